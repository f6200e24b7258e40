import { arm, chart, disarm, type Edge, type Step, tell } from './chart.ts';

/** Asked whenever a request would be sent: when due, at a retry, when a network gate opens (contract, "Fetching"). */
const lookAgain: Edge = {
  guard: 'isLookedAtAgain',
  target: '#periodic.scheduled',
  reenter: true,
  actions: ['lapsePeriodic', 'schedulePeriodic'],
};
const eligible: readonly Edge[] = [
  { guard: 'isOutsideWindow', target: '#periodic.lapsed', actions: 'lapsePeriodic' },
  {
    guard: 'isPeriodicRefused',
    target: '#periodic.scheduled',
    reenter: true,
    actions: ['rejectPeriodic', 'schedulePeriodic'],
  },
];
const withinLimit: Edge = {
  guard: 'isOpportunityFull',
  target: '#periodic.scheduled',
  reenter: true,
  actions: ['deferPeriodic', 'schedulePeriodic'],
};
const send: Edge = { target: '#periodic.in-flight', actions: 'requestPeriodic' };
const sendOrHold: readonly Edge[] = [
  { guard: 'isPeriodicGateClosed', target: '#periodic.held', actions: 'holdPeriodic' },
  send,
];

/** A developer has the client fetch now, whatever the interval and the window say (WeChat, "periodic data debugging"). */
const pull: readonly Edge[] = [
  { guard: 'isPullUnknown' },
  {
    guard: 'isPeriodicRefused',
    target: '#periodic.scheduled',
    reenter: true,
    actions: ['rejectPeriodic', 'schedulePeriodic'],
  },
  ...sendOrHold,
];

/** What an answer does; a read that waited for it returns before the next fetch is scheduled. */
const answered = (...read: Step[]): readonly Edge[] => [
  { guard: 'isPeriodicRetryLeft', target: '#periodic.retrying', actions: ['failPeriodic', ...read] },
  {
    guard: 'isPeriodicFailed',
    target: '#periodic.scheduled',
    actions: ['failPeriodic', ...read, 'schedulePeriodic'],
  },
  {
    guard: 'isPeriodicTooLarge',
    target: '#periodic.scheduled',
    actions: ['discardTooLargePeriodic', ...read, 'schedulePeriodic'],
  },
  { target: '#periodic.scheduled', actions: ['storePeriodic', ...read, 'schedulePeriodic'] },
];

const read: Edge = { actions: 'readPeriodic' };

/**
 * The periodic fetch of one app: due one interval after the last success if the app was used within the window (WeChat,
 * "periodic update"). One chain at a time: while a fetch is held, in flight or retried, other opportunities change
 * nothing. A fetch caused by an open, or by an opening of the host, starts after that open's read, or at its close if there was none.
 */
export const periodic = chart('periodic', {
  initial: 'unopened',
  states: {
    unopened: {
      on: {
        'app.opened': [
          { guard: 'isClientTooOld' },
          { guard: 'isFetchOwedAtFirstOpen', target: 'owed' },
          { target: 'scheduled', actions: 'schedulePeriodic' },
        ],
      },
    },
    owed: {
      on: {
        'app.read': [
          { guard: 'isLoading', actions: 'readPeriodic' },
          { target: 'settling', actions: 'readPeriodic' },
        ],
        'app.closed': { target: 'settling' },
      },
    },
    settling: {
      entry: arm('open.settled'),
      exit: disarm('open.settled'),
      on: { 'open.settled': [lookAgain, ...eligible, withinLimit, ...sendOrHold], 'app.read': read },
    },
    scheduled: {
      entry: arm('fetch.due'),
      exit: disarm('fetch.due'),
      on: {
        'fetch.due': [
          { guard: 'isIntervalRunning', target: 'scheduled', reenter: true, actions: 'schedulePeriodic' },
          lookAgain,
          ...eligible,
          withinLimit,
          ...sendOrHold,
        ],
        'host.opened': [{ guard: 'isHostOpenIgnored' }, { target: 'settling' }],
        'tool.pull': pull,
        'sweep.ran': [{ guard: 'isSweepIgnored' }, ...eligible, withinLimit, ...sendOrHold],
        'app.read': read,
      },
    },
    lapsed: {
      on: {
        'app.opened': [
          { guard: 'isFetchOwedAtLateOpen', target: 'owed' },
          { target: 'scheduled', actions: 'schedulePeriodic' },
        ],
        'tool.pull': pull,
        'app.read': read,
      },
    },
    held: {
      on: {
        'net.opened': [{ guard: 'isPeriodicGateClosed' }, lookAgain, ...eligible, send],
        'app.read': read,
      },
    },
    'in-flight': {
      entry: arm('periodic.reply'),
      exit: disarm('periodic.reply'),
      initial: 'unawaited',
      states: {
        unawaited: {
          on: {
            'app.read': [
              { guard: 'isPeriodicReadWaiting', target: 'awaited', actions: 'awaitPeriodic' },
              { actions: 'readPeriodic' },
            ],
            'periodic.reply': answered(),
          },
        },
        awaited: {
          entry: arm('periodic.readExpired'),
          exit: disarm('periodic.readExpired'),
          on: {
            'app.read': { target: 'awaited', reenter: true, actions: ['readPeriodic', 'awaitPeriodic'] },
            'app.closed': { target: 'unawaited', actions: 'readPeriodic' },
            'periodic.readExpired': { target: 'unawaited', actions: ['readPeriodic', tell('read.returned')] },
            'periodic.reply': answered('readPeriodic', tell('read.returned')),
          },
        },
      },
    },
    retrying: {
      entry: arm('retry.due'),
      exit: disarm('retry.due'),
      on: { 'retry.due': [lookAgain, ...eligible, ...sendOrHold], 'app.read': read },
    },
  },
});
