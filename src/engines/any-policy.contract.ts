/** Test support: any policy and the values that scenarios are made of, tiny and absurd ones too. */

import fc from 'fast-check';
import type { OPPORTUNITY } from '../compiled/domain/policy-model.ts';

export const of = <const T>(...values: readonly T[]) => fc.constantFrom(...values);
export const some = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { requiredKeys: [] });
/** What each kind says besides its kind: one that is forgotten is an error of types. */
export type ByKind<Kind extends string> = Readonly<
  Record<Kind, Readonly<Record<string, fc.Arbitrary<unknown>>>>
>;
export const ofKinds = <Kind extends string>(
  kinds: ByKind<Kind>,
): readonly fc.Arbitrary<{ readonly kind: Kind }>[] =>
  (Object.keys(kinds) as Kind[]).map((kind) => fc.record({ ...kinds[kind], kind: of(kind) }));

export const share = fc.oneof(of(0, 0.3, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));

export const shortTime = of('0s', '1ms', '200ms', '1s', '30s', '10m');
export const time = of('0s', '1ms', '500ms', '5s', '3m', '40m', '3h', '12h', '2d');
const longTime = of('10m', '45m', '2h', '7h', '12h', '3d');

export const duration = (value: fc.Arbitrary<string>) =>
  fc.oneof(
    value,
    of<string>('7m', '2h').map((mean) => ({ law: 'exponential' as const, mean })),
    of<string>('1s', '4m').map((median) => ({ law: 'lognormal' as const, median, sigma: 1.5 })),
    value.map((max) => ({ law: 'uniform' as const, min: '0s', max })),
    fc.array(value, { minLength: 1, maxLength: 3 }).map((values) => ({ law: 'empirical' as const, values })),
  );

export const gap = fc.oneof(
  longTime,
  longTime.map((mean) => ({ law: 'exponential' as const, mean })),
  longTime.map((scale) => ({ law: 'weibull' as const, shape: 0.6, scale })),
  longTime.map((mean) => ({ law: 'gamma' as const, shape: 0.7, mean })),
  longTime.map((median) => ({ law: 'lognormal' as const, median, sigma: 2 })),
  longTime.map((mean) => ({
    law: 'hyperexponential' as const,
    branches: [
      { p: 0.3, mean },
      { p: 0.7, mean: '5m' },
    ],
  })),
  fc.array(longTime, { minLength: 1, maxLength: 3 }).map((values) => ({ law: 'empirical' as const, values })),
);

const patience = fc.oneof(
  of('neverWait' as const, 'wait' as const),
  shortTime.map((waitAtMost) => ({ waitAtMost })),
);

const budget = fc.oneof(of('none' as const), fc.record({ ratio: of(0, 0.1, 0.35), burst: of(1, 1.5, 3) }));

const breaker = fc.oneof(
  of('none' as const),
  fc.record({ failures: of(1, 2, 3), open: of('1ms', '90s', '5h') }),
);

export const retry = fc.oneof(
  of('none' as const),
  fc.record({
    kind: of('fixed' as const),
    after: fc.oneof(
      of('30s', '10m', '3h'),
      of({ law: 'uniform' as const, min: '0s', max: '40m' }, { law: 'exponential' as const, mean: '9m' }),
    ),
    maxAttempts: fc.integer({ min: 1, max: 4 }),
    honourRetryAfter: fc.boolean(),
    budget,
    breaker,
  }),
  fc.record({
    kind: of('exponential' as const),
    base: of('1s', '5m'),
    factor: of(1, 2, 3),
    cap: of('1s', '20m', '1d'),
    jitter: of('none' as const, 'full' as const, 'equal' as const, 'decorrelated' as const),
    maxAttempts: fc.integer({ min: 1, max: 5 }),
    honourRetryAfter: fc.boolean(),
    budget,
    breaker,
  }),
);

const opportunities: ByKind<keyof typeof OPPORTUNITY> = {
  timer: { lateOpen: of('fetch', 'rearm', 'ignore') },
  tick: {
    every: of('20m', '2h', '12h'),
    phase: of('random', '0s', '5h'),
    hostDead: of('fetch', 'skip', 'nextHostOpen'),
  },
  dailySweep: {
    at: of('00:00', '03:00', '23:59:59'),
    every: of('1h', '5h', '24h'),
    hostDead: of('nextHostOpen', 'skip'),
    resetTimer: fc.boolean(),
    order: of('together', 'chain'),
  },
  hostActive: {},
};
const opportunity = fc.oneof(...ofKinds<keyof typeof OPPORTUNITY>(opportunities));

export const rhythm = {
  diurnal: fc.oneof(
    of<unknown>('none'),
    fc.array(of(0, 1, 5), { minLength: 24, maxLength: 24 }).filter((weights) => weights.includes(1)),
    fc.record({ amplitude: share, peakHour: of(0, 12.5, 21, 24) }),
  ),
  weekly: fc.oneof(
    of<unknown>('none'),
    fc.array(of(0, 1, 3), { minLength: 7, maxLength: 7 }).filter((weights) => weights.includes(1)),
  ),
};

export const network = fc.oneof(
  fc.record({
    kind: of('steady' as const),
    type: of('wifi' as const, 'cellular' as const, 'offline' as const),
  }),
  fc
    .record({
      kind: of('markov' as const),
      states: some({
        wifi: of({ mean: '3h' }, { mean: '1d' }),
        cellular: of({ mean: '20m' }, { mean: '9h' }),
        weak: of({ mean: '5m' }, { mean: '1h' }),
        offline: of({ mean: '1m' }, { mean: '4h' }),
      }).filter((states) => Object.keys(states).length > 0),
      failure: of<0 | 0.4 | 1>(0, 0, 0.4, 1),
    })
    .map(({ failure, ...rest }) => ({
      ...rest,
      failure: Object.fromEntries(Object.keys(rest.states).map((name) => [name, failure])),
    })),
);

const update = some({
  enabled: of<boolean | 'withReleases'>(true, true, true, 'withReleases', false),
  push: of('never', '0s', '5h', '24h'),
  hostCheck: of('never', '0s', '20m', '6h'),
  recentlyUsed: of('never', '10m', '1d'),
  onColdStart: of('async' as const, 'none' as const),
  asyncEvery: of('0s', '30m', '1d'),
  syncEvery: of('never', '0s', '1d'),
  longUnused: of('never', '0s', '5h'),
  checkTime: duration(shortTime),
  downloadTime: duration(time),
  failure: of(0, 0.5, 1),
  timeout: of('never', '0s', '1s', '10m'),
  fallbackToLocal: fc.boolean(),
  retry: of('none', '90s', '10m'),
  preferLocal: of<'none' | number>('none', 0, 1, 2),
  minimumVersion: of<'none' | number>('none', 0, 1, 2),
  applyUpdate: of(0, 0.5, 1),
  deltaShare: of(0, 0.3, 1),
});

const firstClient = of('any', '6.5.4', '7.0.4', '7.0.5', '7.0.7', '9.0');

export const policy = some({
  update,
  since: some({ fetch: firstClient, report: firstClient, pullNow: firstClient }),
  periodic: some({
    enabled: of(true, true, true, false),
    interval: of('10m', '1h', '12h', '3d', '30d', '9000000w'),
    window: of('0s', '1ms', '40m', '5h', '2d', 'never'),
    windowInclusive: fc.boolean(),
    opportunity,
    jitter: duration(of('0s', '1ms', '10m', '2h')),
    initialDelay: duration(of('0s', '1ms', '5s', '3h')),
    // No longer than the shortest time from one opportunity to the next.
    spread: of('0s', '1ms', '20m'),
    refreshAtOpen: of('never', '0s', '10m', '7h'),
    whenHostEnds: of('goOn' as const, 'drop' as const),
    network: of('any' as const, 'wifi' as const),
    requireToken: fc.boolean(),
    requireStarred: fc.boolean(),
    intervalStep: of('0s', '7h'),
    intervalFactor: of(1, 2.5),
    maxPerOpportunity: of(0, 1, 1, 2, 10),
    retry,
    anchorAfterFailure: of('auto' as const, 'success' as const, 'attempt' as const),
    read: patience,
  }),
  pre: some({
    enabled: of(true, true, false),
    read: patience,
    detailsTime: duration(shortTime),
    retry,
    storage: of('disk' as const, 'memory' as const),
    requireToken: fc.boolean(),
    requireStarred: fc.boolean(),
  }),
  lifecycle: some({
    suspendAfter: shortTime,
    destroyAfter: of('0s', '1ms', '20m', '5h', 'never'),
    maxLive: of(0, 1, 2),
    memoryKill: fc.oneof(of('never'), duration(of('0s', '1m', '3h'))),
  }),
});
