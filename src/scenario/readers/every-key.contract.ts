/** Scenarios in which, between them, every key of the schema is read; and values to try a key with. */

import type { Setting } from '../schema/setting-list.ts';

const TICKS = { kind: 'tick', every: '2h', phase: '1h' };

const HALVES = [
  { version: '7.0.4', share: 0.5 },
  { version: '7.0.10', share: 0.5 },
];
const MOVING = [
  { at: '0s', versions: HALVES },
  { at: '11d', versions: HALVES },
];

const DELAYS = { kind: 'exponential', base: '5m', cap: '1h', maxAttempts: 3 };
const LIMITS = { budget: { ratio: 0.1, burst: 5 }, breaker: { failures: 5, open: '1m' } };

/** Shares that add up to 1 leave no room for another one but within the tolerance. */
const HALF = [0.5, 0.5 + 4e-10];

/** Scenes by name, in notation; each is a scenario that is accepted. */
export const SCENES: Readonly<Record<string, object>> = {
  // The cheapest first, as a key that is always read is tried until one scene reads it.
  plain: { name: 'plain' },
  timer: {
    name: 'timer',
    devices: 3,
    policy: {
      periodic: {
        intervalStep: '1h',
        opportunity: { kind: 'timer', lateOpen: 'rearm' },
        retry: { kind: 'exponential', base: '5m', cap: '1h', maxAttempts: 3 },
        requireStarred: true,
      },
      update: { asyncEvery: '1h' },
    },
    usage: { opens: { kind: 'renewal', gap: '8h' }, diurnal: { amplitude: 0.5, peakHour: 20 } },
    network: { kind: 'markov', states: { wifi: { mean: '9h' }, cellular: { mean: '5h' } } },
    app: {
      ownRequest: true,
      backOffice: { gray: { steps: [{ at: '1d', share: 0.5 }], origin: { latency: '1s' } } },
      analytics: { reportingShare: 0.5 },
    },
    origin: { capacity: { rps: 5, window: '60s' } },
    releases: [
      {
        at: '8d',
        steps: [{ at: '11d', share: 0.5 }],
        paused: [{ at: '12d', for: '1h' }],
        halted: '13d',
        rolledBack: '14d',
      },
      '9d',
    ],
    faults: [
      { kind: 'outage', at: '9d', for: '1h' },
      { kind: 'slow', at: '9d', for: '1h', factor: 2 },
      { kind: 'bodySize', at: '9d', for: '1h', factor: 2 },
      { kind: 'pullNow', at: '9d' },
    ],
  },
  tick: {
    name: 'tick',
    policy: {
      periodic: { opportunity: TICKS, retry: { kind: 'fixed', after: '5m' } },
      lifecycle: { maxLive: 1, memoryKill: '1h' },
    },
    releases: { gaps: '7d' },
    app: { backOffice: { gray: [{ steps: [{ at: '1d', share: 0.5 }], origin: { latency: '1s' } }] } },
    apps: [{ id: 'one' }, { id: 'two', share: 0.5 }],
    usage: { arrivals: { ramp: { from: 0.2, to: 0.9, over: '7d' } } },
    faults: [
      { kind: 'badPackage', at: '9d', for: '1h', version: 1 },
      { kind: 'push', at: '9d', app: 'two', share: 0.5, within: '1h' },
      { kind: 'change', at: '9d', over: '1h', set: { 'origin.failure': 0.5 } },
    ],
    origin: { content: { changes: '6h', scope: 'app' } },
  },
  services: {
    name: 'services',
    policy: { periodic: { retry: { kind: 'fixed', after: '5m' } } },
    services: {
      wifi: {
        serves: ['periodic'],
        then: 'behind',
        instances: 2,
        time: '50ms',
        rateLimit: { rps: 5 },
        autoscale: { min: 1, max: 7 },
        background: {
          rps: 1,
          diurnal: { amplitude: 0.5, peakHour: 20 },
          retry: { kind: 'exponential', base: '5m', cap: '1h', maxAttempts: 3 },
        },
      },
      behind: { instances: 3, time: '50ms', retryAfter: '5s', background: { rps: 2 } },
      other: { instances: 3, time: '50ms', background: { rps: 1 } },
    },
    faults: [
      { kind: 'down', at: '9d', for: '1h', service: 'wifi' },
      { kind: 'degraded', at: '9d', for: '1h', service: 'wifi', share: 0.2 },
      { kind: 'errors', at: '9d', for: '1h', service: 'wifi', share: 0.2 },
    ],
  },
  retries: {
    name: 'retries',
    policy: {
      periodic: { retry: { ...DELAYS, ...LIMITS } },
      pre: { retry: { ...DELAYS, ...LIMITS } },
    },
    app: { ownRequest: true, ownRetry: { ...DELAYS, ...LIMITS } },
    services: {
      wifi: {
        serves: ['periodic', 'pre', 'own'],
        instances: 2,
        time: '50ms',
        retryAfter: '5s',
        edge: { lifetime: '1m', nodes: 3 },
        price: { instanceHour: 1, gigabyte: 1, millionRequests: 1 },
        bandwidth: '10MiB',
        background: { rps: 1, bodySize: '1KiB', retry: { ...DELAYS, ...LIMITS } },
      },
    },
  },
  'retries after a time': {
    name: 'fixed-retries',
    policy: { pre: { retry: { kind: 'fixed', after: '5m' } } },
    app: { ownRequest: true, ownRetry: { kind: 'fixed', after: '5m' } },
  },
  'services by plan': {
    name: 'planned-services',
    services: {
      wifi: {
        serves: ['periodic'],
        instances: 2,
        time: '50ms',
        retryAfter: 'slot',
        autoscale: { schedule: [{ at: '9d', instances: 3 }] },
        background: { rps: 1, retry: { kind: 'fixed', after: '5m' } },
      },
    },
  },
  hosted: {
    name: 'hosted-fetch',
    policy: { preset: 'wechat-android-observed' },
  },
  sweep: {
    name: 'sweep',
    policy: { preset: 'binance', periodic: { opportunity: { kind: 'dailySweep' } } },
    host: { diurnal: { amplitude: 0.5, peakHour: 20 } },
    cohorts: [{ name: 'east', share: 1, timeZone: '+08:00' }],
    faults: [{ kind: 'clockSkew', at: '9d', for: '1d', share: 0.5, by: '2h' }],
  },
  clients: {
    name: 'clients',
    clients: HALVES,
    faults: [{ kind: 'pullNow', at: '9d' }],
  },
  'clients that move': {
    name: 'moving-clients',
    clients: MOVING,
    cohorts: [
      { name: 'east', share: 0.2, clients: MOVING },
      { name: 'west', share: 0.3, clients: HALVES.toReversed() },
    ],
  },
  'host opens': { name: 'hosted', usage: { opens: { kind: 'ofHostOpens', probability: 0.5 } } },
  'host opens, in an object': {
    name: 'hosted-too',
    usage: { opens: { kind: 'ofHostOpens', ofHostOpens: { probability: 0.5 } } },
  },
  'nothing is read': {
    name: 'idle',
    policy: {
      periodic: { enabled: false },
      pre: { enabled: false },
      update: { enabled: false, onColdStart: 'none' },
    },
    origin: { content: { changes: 'never' } },
  },
  'a window without end': {
    name: 'endless',
    policy: { preset: 'ios-refresh', periodic: { window: 'never' } },
    releases: ['9d'],
  },
};

/** Keys whose form does not tell what may stand there. */
const ODD: Readonly<Record<string, readonly unknown[]>> = {
  'services.<name>.serves': [['periodic'], ['pre'], ['own', 'check']],
  'services.<name>.then': ['behind', 'other'],
  'faults[].service': ['wifi', 'behind'],
  'faults[].set': [{ 'origin.failure': 0.1 }, { 'origin.failure': 0.2 }],
  'faults[].app': ['one', 'two'],
  'usage.arrivals.ramp.over': ['1d', '2d'],
  horizon: ['20d', '30d'],
  start: ['2026-03-02', '2026-03-03'],
  'network.states': [{ wifi: { mean: '2h' } }, { weak: { mean: '2h' } }],
  'network.failure': [{ wifi: 0.1 }, { wifi: 0.2 }],
  'cohorts[].name': ['east', 'west'],
  'apps[].id': ['one', 'first'],
  'clients[].share': HALF,
  'cohorts[].clients[].share': HALF,
  'clients[].versions[].share': HALF,
  'cohorts[].clients[].versions[].share': HALF,
};

const WORDS: Readonly<Record<string, readonly unknown[]>> = {
  version: ['7.0.5', '6.0.1', '7.0.4'],
  true: [true],
  false: [false],
  duration: ['100m', '7h', '11h'],
  'duration or law': ['100m', '7h', '11h'],
  'short duration or law': ['80us', '7ms'],
  'duration, never or law': ['100m', 'never'],
  'number or law': [2, 3],
  'size or law': ['1KiB', '300KiB'],
  size: ['1KiB', '300KiB'],
  'instant or duration': ['8d', '10d'],
  'local time': ['04:00', '05:00'],
  'time zone': ['+01:00', 'Europe/Berlin'],
  '24 weights': [1, 2].map((first) => Array.from({ length: 24 }, (_, hour) => hour + first)),
  '7 weights': [1, 2].map((first) => Array.from({ length: 7 }, (_, day) => day + first)),
};

/** Values of a setting, in notation: some of them are accepted in each scene that has the key. */
export function valuesOf({ path, form }: Setting): readonly unknown[] {
  const known = ODD[path];
  if (known) return known;
  return form.split(' | ').flatMap((part): readonly unknown[] => {
    if (part.startsWith('whole number')) return [1, 2, 7];
    if (part.startsWith('number')) return [0.25, 0.5, 1, 3];
    if (['object', 'list', 'text'].includes(part)) return [];
    return WORDS[part] ?? [part];
  });
}

/** Where a setting stands in a scene: in each element of a list, in the state of a network, and in the service, that is called wifi. */
export function placesOf({ path }: Setting): readonly (readonly string[])[] {
  return ['0', '1', '2'].flatMap((index) => {
    const keys = path.replaceAll('[]', `.${index}`).replaceAll('<name>', 'wifi').split('.');
    return index === '0' || path.includes('[]') ? [keys] : [];
  });
}
