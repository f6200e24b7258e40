import { arm, chart, disarm, type Edge } from './chart.ts';

/** Where an app looks when the platform had nothing: in a cache of its own while that lives, then on the network. */
const ownWay: readonly Edge[] = [
  { guard: 'isOwnCacheUsable', target: '#own.idle', actions: 'readOwnCache' },
  { target: '#own.in-flight', actions: 'requestOwn' },
];

/**
 * How a launch gets its first data if neither pre-fetch nor periodic fetch gave any (order of an app in the field: pre, periodic, own
 * cache, network). It asks when the reads of the launch have returned.
 */
export const own = chart('own', {
  initial: 'idle',
  states: {
    idle: {
      on: {
        'app.read': [{ guard: 'isDataThere' }, { guard: 'isReadPending', target: 'listening' }, ...ownWay],
      },
    },
    listening: {
      on: {
        'read.returned': [{ guard: 'isDataThere', target: 'idle' }, { guard: 'isReadPending' }, ...ownWay],
        'app.closed': { target: 'idle' },
      },
    },
    'in-flight': {
      entry: arm('own.reply'),
      exit: disarm('own.reply'),
      on: {
        'own.reply': [
          { guard: 'isOwnFailed', target: 'idle', actions: 'failOwn' },
          { target: 'idle', actions: 'storeOwn' },
        ],
      },
    },
  },
});
