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

/** A chain has come to its end by itself: a sweep may go on to the next app. */
const ended = tell('fetch.ended');

/** The same where it ends a chain that has begun. */
const endingChain = (edge: Edge): Edge => ({
  ...edge,
  actions: [...[edge.actions ?? []].flat(), ended],
});

/** What an answer does; a read that waited for it returns before the next fetch is scheduled. */
const answered = (...read: Step[]): readonly Edge[] => [
  {
    guard: 'isPeriodicRetryLeft',
    target: '#periodic.retrying',
    actions: ['failPeriodic', ...read, 'payPeriodicRetry'],
  },
  {
    guard: 'isPeriodicFailed',
    target: '#periodic.scheduled',
    actions: ['failPeriodic', ...read, 'schedulePeriodic', ended],
  },
  {
    guard: 'isPeriodicTooLarge',
    target: '#periodic.scheduled',
    actions: ['discardTooLargePeriodic', ...read, 'schedulePeriodic', ended],
  },
  { target: '#periodic.scheduled', actions: ['storePeriodic', ...read, 'schedulePeriodic', ended] },
];

const read: Edge = { actions: 'readPeriodic' };

/** What an open does that is an opportunity of its own: the copy is too old to be left as it is. */
const refresh: Edge = { guard: 'isRefreshWanted', target: '#periodic.owed', actions: 'wantRefresh' };

/** A sweep that goes from app to app: this one has its turn, and takes a place if it fetches. */
const inTurn: readonly Edge[] = [
  { guard: 'isTurnIgnored' },
  ...eligible,
  withinLimit,
  { guard: 'isPeriodicGateClosed', target: '#periodic.held', actions: ['serveSweep', 'holdPeriodic'] },
  { target: '#periodic.in-flight', actions: ['serveSweep', 'requestPeriodic'] },
];

/** What waits ends with the host process, if it lives in it. */
const hostEnded: readonly Edge[] = [
  { guard: 'isHostEndBorne' },
  { target: '#periodic.scheduled', actions: ['dropPeriodic', 'schedulePeriodic'] },
];

/**
 * The periodic fetch of one app: due one interval after the last success if the app was used within the window (WeChat,
 * "periodic update"). One chain at a time: while a fetch is held, in flight or retried, other opportunities change
 * nothing. A fetch caused by an open, or by an opening of the host, starts after that open's read, or at its close if there was none.
 * Where the fetches live in the host process, what waits or is under way ends with it.
 */
export const periodic = chart('periodic', {
  initial: 'unopened',
  states: {
    unopened: {
      on: {
        'app.opened': [
          { guard: 'isClientTooOld' },
          {
            guard: 'isRefreshWanted',
            target: 'owed',
            actions: ['postponePeriodic', 'wantRefresh'],
          },
          { guard: 'isFetchOwedAtFirstOpen', target: 'owed' },
          { guard: 'isLookMissed', target: 'settling' },
          { target: 'scheduled', actions: ['postponePeriodic', 'schedulePeriodic'] },
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
      on: {
        'open.settled': [lookAgain, ...eligible, withinLimit, ...sendOrHold],
        'app.opened': refresh,
        'host.ended': hostEnded,
        'tool.pull': pull,
        'app.read': read,
      },
    },
    scheduled: {
      entry: arm('fetch.due'),
      exit: disarm('fetch.due'),
      on: {
        'fetch.due': [
          { guard: 'isIntervalRunning', target: 'scheduled', reenter: true, actions: 'schedulePeriodic' },
          {
            guard: 'isTickSkipped',
            target: 'scheduled',
            reenter: true,
            actions: ['skipTick', 'schedulePeriodic'],
          },
          { guard: 'isTickPutOff', target: 'pending', actions: 'missTick' },
          lookAgain,
          ...eligible,
          withinLimit,
          ...sendOrHold,
        ],
        'host.opened': [{ guard: 'isHostOpenIgnored' }, { target: 'settling' }],
        'tool.pull': pull,
        'sweep.ran': [{ guard: 'isSweepIgnored' }, ...eligible, withinLimit, ...sendOrHold],
        'sweep.turn': inTurn,
        'app.opened': refresh,
        'app.read': read,
      },
    },
    pending: {
      on: {
        'host.opened': { target: 'settling' },
        'tool.pull': pull,
        'app.opened': refresh,
        'app.read': read,
      },
    },
    lapsed: {
      on: {
        'app.opened': [
          refresh,
          { guard: 'isFetchOwedAtLateOpen', target: 'owed' },
          { guard: 'isLookMissed', target: 'settling' },
          { target: 'scheduled', actions: 'schedulePeriodic' },
        ],
        'tool.pull': pull,
        'app.read': read,
      },
    },
    held: {
      on: {
        'net.opened': [{ guard: 'isPeriodicGateClosed' }, lookAgain, ...eligible, send],
        'host.ended': hostEnded,
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
            'host.ended': [
              { guard: 'isHostEndBorne' },
              { target: '#periodic.scheduled', actions: ['cutPeriodic', 'schedulePeriodic'] },
            ],
          },
        },
        awaited: {
          entry: arm('periodic.readExpired'),
          exit: disarm('periodic.readExpired'),
          on: {
            'app.read': [
              {
                guard: 'isPeriodicReadCut',
                target: 'awaited',
                reenter: true,
                actions: ['returnPeriodic', 'awaitPeriodic'],
              },
              { actions: 'joinPeriodic' },
            ],
            'app.closed': { target: 'unawaited', actions: 'returnPeriodic' },
            'periodic.readExpired': {
              target: 'unawaited',
              actions: ['returnPeriodic', tell('read.returned')],
            },
            'periodic.reply': answered('returnPeriodic', tell('read.returned')),
          },
        },
      },
    },
    retrying: {
      entry: arm('retry.due'),
      exit: disarm('retry.due'),
      on: {
        'retry.due': [lookAgain, ...eligible.map(endingChain), ...sendOrHold],
        'host.ended': hostEnded,
        'app.read': read,
      },
    },
  },
});
