import type { ScenarioInput } from '../scenario/schema/scenario-input.ts';
import { CLIENTS_BY_HAND } from './clients-by-hand.ts';
import { CLOCKS_BY_HAND } from './clocks-by-hand.ts';
import { RETRIES_BY_HAND } from './retries-by-hand.ts';
import { ROLLED_OUT } from './rolled-out-by-hand.ts';
import { SERVED_BY_HAND } from './served-by-hand.ts';
import { ALWAYS_COLD, every, halfDays, OFF, TRACE, tiny, updatedAtHalfDays } from './small-parts.ts';
import { WAITS } from './waits-by-hand.ts';

/** Scenarios written for what random ones hardly ever meet: coincidences, gaps below a millisecond, crowds. */
const SCENARIOS: Readonly<Record<string, Omit<ScenarioInput, 'name'>>> = {
  'more-requests-in-a-second-than-a-byte-counts': {
    devices: 2,
    horizon: '300ms',
    warmup: '0s',
    policy: { periodic: OFF, lifecycle: ALWAYS_COLD },
    usage: { opens: every('1ms'), session: '0s' },
    origin: { latency: '0s' },
  },
  'everything-happens-within-milliseconds': {
    devices: 5,
    horizon: '40ms',
    warmup: '0s',
    policy: { periodic: { interval: '1ms', opportunity: { kind: 'hostActive' } }, lifecycle: ALWAYS_COLD },
    usage: { opens: { gap: tiny }, session: '0s' },
    host: { activations: tiny, session: '0s', keepAlive: '1ms' },
    network: {
      kind: 'markov',
      states: { wifi: { mean: '1ms' }, offline: { mean: '1ms' }, cellular: { mean: '1ms' } },
    },
    app: { loadTime: '0s' },
    origin: { latency: '0s', content: { changes: tiny } },
  },
  'everything-happens-within-milliseconds-of-a-busy-day': {
    devices: 5,
    horizon: '40ms',
    warmup: '0s',
    policy: { periodic: { interval: '1ms', opportunity: { kind: 'hostActive' } } },
    usage: { opens: { gap: tiny }, session: '0s', diurnal: { amplitude: 0.5, peakHour: 0 } },
    host: { activations: tiny, session: '0s', diurnal: { amplitude: 0.5, peakHour: 0 } },
  },
  'a-fetch-that-waits-for-its-network-has-its-place': {
    devices: 4,
    horizon: '120ms',
    warmup: '0s',
    policy: {
      periodic: {
        interval: '1ms',
        opportunity: { kind: 'tick', every: '1ms', phase: '0s' },
        maxPerOpportunity: 1,
      },
    },
    usage: { opens: every('1h'), session: '0s' },
    network: { kind: 'markov', states: { wifi: { mean: '9ms' }, cellular: { mean: '9ms' } } },
    origin: { latency: '0s' },
    apps: [
      {
        id: 'x',
        policy: { periodic: { network: 'wifi', opportunity: { kind: 'tick', every: '7ms', phase: '0s' } } },
      },
      { id: 'y' },
    ],
  },
  'a-late-open-takes-a-place-of-a-host': {
    devices: 6,
    horizon: '3d',
    warmup: '0s',
    policy: { periodic: { interval: '1h', maxPerOpportunity: 1 }, pre: OFF, lifecycle: ALWAYS_COLD },
    host: { activations: '3d' },
    app: { loadTime: '0s' },
    origin: { latency: '0s', failure: 0.5 },
    apps: [
      {
        id: 'x',
        usage: { opens: every('5h'), session: '1m' },
        policy: { periodic: { window: '2h', retry: { kind: 'fixed', after: '3h', maxAttempts: 3 } } },
      },
      {
        id: 'y',
        usage: { opens: every('90h'), session: '1m' },
        policy: { periodic: { opportunity: { kind: 'hostActive' }, window: 'never' } },
      },
    ],
  },
  'a-chain-of-retries-ends-where-the-window-does': {
    devices: 3,
    horizon: '4d',
    warmup: '0s',
    policy: {
      periodic: { interval: '1h', window: '2h', retry: { kind: 'fixed', after: '3h', maxAttempts: 2 } },
    },
    usage: { opens: every('7h'), session: '1m' },
    app: { loadTime: '1s' },
    origin: { latency: '0s', failure: 0.8 },
  },
  'obstacles-change-more-often-than-is-kept': {
    seed: 2,
    devices: 12,
    horizon: '5h',
    warmup: '0s',
    policy: { periodic: { interval: '10m' }, pre: OFF, lifecycle: ALWAYS_COLD },
    usage: { opens: { gap: { law: 'exponential', mean: '10m' } }, session: '1s' },
    app: { loadTime: '0s', freshFor: '70m' },
    origin: { latency: '0s', failure: 0.5, bodySize: 262_145 },
  },
  'obstacles-end-exactly-when-an-answer-would-be-fresh': {
    devices: 3,
    horizon: '12h',
    warmup: '0s',
    policy: { periodic: { interval: '10m' }, pre: OFF, lifecycle: ALWAYS_COLD },
    usage: { opens: every('1h'), session: '1m' },
    app: { loadTime: '0s', freshFor: '1h' },
    origin: { latency: '0s', failure: 0.5, bodySize: 262_145 },
  },
  'an-app-restarts-again-and-again': {
    devices: 5,
    horizon: '2d',
    warmup: '0s',
    policy: {
      pre: { storage: 'memory', read: 'wait' },
      update: { push: '0s', hostCheck: 'never', applyUpdate: 0.5, failure: 0.3 },
    },
    usage: { opens: { gap: '2h' }, session: '5h' },
    app: { readOn: 'open', loadTime: '7m', ownRequest: true, ownCache: '20m' },
    origin: { latency: { law: 'uniform', min: '0s', max: '30m' }, failure: 0.3 },
    releases: ['3h', '5h', '9h', '20h', '30h', '31h', '40h'],
    faults: ['20m', '1h', '2h', '3h', '4h', '10h', '11h', '13h', '17h', '26h', '35h'].map((at) => ({
      kind: 'simulateRelease' as const,
      at,
    })),
  },
  'an-app-restarts-while-its-pre-fetch-is-out': {
    devices: 5,
    horizon: '1d',
    warmup: '0s',
    policy: { periodic: OFF, pre: { read: 'neverWait' }, lifecycle: { memoryKill: '1h' } },
    usage: { opens: { gap: '3h' }, session: '2h' },
    app: { readOn: 'open', loadTime: '1m', ownRequest: true },
    origin: { latency: { law: 'uniform', min: '0s', max: '3h' }, failure: 0.2 },
    faults: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((hour) => ({
      kind: 'simulateRelease' as const,
      at: `${hour}h`,
    })),
  },
  'an-app-is-opened-while-it-loads': {
    devices: 5,
    horizon: '2d',
    warmup: '0s',
    policy: { periodic: { interval: '1h' }, pre: { read: 'wait' }, lifecycle: { memoryKill: '2m' } },
    usage: { opens: { gap: { law: 'exponential', mean: '11m' } }, session: '8m' },
    app: { readOn: 'open', loadTime: { law: 'uniform', min: '0s', max: '20m' }, ownRequest: true },
    origin: { latency: { law: 'uniform', min: '0s', max: '25m' }, failure: 0.2 },
  },
  'reads-wait-a-millisecond': {
    devices: 2,
    horizon: '1d',
    warmup: '0s',
    policy: { periodic: { interval: '10m', read: { waitAtMost: '1ms' } }, lifecycle: ALWAYS_COLD },
    usage: { opens: every('30m'), session: '1m' },
    app: { loadTime: '1s' },
    origin: { latency: '21m' },
  },
  'launched-exactly-when-it-was-long-unused': updatedAtHalfDays({ onColdStart: 'none', longUnused: '12h' }),
  'launched-exactly-when-a-check-is-due': updatedAtHalfDays({ onColdStart: 'none', syncEvery: '12h' }),
  'launched-exactly-when-a-check-beside-is-due': updatedAtHalfDays({ asyncEvery: '12h' }),
  'launched-exactly-when-its-own-cache-ends': {
    ...halfDays,
    policy: { periodic: OFF, pre: OFF, lifecycle: ALWAYS_COLD },
    app: { loadTime: '0s', ownRequest: true, ownCache: '12h' },
  },
  'launched-exactly-when-the-gray-address-is-announced': {
    ...halfDays,
    policy: { periodic: OFF, lifecycle: ALWAYS_COLD },
    app: {
      loadTime: '0s',
      backOffice: { gray: { steps: [{ at: '12h', share: 1 }], origin: { failure: 1 } } },
    },
  },
  'launched-exactly-when-an-outage-ends': {
    ...halfDays,
    policy: { periodic: OFF, lifecycle: ALWAYS_COLD },
    faults: [{ kind: 'outage', at: '12h', for: '12h' }],
  },
  'a-slow-origin-recovers-before-it-answers': {
    devices: 2,
    horizon: '1h',
    warmup: '0s',
    policy: { periodic: OFF, pre: OFF },
    usage: { opens: every('12h') },
    app: { loadTime: '10s', ownRequest: true },
    origin: { latency: '200ms' },
    faults: [{ kind: 'slow', at: '0s', for: '11s', factor: 10 }],
  },
  'some-cohorts-have-no-host-and-some-apps-no-news': {
    devices: 12,
    horizon: '12h',
    warmup: '0s',
    policy: { periodic: { interval: '1h' } },
    usage: { opens: { gap: '2h' } },
    host: { activations: '40m' },
    apps: [
      { id: 'x', share: 0.5, origin: { content: { changes: '1h' } } },
      { id: 'y', share: 0.5, origin: { content: { changes: 'never' } } },
    ],
    cohorts: [{ name: 'hosted', share: 0.5, policy: { periodic: { opportunity: { kind: 'hostActive' } } } }],
  },
  'downloads-fail-for-good-and-packages-are-pushed': {
    devices: 4,
    horizon: '2d',
    warmup: '0s',
    policy: {
      periodic: OFF,
      pre: OFF,
      lifecycle: ALWAYS_COLD,
      update: { push: '1h', hostCheck: 'never', failure: 0.5, applyUpdate: 0.5, retry: 'none' },
    },
    usage: { opens: { gap: '20m' }, session: { law: 'uniform', min: '0s', max: '50m' } },
    app: { readOn: 'open' },
    releases: ['3h', '5h', '8h', '13h', '20h', '1d', '30h', '36h', '40h'],
  },
  'hours-and-days-without-business': {
    devices: 3,
    horizon: '8d',
    warmup: '0s',
    policy: { periodic: OFF, pre: OFF },
    usage: {
      opens: every('1h'),
      session: '0s',
      diurnal: [1, 0, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2],
      weekly: [1, 0, 2, 1, 0, 2, 1],
    },
  },
  'devices-leave-before-measuring-begins': {
    horizon: '4d',
    warmup: '2d',
    policy: { periodic: { interval: '12h' } },
    usage: {
      opens: {
        kind: 'trace',
        trace: { ...TRACE, columns: { time: 't', device: 'device', app: 'app', duration: 'duration' } },
      },
    },
    origin: { latency: '10h' },
  },
  'launches-of-two-apps-would-have-waited': {
    devices: 8,
    horizon: '12h',
    warmup: '0s',
    policy: { periodic: OFF, pre: { read: 'wait' }, lifecycle: ALWAYS_COLD },
    usage: { opens: { gap: '2h' }, session: '10m' },
    app: { ownRequest: true },
    apps: [
      { id: 'x', share: 0.5, origin: { latency: '1s' } },
      { id: 'y', share: 0.5, origin: { latency: '2s' } },
    ],
  },
  'copies-are-held-as-measuring-begins': {
    devices: 6,
    horizon: '1d',
    warmup: '7h',
    policy: { periodic: { interval: '3h' } },
    usage: { opens: { gap: { law: 'exponential', mean: '1h' } } },
    app: { freshFor: '12h' },
    origin: { content: { changes: '5h' }, latency: '10m' },
  },
};

/** By name. */
export const BY_HAND: Readonly<Record<string, ScenarioInput>> = Object.fromEntries(
  Object.entries({
    ...SCENARIOS,
    ...CLIENTS_BY_HAND,
    ...ROLLED_OUT,
    ...WAITS,
    ...CLOCKS_BY_HAND,
    ...SERVED_BY_HAND,
    ...RETRIES_BY_HAND,
  }).map(([name, scenario]) => [name, { name, ...scenario }]),
);
