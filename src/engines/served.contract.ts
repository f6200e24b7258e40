/** Test support: scenarios in which devices meet at services, one for each way in which they do. */

import type { ScenarioInput } from '../scenario/schema/scenario-input.ts';

const COMMON = {
  name: 'served',
  devices: 24,
  horizon: '4d',
  warmup: '1d',
  policy: {
    periodic: {
      interval: '1h',
      window: 'never',
      retry: { kind: 'exponential', base: '10s', cap: '10m', jitter: 'full', maxAttempts: 4 },
    },
  },
  usage: { opens: { gap: { law: 'exponential', mean: '2h' } } },
  app: { ownRequest: true },
  releases: ['2d', '3d'],
  origin: { latency: { law: 'lognormal', median: '300ms', sigma: 0.5 }, timeout: '20s', failure: 0.05 },
} satisfies ScenarioInput;

const FETCHES = ['periodic', 'pre', 'own'] as const;
const ALL = [...FETCHES, 'check', 'download'] as const;

export const SERVED_SCENARIOS: Readonly<Record<string, ScenarioInput>> = {
  'a steady load': {
    ...COMMON,
    services: { data: { serves: FETCHES, instances: 1, time: { law: 'exponential', mean: '2s' } } },
  },
  'an overload that does not end': {
    ...COMMON,
    services: {
      data: {
        serves: ALL,
        instances: 1,
        queueLimit: 5,
        time: { law: 'exponential', mean: '60s' },
        retryAfter: 'slot',
      },
    },
  },
  'a herd at one instant': {
    ...COMMON,
    policy: {
      periodic: { opportunity: { kind: 'tick', every: '6h', phase: 0 }, window: 'never', interval: 0 },
    },
    origin: { latency: 0, timeout: '3m' },
    services: { data: { serves: FETCHES, instances: 2, time: '20s', queueLimit: 'never' } },
  },
  'an outage, lost instances, errors and slow answers': {
    ...COMMON,
    faults: [
      { at: '30h', for: '3h', kind: 'down', service: 'data' },
      { at: '2d', for: '3h', kind: 'degraded', service: 'data', share: 0.5 },
      { at: '60h', for: '5h', kind: 'errors', service: 'data', share: 0.4 },
      { at: '60h', for: '9h', kind: 'slow', factor: 3 },
      { at: '3d', for: '2h', kind: 'outage' },
    ],
    services: {
      data: {
        serves: FETCHES,
        instances: 2,
        time: '10s',
        dispatch: 'leastLoaded',
        rateLimit: { rps: 0.2, burst: 3 },
      },
    },
  },
  'retries that keep an overload up': {
    ...COMMON,
    horizon: '54h',
    faults: [{ at: '2d', for: '20m', kind: 'degraded', service: 'data', share: 1 }],
    services: {
      data: {
        serves: FETCHES,
        instances: 10,
        time: '20s',
        queueLimit: 400,
        background: {
          rps: 0.3,
          timeout: '200s',
          retry: { kind: 'exponential', base: '20s', cap: '200s', jitter: 'full', maxAttempts: 4 },
        },
      },
    },
  },
  'instances that come and go': {
    ...COMMON,
    services: {
      data: { serves: FETCHES, instances: 2, time: '20s', autoscale: { min: 1, max: 6, target: 0.5 } },
    },
  },
  'caches before a service that is overloaded': {
    ...COMMON,
    origin: { ...COMMON.origin, content: { changes: { law: 'exponential', mean: '20m' }, scope: 'app' } },
    services: {
      data: {
        serves: ALL,
        instances: 1,
        time: { law: 'exponential', mean: '40s' },
        queueLimit: 2,
        onFull: 'drop',
        dropExpired: true,
        edge: { lifetime: '4m', nodes: 2, shield: true },
        background: { rps: 0.01, timeout: '30s', retry: { kind: 'fixed', after: '20s', maxAttempts: 3 } },
      },
    },
  },
  'caches that share no fetch, in front of two services': {
    ...COMMON,
    origin: { ...COMMON.origin, content: { changes: { law: 'exponential', mean: '20m' }, scope: 'app' } },
    services: {
      relay: {
        serves: FETCHES,
        then: 'db',
        instances: 2,
        time: { law: 'exponential', mean: '15s' },
        edge: { lifetime: '15m', nodes: 3, shield: true, collapse: false, honourAge: false },
      },
      db: { serves: ['check'], instances: 1, time: '2s', rateLimit: { rps: 0.01, burst: 2 } },
    },
  },
  'answers that share a link, some of them until their client gives up': {
    ...COMMON,
    origin: { ...COMMON.origin, bodySize: { law: 'exponential', mean: '40KiB' } },
    faults: [{ at: '2d', for: '6h', kind: 'bodySize', factor: 3 }],
    services: {
      data: {
        serves: ALL,
        instances: 3,
        time: { law: 'exponential', mean: '2s' },
        bandwidth: '3KiB',
        background: {
          rps: 0.02,
          bodySize: { law: 'lognormal', median: '60KiB', sigma: 1 },
          timeout: '40s',
          retry: { kind: 'fixed', after: '20s', maxAttempts: 3 },
        },
      },
    },
  },
  'a link behind a relay with caches, and another one beside it': {
    ...COMMON,
    origin: { ...COMMON.origin, content: { changes: { law: 'exponential', mean: '20m' }, scope: 'app' } },
    services: {
      relay: {
        serves: FETCHES,
        then: 'db',
        instances: 2,
        time: '1s',
        edge: { lifetime: '4m', nodes: 2, shield: true },
      },
      db: { instances: 2, time: '2s', bandwidth: '2KiB', background: { rps: 0.01, bodySize: '10KiB' } },
      packages: { serves: ['check', 'download'], instances: 2, time: '1s', bandwidth: '50KiB' },
    },
  },
  'two services in a row': {
    ...COMMON,
    services: {
      relay: {
        serves: ['periodic', 'pre'],
        then: 'db',
        instances: 2,
        time: '5s',
        dispatch: 'random',
        order: 'lifo',
      },
      db: {
        serves: ['check', 'download'],
        instances: 1,
        time: { law: 'exponential', mean: '8s' },
        onFull: 'drop',
        queueLimit: 2,
        dropExpired: true,
        background: { rps: 0.05, timeout: '5s', retry: { kind: 'fixed', after: '3s', maxAttempts: 3 } },
      },
    },
  },
};
