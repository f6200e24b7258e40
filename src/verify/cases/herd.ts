import { centreShare, loadPerSecond, meanPeak } from '../../theory/herd.ts';
import { attempts, type Backoff, finalFailure, meanDelay, overloadedAttempts } from '../../theory/retries.ts';
import type { Check } from '../check.ts';
import { hours, NO_FETCH, ONCE, type Raw } from '../scenarios.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const SECONDS_PER_DAY = 86_400;

export const herds: readonly Check[] = [
  spread(1_000_000, 2),
  spread(10_000_000, 1.5),
  spread(50_000, 0.3),
  fullest(500, 60),
  fullest(1000, 600),
  ...[
    [1, 64_000],
    [2, 64_000],
    [5, 128_000],
    [14, 256_000],
  ].map(([periods, devices]) => cohort(periods!, 600, 10, devices!)),
  ...retrying('retry-half3', { failure: 0.5, most: 3, base: 1, cap: 60, hasFullJitter: true }),
  ...retrying('retry-outage', { failure: 1, most: 6, base: 1, cap: 32, hasFullJitter: true }),
  ...retrying('retry-capped', { failure: 0.8, most: 5, base: 2, cap: 6, hasFullJitter: false }),
  overloaded(1.2, 3),
  overloaded(1.05, 10),
  overloaded(2, 2),
];

/** Devices that fetch for ever after one open. */
function fetchers(devices: number, periodic: Raw, warmup: number, horizon: number): Raw {
  return {
    name: 'verify',
    devices,
    warmup,
    horizon,
    usage: { opens: ONCE, session: 0 },
    app: { readOn: 'open', loadTime: 0 },
    origin: { latency: 0 },
    policy: { ...NO_FETCH, periodic: { window: 'never', ...periodic } },
  };
}

function ticking(every: number): Raw {
  return { interval: 0, opportunity: { kind: 'tick', every, phase: 'random' } };
}

/** Devices at independent phases: the load that they stand for. */
function spread(devices: number, perDeviceDay: number): Check {
  const every = hours(24 / perDeviceDay);
  return {
    id: `fleet-${devices}`,
    topic: 'Herds',
    source: 'independent phases: n times the rate',
    quantity: `mean requests per second of ${devices} devices`,
    exact: loadPerSecond(devices, perDeviceDay).mean,
    scenario: { ...fetchers(1000, ticking(every), 2 * every, 6 * every), represents: devices },
    measure: (at) => at('origin.meanRps'),
  };
}

function fullest(devices: number, seconds: number): Check {
  const every = seconds * SECOND;
  return {
    id: `peak-${devices}-${seconds}`,
    topic: 'Herds',
    source: 'balls in bins: n!/M^n [z^n] (sum_{i<=k} z^i/i!)^M',
    quantity: `fetches in the busiest second, ${devices} devices over ${seconds} s`,
    exact: meanPeak(devices, seconds),
    scenario: fetchers(devices, ticking(every), every, 2 * every),
    measure: (at) => at('origin.peakRps1s'),
    runs: 160,
  };
}

/** All open at once, and each period adds a jitter: measured time is the bin in the middle. */
function cohort(periods: number, jitter: number, bin: number, devices: number): Check {
  const interval = 12 * HOUR;
  const centre = periods * (interval + (jitter / 2) * SECOND);
  const periodic = { interval, jitter: { law: 'uniform', min: 0, max: jitter * SECOND } };
  const half = (bin / 2) * SECOND;
  return {
    id: `cohort-${periods}-${jitter}`,
    topic: 'Herds',
    source: 'Irwin-Hall law of the sum of jitters',
    quantity: `share of a cohort in the central ${bin} s after ${periods} periods`,
    exact: centreShare(periods, jitter, bin),
    scenario: fetchers(devices, periodic, centre - half, centre + half),
    measure: (at) => at('periodic.attempts') / devices,
  };
}

function retrying(name: string, backoff: Backoff): Check[] {
  const { failure, most, base, cap, hasFullJitter } = backoff;
  const retry = {
    kind: 'exponential',
    base: base * SECOND,
    cap: cap * SECOND,
    jitter: hasFullJitter ? 'full' : 'none',
    maxAttempts: most + 1,
  };
  const origin = { latency: 0, failure };
  const every = 10 * MINUTE;
  const ticks = { ...fetchers(640, { ...ticking(every), retry }, HOUR, HOUR + 400 * every), origin };
  const ticksPerDay = (SECONDS_PER_DAY * SECOND) / every;
  const interval = 10;
  const timer = { ...fetchers(640, { interval: interval * SECOND, retry }, HOUR, 4 * HOUR), origin };
  const common = { topic: 'Retries with back-off', source: '(1 - p^(m+1)) / (1 - p), p^(m+1), sum p^i w_i' };
  return [
    {
      id: `${name}-attempts`,
      ...common,
      quantity: 'attempts of a fetch',
      exact: attempts(backoff),
      scenario: ticks,
      measure: (at) => at('periodic.attemptsPerDeviceDay') / ticksPerDay,
    },
    {
      id: `${name}-final_failure`,
      ...common,
      quantity: 'share of fetches that fail for good',
      exact: finalFailure(backoff),
      scenario: ticks,
      measure: (at) => 1 - at('periodic.successesPerDeviceDay') / ticksPerDay,
    },
    {
      // Chains follow one another an interval apart: their number says how long they take.
      id: `${name}-mean_delay_all`,
      ...common,
      quantity: 'seconds between the attempts of a fetch, in all',
      exact: meanDelay(backoff),
      scenario: timer,
      measure: (at) => (attempts(backoff) * SECONDS_PER_DAY) / at('periodic.attemptsPerDeviceDay') - interval,
    },
  ];
}

/** An origin that serves a capacity; what it fails is tried again a millisecond later, in the same window. */
function overloaded(load: number, most: number): Check {
  const devices = 3000;
  const capacity = devices / 60 / load;
  const retry = { kind: 'fixed', after: 1, maxAttempts: most + 1 };
  return {
    id: `overload-${load.toFixed(load === 2 ? 1 : 2).replace(/0$/, load === 2 ? '0' : '')}-${most}`,
    topic: 'Overload with retries',
    source: 'fluid limit: f = (1 - C/L)^(1/(m+1)), C / (1 - f)',
    quantity: `attempts in units of the capacity, load ${load}, ${most} retries`,
    exact: overloadedAttempts(load, 1, most),
    scenario: {
      ...fetchers(devices, { ...ticking(MINUTE), retry }, 200 * MINUTE, 400 * MINUTE),
      origin: { latency: 0, capacity: { rps: capacity, window: MINUTE } },
    },
    measure: (at) => at('origin.meanRps') / capacity,
    runs: 8,
  };
}
