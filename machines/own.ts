import { arm, chart, disarm, type Edge } from './chart.ts';

/**
 * Where an app looks when the platform had nothing: in a cache of its own while that lives, then on the network. If what it
 * shows is old, it asks the network beside it.
 */
const ownWay: readonly Edge[] = [
  { guard: 'isOwnCacheStale', target: '#own.in-flight', actions: ['readOwnCache', 'requestOwn'] },
  { guard: 'isOwnCacheUsable', target: '#own.idle', actions: 'readOwnCache' },
  { target: '#own.in-flight', actions: 'requestOwn' },
];

/** Where the platform had something: the app shows what it has itself if that is younger, and asks the network if all of it is old. */
const shown: readonly Edge[] = [
  { guard: 'isNewerCacheStale', target: '#own.in-flight', actions: ['readOwnCache', 'requestOwn'] },
  { guard: 'isOwnCacheNewer', target: '#own.idle', actions: 'readOwnCache' },
  { guard: 'isRefreshDue', target: '#own.in-flight', actions: 'requestOwn' },
];

/** A read while the app waits to ask again: what it has itself is old, or it would not have asked. It asks anew, or waits on. */
const readMeanwhile: readonly Edge[] = [
  { guard: 'isNewerCacheStale', target: '#own.in-flight', actions: ['readOwnCache', 'requestOwn'] },
  { guard: 'isRefreshDue', target: '#own.in-flight', actions: 'requestOwn' },
  { guard: 'isDataThere' },
  { guard: 'isReadPending', target: '#own.listening' },
  { guard: 'isOwnCacheStale', target: '#own.in-flight', actions: ['readOwnCache', 'requestOwn'] },
  { target: '#own.in-flight', actions: 'requestOwn' },
];

/**
 * How a launch gets its first data if neither pre-fetch nor periodic fetch gave any (order of an app in the field: pre, periodic, own
 * cache, network). It asks when the reads of the launch have returned. One that refreshes what it shows (stale while revalidate) asks
 * beside old data, at launches and, if it reads there, at hot starts. Its code repeats a request that failed while it lives: what falls
 * due while it is suspended is sent when it returns.
 */
export const own = chart('own', {
  initial: 'idle',
  states: {
    idle: {
      on: {
        'app.read': [
          ...shown,
          { guard: 'isDataThere' },
          { guard: 'isReadPending', target: 'listening' },
          ...ownWay,
        ],
      },
    },
    listening: {
      on: {
        'read.returned': [
          ...shown,
          { guard: 'isDataThere', target: 'idle' },
          { guard: 'isReadPending' },
          ...ownWay,
        ],
        'app.closed': { target: 'idle' },
      },
    },
    'in-flight': {
      entry: arm('own.reply'),
      exit: disarm('own.reply'),
      on: {
        'own.reply': [
          { guard: 'isOwnRetryLeft', target: 'retrying', actions: ['failOwn', 'scheduleOwnRetry'] },
          { guard: 'isOwnFailed', target: 'idle', actions: 'failOwn' },
          { target: 'idle', actions: 'storeOwn' },
        ],
      },
    },
    retrying: {
      entry: arm('own.retryDue'),
      exit: disarm('own.retryDue'),
      on: {
        'app.read': readMeanwhile,
        'own.retryDue': [
          { guard: 'isOwnRetryOver', target: 'idle' },
          { guard: 'isSuspended', target: 'stopped' },
          { target: 'in-flight', actions: 'requestOwn' },
        ],
      },
    },
    stopped: {
      on: {
        'app.opened': [
          { guard: 'isOwnRetryOver', target: 'idle' },
          { target: 'in-flight', actions: 'requestOwn' },
        ],
      },
    },
  },
});
