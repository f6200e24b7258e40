/** Requests that are made again: of all kinds, with budgets and breakers, of apps that are suspended, gone, restarted and launched again. */

import type { ScenarioInput } from '../scenario/schema/scenario-input.ts';
import { ALWAYS_COLD } from './small-parts.ts';

const often = {
  devices: 6,
  horizon: '1d',
  warmup: '0s',
  usage: { opens: { gap: { law: 'exponential', mean: '6m' } }, session: { law: 'exponential', mean: '40s' } },
  origin: { latency: { law: 'uniform', min: 0, max: '4s' }, failure: 0.7, timeout: '3s' },
  network: {
    kind: 'markov',
    states: { wifi: { mean: '20m' }, weak: { mean: '5m' }, offline: { mean: '2m' } },
    failure: { weak: 0.5 },
  },
} as const;

const growing = {
  kind: 'exponential',
  base: '2s',
  cap: '1m',
  jitter: 'decorrelated',
  maxAttempts: 6,
} as const;

export const RETRIES_BY_HAND: Readonly<Record<string, Omit<ScenarioInput, 'name'>>> = {
  'launches-and-apps-ask-again': {
    ...often,
    app: {
      readOn: 'open',
      loadTime: '1s',
      ownRequest: true,
      ownCache: '20m',
      ownRefresh: { olderThan: '4m' },
      ownRetry: growing,
    },
    policy: {
      periodic: { interval: '5m', window: '30m', retry: growing, anchorAfterFailure: 'success' },
      pre: { read: { waitAtMost: '7s' }, storage: 'memory', detailsTime: '1s', retry: growing },
      lifecycle: { suspendAfter: '5s', destroyAfter: '3m' },
      update: { applyUpdate: 0.5, push: 'never' },
    },
    releases: ['3h', '7h'],
    faults: [
      { kind: 'simulateRelease', at: '1h' },
      { kind: 'clearCache', at: '2h' },
    ],
  },
  'budgets-and-breakers-of-devices': {
    ...often,
    app: {
      loadTime: '1s',
      ownRequest: true,
      ownRetry: {
        ...{ kind: 'fixed', after: '3s', maxAttempts: 4 },
        budget: { ratio: 0.4, burst: 2 },
        breaker: { failures: 3, open: '4m' },
      },
    },
    policy: {
      periodic: {
        interval: '5m',
        window: 'never',
        opportunity: { kind: 'tick', every: '2m' },
        anchorAfterFailure: 'attempt',
        retry: { ...growing, budget: { ratio: 0.3, burst: 1.5 }, breaker: { failures: 2, open: '90s' } },
      },
      pre: {
        read: 'wait',
        retry: { ...growing, budget: { ratio: 0.35, burst: 3 }, breaker: { failures: 4, open: '5m' } },
      },
      lifecycle: ALWAYS_COLD,
    },
  },
  'clients-share-a-budget-and-a-breaker': {
    ...often,
    devices: 2,
    horizon: '3h',
    policy: { periodic: { interval: '5m', retry: growing }, pre: { retry: growing } },
    services: {
      data: {
        serves: ['periodic', 'pre'],
        instances: 1,
        time: { law: 'exponential', mean: '6s' },
        queueLimit: 2,
        retryAfter: '5s',
        background: {
          rps: 0.3,
          timeout: '9s',
          retry: { ...growing, budget: { ratio: 0.2, burst: 3 }, breaker: { failures: 3, open: '20s' } },
        },
      },
    },
    faults: [{ kind: 'errors', at: '1h', for: '30m', service: 'data', share: 0.6 }],
  },
};
