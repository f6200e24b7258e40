import { arm, chart, disarm, type Edge, type StateDefinition, type Step, tell } from './chart.ts';

/** A read that waited has its answer: the app may look elsewhere. */
const returned = tell('read.returned');

const send: readonly Edge[] = [
  { guard: 'isOffline', target: '#pre.idle', actions: 'skipPre' },
  { target: '#pre.in-flight', actions: 'requestPre' },
];

/** What a launch of a client that can does. */
const ask: readonly Edge[] = [{ guard: 'isPreRefused', target: '#pre.idle', actions: 'rejectPre' }, ...send];

/** A read while a request is in flight, or is about to be repeated. */
const read: readonly Edge[] = [
  { guard: 'isPreReadWaiting', target: 'awaited', actions: 'awaitPre' },
  { actions: 'readPre' },
];

/** What becomes of a read that waits, until the answer comes. */
const waiting = {
  'app.read': [
    { guard: 'isPreReadCut', target: 'awaited', reenter: true, actions: ['returnPre', 'awaitPre'] },
    { actions: 'joinPre' },
  ],
  'app.closed': { target: 'unawaited', actions: 'returnPre' },
  'pre.readExpired': { target: 'unawaited', actions: ['returnPre', returned] },
} as const satisfies StateDefinition['on'];

/** A request has failed, and will be repeated. */
const retry: readonly Step[] = ['failPre', 'schedulePreRetry'];

/**
 * The pre-fetch of one app: requested at the tap of a cold start, racing the load of the code package (WeChat, "data
 * pre-fetch"). A launch that finds an earlier request still in flight joins it. An answer that comes after the read of its
 * launch, while the app is on screen, arrives late; a read beside one that waits returns with it; one that comes after the app was destroyed is lost if kept in memory.
 * A request that fails is repeated by its client while the app is in memory; a read that waits waits on. A newer cold start asks anew.
 */
export const pre = chart('pre', {
  initial: 'unopened',
  states: {
    unopened: {
      on: { 'app.launched': [{ guard: 'isClientTooOld' }, ...ask] },
    },
    idle: {
      on: {
        'app.launched': ask,
        'app.read': { actions: 'readPre' },
      },
    },
    'in-flight': {
      entry: arm('pre.reply'),
      exit: disarm('pre.reply'),
      initial: 'unawaited',
      states: {
        unawaited: {
          on: {
            'app.read': read,
            'pre.reply': [
              { guard: 'isPreRetryLeft', target: '#pre.retrying', actions: retry },
              { guard: 'isPreFailed', target: '#pre.idle', actions: 'failPre' },
              { guard: 'isPreLost', target: '#pre.idle', actions: ['storePre', 'losePre'] },
              { guard: 'isPreLate', target: '#pre.idle', actions: ['storePre', 'showLatePre'] },
              { target: '#pre.idle', actions: 'storePre' },
            ],
          },
        },
        awaited: {
          entry: arm('pre.readExpired'),
          exit: disarm('pre.readExpired'),
          on: {
            ...waiting,
            'pre.reply': [
              { guard: 'isPreRetryLeft', target: '#pre.retrying.awaited', actions: retry },
              { guard: 'isPreFailed', target: '#pre.idle', actions: ['failPre', 'returnPre', returned] },
              {
                guard: 'isPreLate',
                target: '#pre.idle',
                actions: ['storePre', 'showLatePre', 'returnPre', returned],
              },
              { target: '#pre.idle', actions: ['storePre', 'returnPre', returned] },
            ],
          },
        },
      },
    },
    retrying: {
      entry: arm('pre.retryDue'),
      exit: disarm('pre.retryDue'),
      initial: 'unawaited',
      states: {
        unawaited: {
          on: {
            'app.launched': send,
            'app.read': read,
            'pre.retryDue': [{ guard: 'isPreRetryOver', target: '#pre.idle' }, ...send],
          },
        },
        awaited: {
          entry: arm('pre.readExpired'),
          exit: disarm('pre.readExpired'),
          on: {
            ...waiting,
            'pre.retryDue': [
              { guard: 'isOffline', target: '#pre.idle', actions: ['skipPre', 'returnPre', returned] },
              { target: '#pre.in-flight.awaited', actions: 'requestPre' },
            ],
          },
        },
      },
    },
  },
});
