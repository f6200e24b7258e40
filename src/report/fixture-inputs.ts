/** The inputs of the made-up run of `fixture.ts`, as a scenario with every default filled in. */

import type { Result } from '../projections/result.ts';

export interface FixtureFleet {
  readonly start: string;
  readonly days: number;
  readonly warmupDays: number;
  readonly devices: number;
  readonly represents: number;
  readonly hasPreFetch: boolean;
}

/** Weights of the hours of a day. */
export const DIURNAL = [
  3, 2, 1, 1, 1, 2, 5, 9, 11, 9, 8, 9, 12, 11, 8, 8, 9, 11, 13, 15, 18, 19, 14, 7,
] as const;

/** Weights of the days of a week, Monday first. */
export const WEEKLY = [0.95, 0.93, 0.95, 0.97, 1.05, 1.12, 1.06] as const;

export function fixtureInputs(fleet: FixtureFleet): Result['inputs'] {
  const { start, days, warmupDays, devices, represents, hasPreFetch } = fleet;
  return {
    name: 'wechat-month',
    description:
      'Four weeks of a mini-program with periodic fetch every twelve hours and pre-fetch at each cold start.',
    seed: 1,
    start,
    horizon: `${days}d`,
    warmup: `${warmupDays}d`,
    devices,
    ...(represents !== devices ? { represents } : {}),
    policy: {
      preset: 'wechat',
      periodic: {
        enabled: true,
        interval: '12h',
        window: '7d',
        windowInclusive: false,
        opportunity: { kind: 'timer', lateOpen: 'fetch' },
        jitter: 0,
        network: 'wifi',
        requireToken: false,
        maxPerOpportunity: 10,
        retry: { kind: 'exponential', base: '5m', cap: '1h', jitter: 'full', maxAttempts: 3 },
        read: 'neverWait',
      },
      pre: { enabled: hasPreFetch, on: 'coldStart', read: 'neverWait', storage: 'disk', requireToken: false },
      lifecycle: {
        suspendAfter: '5s',
        destroyAfter: '30m',
        maxLive: 0,
        memoryKill: { law: 'exponential', mean: '30m' },
      },
    },
    usage: {
      opens: {
        kind: 'renewal',
        gap: { law: 'exponential', mean: '10h' },
        measure: 'openToOpen',
        firstOpen: 'stationary',
      },
      rate: { law: 'gamma', shape: 1.4, mean: 1 },
      session: { law: 'lognormal', median: '23s', sigma: 1.19 },
      diurnal: DIURNAL,
      weekly: WEEKLY,
    },
    host: {
      activations: { law: 'exponential', mean: '72m' },
      session: { law: 'lognormal', median: '90s', sigma: 1 },
      keepAlive: '30m',
    },
    network: {
      kind: 'markov',
      states: {
        wifi: { mean: '10h' },
        cellular: { mean: '5h' },
        weak: { mean: '10m' },
        offline: { mean: '5m' },
      },
      failure: { wifi: 0.01, cellular: 0.012, weak: 0.2 },
    },
    app: {
      readOn: 'coldStart',
      freshFor: '12h',
      tokenShare: 1,
      loadTime: { law: 'lognormal', median: '1.2s', sigma: 0.4 },
      packageSize: '1.5MiB',
    },
    origin: {
      latency: { law: 'lognormal', median: '120ms', sigma: 0.5 },
      failure: 0,
      bodySize: '40KiB',
      timeout: 'never',
      content: { changes: { law: 'exponential', mean: '6h' }, scope: 'device' },
      capacity: 'none',
    },
    releases: [],
    cohorts: [
      { name: 'commuters', share: 0.6, usage: { rate: 1.3 } },
      { name: 'homebodies', share: 0.4, network: { kind: 'steady', type: 'wifi' } },
    ],
    apps: [],
    faults: [],
    thresholds: ['periodic.freshHitRate > 0.8', 'origin.peakRps1s <= 500', 'launch.waitMs.p90 < 2.5s'],
  };
}
