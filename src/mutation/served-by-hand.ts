/** Devices that meet at services: ties, time-outs, refusals, answers that come in the millisecond in which they are given up. */

import type { ScenarioInput } from '../scenario/schema/scenario-input.ts';
import { ALWAYS_COLD, every, OFF, TRACE, tiny } from './small-parts.ts';

const crowd = {
  devices: 9,
  horizon: '3h',
  warmup: '0s',
  usage: { opens: { gap: { law: 'exponential', mean: '4m' } }, session: '90s' },
  app: { ownRequest: true, loadTime: '2s' },
  origin: { latency: { law: 'uniform', min: 0, max: '900ms' }, failure: 0.1, timeout: '15s' },
} as const;

export const SERVED_BY_HAND: Readonly<Record<string, Omit<ScenarioInput, 'name'>>> = {
  'requests-of-all-kinds-meet-at-two-services': {
    ...crowd,
    policy: {
      periodic: {
        interval: '5m',
        window: 'never',
        retry: { kind: 'exponential', base: '3s', cap: '1m', jitter: 'decorrelated', maxAttempts: 4 },
        read: { waitAtMost: '5s' },
      },
      pre: { read: { waitAtMost: '4s' }, detailsTime: '1s' },
      lifecycle: ALWAYS_COLD,
      update: { push: 'never', hostCheck: '10m', applyUpdate: 0.5, failure: 0.1, longUnused: '10m' },
    },
    releases: ['1h', '2h'],
    network: {
      kind: 'markov',
      states: { wifi: { mean: '20m' }, weak: { mean: '5m' }, offline: { mean: '5m' } },
      failure: { weak: 0.3 },
    },
    services: {
      relay: { serves: ['periodic', 'check'], then: 'data', instances: 1, time: '900ms', queueLimit: 3 },
      data: {
        serves: ['pre', 'own', 'download'],
        instances: 2,
        dispatch: 'random',
        time: { law: 'exponential', mean: '5s' },
        queueLimit: 2,
        retryAfter: 'slot',
      },
    },
  },
  'a-herd-is-told-when-to-come-again': {
    ...crowd,
    devices: 12,
    policy: {
      periodic: {
        interval: 0,
        window: 'never',
        opportunity: { kind: 'tick', every: '20m', phase: '0s' },
        retry: { kind: 'fixed', after: '1s', maxAttempts: 5 },
      },
      pre: OFF,
    },
    usage: { opens: every('50m'), session: '1m' },
    services: {
      data: { serves: ['periodic', 'own'], instances: 2, time: '2s', queueLimit: 1, retryAfter: '7s' },
    },
  },
  'what-is-given-up-is-answered-in-that-millisecond': {
    ...crowd,
    origin: { latency: '0s', timeout: '3s' },
    policy: { periodic: { interval: '1m', window: 'never' } },
    faults: [
      { at: '1h', for: '20m', kind: 'outage', failure: 0.5 },
      { at: '90m', for: '20m', kind: 'slow', factor: 2 },
      { at: '2h', for: '10m', kind: 'down', service: 'data' },
    ],
    services: {
      data: { serves: ['periodic', 'pre', 'own'], instances: 1, time: '1s', onFull: 'drop', queueLimit: 4 },
    },
  },
  'a-host-ends-while-a-service-is-asked': {
    ...crowd,
    policy: {
      periodic: {
        interval: '5m',
        window: 'never',
        opportunity: { kind: 'hostActive' },
        whenHostEnds: 'drop',
      },
      pre: OFF,
    },
    host: { activations: { law: 'exponential', mean: '3m' }, session: '5s', keepAlive: '10s' },
    services: {
      data: { serves: ['periodic'], then: 'behind', instances: 3, time: '3s', dispatch: 'leastLoaded' },
      behind: { instances: 1, time: { law: 'exponential', mean: '9s' } },
    },
  },
  'what-is-kept-at-an-edge-is-given-to-others': {
    ...crowd,
    origin: { ...crowd.origin, content: { changes: { law: 'exponential', mean: '4m' }, scope: 'app' } },
    app: { ownRequest: true, loadTime: '2s', ownCache: '3m', ownRefresh: { olderThan: '1m' } },
    policy: {
      periodic: { interval: '3m', window: 'never', read: { waitAtMost: '5s' } },
      lifecycle: ALWAYS_COLD,
      update: { push: 'never', longUnused: '10m' },
    },
    releases: ['1h', '2h'],
    services: {
      data: {
        serves: ['periodic', 'pre', 'own', 'check', 'download'],
        instances: 1,
        time: { law: 'exponential', mean: '6s' },
        queueLimit: 2,
        onFull: 'drop',
        dropExpired: true,
        edge: { lifetime: '70s', nodes: 3, shield: true },
        background: { rps: 0.05, timeout: '8s', retry: { kind: 'fixed', after: '2s', maxAttempts: 3 } },
      },
    },
  },
  'an-edge-lets-all-pass-that-find-nothing': {
    ...crowd,
    origin: { ...crowd.origin, content: { changes: { law: 'exponential', mean: '4m' }, scope: 'app' } },
    policy: { periodic: { interval: '3m', window: 'never' }, lifecycle: ALWAYS_COLD },
    services: {
      data: {
        serves: ['periodic', 'pre', 'own'],
        instances: 2,
        time: { law: 'exponential', mean: '4s' },
        then: 'behind',
        edge: { lifetime: '50s', nodes: 2, shield: true, collapse: false, honourAge: false },
      },
      behind: { instances: 1, time: '1s', queueLimit: 1 },
    },
  },
  'content-changes-all-the-time-while-it-is-kept': {
    ...crowd,
    horizon: '40s',
    usage: { opens: { gap: { law: 'exponential', mean: '1s' } }, session: '100ms' },
    origin: { latency: '20ms', content: { changes: tiny, scope: 'app' } },
    policy: { periodic: { interval: '500ms', window: 'never' }, lifecycle: ALWAYS_COLD },
    services: {
      data: { serves: ['periodic', 'pre', 'own'], instances: 2, time: '5ms', edge: { lifetime: '700ms' } },
    },
  },
  'an-app-shows-what-is-old-when-it-comes': {
    ...crowd,
    usage: { opens: { gap: { law: 'exponential', mean: '1m' } }, session: '20s' },
    app: { ...crowd.app, readOn: 'open', ownCache: '20s', ownRefresh: { olderThan: '40s' } },
    origin: { latency: '300ms', content: { changes: '90s', scope: 'app' } },
    policy: { periodic: { interval: '10m', window: 'never' }, pre: { read: { waitAtMost: '4s' } } },
    services: {
      data: { serves: ['pre', 'own'], instances: 2, time: '100ms', edge: { lifetime: '3m', nodes: 2 } },
    },
  },
  'an-edge-tells-devices-addresses-and-packages-apart': {
    ...crowd,
    releases: ['20m', '25m', '40m', '60m', '61m', '100m'],
    app: {
      backOffice: {
        gray: [{ steps: [{ at: '30m', share: 0.5 }], origin: { failure: 0.3 } }],
        confirmation: '0s',
        reachesDevices: '0s',
      },
    },
    origin: { latency: '300ms', failure: 0.1, content: { changes: '30s', scope: 'device' } },
    policy: {
      periodic: { interval: '2m', window: 'never' },
      lifecycle: ALWAYS_COLD,
      update: { push: 'never', hostCheck: '2m', longUnused: '10m' },
    },
    services: {
      data: {
        serves: ['periodic', 'pre', 'check', 'download'],
        instances: 2,
        time: '2s',
        edge: { lifetime: '5m' },
      },
    },
  },
  'the-addresses-of-an-app-are-kept-apart': {
    ...crowd,
    app: {
      backOffice: {
        gray: [{ steps: [{ at: '30m', share: 0.5 }], origin: { failure: 0.5 } }],
        confirmation: '0s',
        reachesDevices: '0s',
      },
    },
    origin: { latency: '300ms', content: { changes: '30s', scope: 'app' } },
    policy: { periodic: { interval: '2m', window: 'never' }, lifecycle: ALWAYS_COLD },
    services: {
      data: { serves: ['periodic', 'pre'], instances: 2, time: '2s', edge: { lifetime: '5m' } },
    },
  },
  'content-of-a-log-is-kept': {
    ...crowd,
    horizon: '90m',
    origin: {
      latency: '20ms',
      content: { changes: { trace: { file: TRACE.file, columns: { time: 't' } } } },
    },
    policy: { periodic: { interval: '2m', window: 'never' }, lifecycle: ALWAYS_COLD },
    services: {
      data: { serves: ['periodic', 'own'], instances: 2, time: '5s', edge: { lifetime: '25m', nodes: 2 } },
    },
  },
  'people-of-a-trace-meet-at-a-service': {
    warmup: '0s',
    policy: { periodic: { interval: '10m', window: 'never' } },
    usage: {
      opens: {
        kind: 'trace',
        trace: { ...TRACE, columns: { time: 't', device: 'device', app: 'app', duration: 'duration' } },
      },
    },
    origin: { timeout: '10s' },
    services: { data: { serves: ['periodic', 'pre'], instances: 1, time: '4s' } },
  },
};
