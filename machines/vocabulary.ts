/**
 * The words that charts, engines and the log share. Inputs are lower-case and dotted, who did it first. A timer is the
 * input that arrives when it has run out; the engine owns it (decision D3a).
 */

/** The machines of one device: one network, and for each installed app one of each of the others. */
export const MACHINES = ['network', 'lifecycle', 'periodic', 'pre'] as const;
export type MachineName = (typeof MACHINES)[number];

/** What the world does to a device, whatever its policy. */
export type Exogenous = 'net.change' | 'user.open' | 'user.close';

/** What a chart arms and disarms. A timer's name is unique, so that it says which machine it belongs to. */
export type Timer =
  | 'package.loaded'
  | 'os.suspend'
  | 'os.destroy'
  | 'os.kill'
  | 'fetch.due'
  | 'open.settled'
  | 'retry.due'
  | 'periodic.reply'
  | 'periodic.readExpired'
  | 'pre.reply'
  | 'pre.readExpired';

/** Which machine receives a timer. */
export const TIMER_OWNER: Readonly<Record<Timer, MachineName>> = {
  'package.loaded': 'lifecycle',
  'os.suspend': 'lifecycle',
  'os.destroy': 'lifecycle',
  'os.kill': 'lifecycle',
  'fetch.due': 'periodic',
  'open.settled': 'periodic',
  'retry.due': 'periodic',
  'periodic.reply': 'periodic',
  'periodic.readExpired': 'periodic',
  'pre.reply': 'pre',
  'pre.readExpired': 'pre',
};

/** What machines of one device tell each other at the same instant. */
export type Message = 'app.opened' | 'app.launched' | 'app.read' | 'app.closed' | 'net.opened';

export type Input = Exogenous | Timer | Message;

/** Questions a chart asks of the rows. */
export type Guard =
  | 'isNextOffline'
  | 'isReadAtHotStart'
  | 'isFetchOwedAtFirstOpen'
  | 'isFetchOwedAtLateOpen'
  | 'isLoading'
  | 'isIntervalRunning'
  | 'isLookedAtAgain'
  | 'isOutsideWindow'
  | 'isPeriodicTokenMissing'
  | 'isPeriodicGateClosed'
  | 'isPeriodicRetryLeft'
  | 'isPeriodicFailed'
  | 'isPeriodicTooLarge'
  | 'isPeriodicReadWaiting'
  | 'isPreTokenMissing'
  | 'isOffline'
  | 'isPreFailed'
  | 'isPreLost'
  | 'isPreLate'
  | 'isPreReadWaiting';

/** What a chart has done: each emits facts, and facts alone change rows (decision D1). */
export type Action =
  | 'changeNetwork'
  | 'startCold'
  | 'startHot'
  | 'finishLoading'
  | 'closeApp'
  | 'suspendApp'
  | 'destroyIdleApp'
  | 'killApp'
  | 'schedulePeriodic'
  | 'lapsePeriodic'
  | 'rejectPeriodic'
  | 'holdPeriodic'
  | 'requestPeriodic'
  | 'storePeriodic'
  | 'discardTooLargePeriodic'
  | 'failPeriodic'
  | 'awaitPeriodic'
  | 'readPeriodic'
  | 'rejectPre'
  | 'skipPre'
  | 'requestPre'
  | 'storePre'
  | 'losePre'
  | 'showLatePre'
  | 'failPre'
  | 'awaitPre'
  | 'readPre';
