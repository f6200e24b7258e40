/**
 * The words that charts, engines and the log share. Inputs are lower-case and dotted, who did it first. A timer is the
 * input that arrives when it has run out; the engine owns it (decision D3a).
 */

/** The machines of one device, and those of each installed app. */
export const DEVICE_MACHINES = ['network', 'script', 'host', 'sweep', 'walk'] as const;
export const APP_MACHINES = ['lifecycle', 'update', 'delivery', 'periodic', 'pre', 'own', 'cache'] as const;
export const MACHINES = [...DEVICE_MACHINES, ...APP_MACHINES] as const;
export type DeviceMachine = (typeof DEVICE_MACHINES)[number];
export type AppMachine = (typeof APP_MACHINES)[number];
export type MachineName = DeviceMachine | AppMachine;

/** What the world does to a device, whatever its policy. */
export type Exogenous =
  | 'net.change'
  | 'script.step'
  | 'host.activate'
  | 'host.leave'
  | 'sweep.begin'
  | 'user.open'
  | 'user.close';

/** What a chart arms and disarms. A timer's name is unique, so that it says which machine it belongs to. */
export type Timer =
  | 'host.expire'
  | 'sweep.due'
  | 'sweep.settled'
  | 'walk.step'
  | 'package.loaded'
  | 'os.suspend'
  | 'os.destroy'
  | 'os.kill'
  | 'check.reply'
  | 'prompt.answered'
  | 'download.done'
  | 'update.expired'
  | 'update.retry'
  | 'push.arrived'
  | 'release.learned'
  | 'fetch.due'
  | 'open.settled'
  | 'retry.due'
  | 'periodic.reply'
  | 'periodic.readExpired'
  | 'pre.reply'
  | 'pre.readExpired'
  | 'pre.retryDue'
  | 'own.reply'
  | 'own.retryDue';

/** Which machine receives a timer. */
export const TIMER_OWNER: Readonly<Record<Timer, MachineName>> = {
  'host.expire': 'host',
  'sweep.due': 'sweep',
  'sweep.settled': 'sweep',
  'walk.step': 'walk',
  'package.loaded': 'lifecycle',
  'os.suspend': 'lifecycle',
  'os.destroy': 'lifecycle',
  'os.kill': 'lifecycle',
  'check.reply': 'update',
  'prompt.answered': 'update',
  'download.done': 'update',
  'update.expired': 'update',
  'update.retry': 'update',
  'push.arrived': 'delivery',
  'release.learned': 'delivery',
  'fetch.due': 'periodic',
  'open.settled': 'periodic',
  'retry.due': 'periodic',
  'periodic.reply': 'periodic',
  'periodic.readExpired': 'periodic',
  'pre.reply': 'pre',
  'pre.readExpired': 'pre',
  'pre.retryDue': 'pre',
  'own.reply': 'own',
  'own.retryDue': 'own',
};

/** What machines of one device tell each other at the same instant. */
export type Message =
  | 'app.opened'
  | 'app.launched'
  | 'app.read'
  | 'app.closed'
  | 'app.returned'
  | 'update.demanded'
  | 'package.ready'
  | 'package.refused'
  | 'update.applied'
  | 'memory.short'
  | 'net.opened'
  | 'host.opened'
  | 'host.ended'
  | 'sweep.ran'
  | 'sweep.turn'
  | 'fetch.ended'
  | 'read.returned'
  | 'tool.pull'
  | 'tool.clear'
  | 'tool.release';

export type Input = Exogenous | Timer | Message;

/** Questions a chart asks of the rows. */
export type Guard =
  | 'isNextOffline'
  | 'isPullScripted'
  | 'isClearScripted'
  | 'isReleaseScripted'
  | 'isHostAlive'
  | 'isSweepSkipped'
  | 'isTurnTaken'
  | 'isWalkOver'
  | 'isWalkEndBorne'
  | 'isMemoryFull'
  | 'isPackageBad'
  | 'isUpdatedFirst'
  | 'isCheckSkipped'
  | 'isCheckFailed'
  | 'isCheckRefused'
  | 'isUpToDate'
  | 'isLocalPreferred'
  | 'isLocalRefused'
  | 'isDownloadFailed'
  | 'isDownloadRefused'
  | 'isDownloadRetried'
  | 'isPrompted'
  | 'isPromptAccepted'
  | 'isPushReceived'
  | 'isPushHeld'
  | 'isReleaseHeard'
  | 'isLeastRecentlyUsed'
  | 'isReadAtHotStart'
  | 'isTokenDue'
  | 'isFetchOwedAtFirstOpen'
  | 'isFetchOwedAtLateOpen'
  | 'isRefreshWanted'
  | 'isLookMissed'
  | 'isLoading'
  | 'isIntervalRunning'
  | 'isHostOpenIgnored'
  | 'isSweepIgnored'
  | 'isTurnIgnored'
  | 'isTickSkipped'
  | 'isTickPutOff'
  | 'isHostEndBorne'
  | 'isOpportunityFull'
  | 'isLookedAtAgain'
  | 'isOutsideWindow'
  | 'isPeriodicRefused'
  | 'isPeriodicGateClosed'
  | 'isPeriodicRetryLeft'
  | 'isPeriodicFailed'
  | 'isPeriodicTooLarge'
  | 'isPeriodicReadWaiting'
  | 'isPeriodicReadCut'
  | 'isPreRefused'
  | 'isOffline'
  | 'isPreRetryLeft'
  | 'isPreRetryOver'
  | 'isPreFailed'
  | 'isPreLost'
  | 'isPreLate'
  | 'isPreReadWaiting'
  | 'isPreReadCut'
  | 'isDataThere'
  | 'isReadPending'
  | 'isOwnCacheUsable'
  | 'isOwnCacheStale'
  | 'isOwnCacheNewer'
  | 'isNewerCacheStale'
  | 'isRefreshDue'
  | 'isOwnRetryLeft'
  | 'isOwnRetryOver'
  | 'isOwnFailed'
  | 'isSuspended'
  | 'isClientTooOld'
  | 'isPullUnknown';

/** What a chart has done: each emits facts, and facts alone change rows (decision D1). */
export type Action =
  | 'changeNetwork'
  | 'stepScript'
  | 'activateHost'
  | 'leaveHost'
  | 'endHost'
  | 'scheduleSweep'
  | 'runSweep'
  | 'catchUpSweep'
  | 'missSweep'
  | 'skipSweep'
  | 'turnSweep'
  | 'endSweep'
  | 'cutSweep'
  | 'startCold'
  | 'startHot'
  | 'finishLoading'
  | 'setToken'
  | 'setOwedToken'
  | 'closeApp'
  | 'suspendApp'
  | 'destroyIdleApp'
  | 'killApp'
  | 'evictApp'
  | 'abandonApp'
  | 'crashApp'
  | 'restartApp'
  | 'blockLaunch'
  | 'checkUpdate'
  | 'demandUpdate'
  | 'failCheck'
  | 'answerCheck'
  | 'requestPackage'
  | 'storePackage'
  | 'storeAwaitedPackage'
  | 'storePushedPackage'
  | 'failPackage'
  | 'acceptUpdate'
  | 'declineUpdate'
  | 'learnRelease'
  | 'schedulePeriodic'
  | 'postponePeriodic'
  | 'wantRefresh'
  | 'skipTick'
  | 'missTick'
  | 'lapsePeriodic'
  | 'rejectPeriodic'
  | 'deferPeriodic'
  | 'holdPeriodic'
  | 'requestPeriodic'
  | 'storePeriodic'
  | 'discardTooLargePeriodic'
  | 'failPeriodic'
  | 'payPeriodicRetry'
  | 'dropPeriodic'
  | 'cutPeriodic'
  | 'serveSweep'
  | 'awaitPeriodic'
  | 'joinPeriodic'
  | 'readPeriodic'
  | 'returnPeriodic'
  | 'rejectPre'
  | 'skipPre'
  | 'requestPre'
  | 'storePre'
  | 'losePre'
  | 'showLatePre'
  | 'failPre'
  | 'schedulePreRetry'
  | 'awaitPre'
  | 'joinPre'
  | 'readPre'
  | 'returnPre'
  | 'readOwnCache'
  | 'requestOwn'
  | 'storeOwn'
  | 'failOwn'
  | 'scheduleOwnRetry'
  | 'clearCaches';
