import { meanAge as ageOfCycle, freshHit, successRate, withDeadHost } from '../../theory/cycles.ts';
import { meanPeak } from '../../theory/herd.ts';
import { exponential } from '../../theory/law.ts';
import {
  diurnalMeanAge,
  diurnalStale,
  meanAge,
  onTime,
  type SweepRule,
  sweepRate,
  sweptThisPeriod,
  turnWithin,
} from '../../theory/sweep.ts';
import type { Check } from '../check.ts';
import { checksOf, QUANTITIES } from '../quantities.ts';
import { fetching, hours, NO_FETCH, ONCE, type Raw, settings, span } from '../scenarios.ts';

const HOUR = 3_600_000;
const BUSY = { period: 24, hostOpens: 1, keepAlive: 0.5 };
const CASUAL = { period: 24, hostOpens: 0.2, keepAlive: 0.5 };
const TWICE_A_DAY = { period: 12, hostOpens: 0.3, keepAlive: 2 };

export const sweeps: readonly Check[] = [
  ...fixedSchedule('B1-busy', BUSY),
  ...fixedSchedule('B1-casual', CASUAL),
  ...fixedSchedule('B1-p12', TWICE_A_DAY),
  ...resetTimer('B2-busy', BUSY),
  ...resetTimer('B2-casual', CASUAL),
  ...resetTimer('B2-p12', TWICE_A_DAY),
  ...[0, 6, 18].flatMap((hour) => diurnal(0.8, hour)),
  ...diurnal(0.4, 3),
  ...[2, 3, 4].map((place) => turn(place, 5)),
  turn(4, 3),
  ...[
    [500, 60],
    [1000, 300],
  ].map(([devices, seconds]) => spread(devices!, seconds!)),
];

function fixedSchedule(name: string, rule: SweepRule): Check[] {
  const topic = { topic: 'Sweep at a fixed time', source: 'derived from the last opening of the host' };
  const check = checksOf(name, topic, sweeping(rule, false));
  return [
    check('on_time_sweep', onTime(rule)),
    check('sweep_rate', sweepRate(rule)),
    check('mean_age', meanAge(rule)),
    check('swept_this_period', sweptThisPeriod(rule)),
  ];
}

function resetTimer(name: string, rule: SweepRule): Check[] {
  const cycle = withDeadHost(rule.period, rule.hostOpens, rule.keepAlive);
  const source = 'S = D, or D + Exp(eta) if the host is dead; renewal rewards';
  const check = checksOf(name, { topic: 'Sweep that resets its timer', source }, sweeping(rule, true));
  return [
    check('on_time_sweep', onTime(rule)),
    check('sweep_rate', successRate(cycle)),
    check('mean_age', ageOfCycle(cycle)),
    check('fresh_hit', freshHit(cycle)),
  ];
}

/** Half of the openings of the host are openings of the app. */
function sweeping({ period, hostOpens, keepAlive }: SweepRule, isReset: boolean): Raw {
  const opportunity = { kind: 'dailySweep', every: hours(period), resetTimer: isReset };
  return {
    ...swept(period, { opens: { kind: 'ofHostOpens', probability: 0.5 }, session: 0 }, opportunity),
    // All begin with a sweep at midnight; where late sweeps move the schedule, phases take long to spread.
    ...span(24 * (isReset ? 800 : 60), 24 * Math.ceil(1000 / hostOpens / 24)),
    devices: isReset ? 128 : 640,
    host: { activations: settings(exponential(1 / hostOpens)), session: 0, keepAlive: hours(keepAlive) },
  };
}

/** Opens that come and go with the hour of the day; the host never dies. */
function diurnal(amplitude: number, hour: number): Check[] {
  const at = `${String(hour).padStart(2, '0')}:00`;
  const usage = {
    opens: { gap: settings(exponential(2)) },
    session: 0,
    diurnal: { amplitude, peakHour: 0 },
  };
  const common = {
    topic: 'Opens by hour against a daily sweep',
    source: 'opens at rate l (1 + a cos(2 pi t / 24)): integrals over the day',
    scenario: {
      ...swept(24, usage, { kind: 'dailySweep', at, every: hours(24) }, 12),
      ...span(60 * 24, 60 * 24),
      host: { keepAlive: 'never' },
    },
  };
  const name = `diurnal-${amplitude}-${hour}`;
  return [
    { id: `${name}-mean`, ...common, ...QUANTITIES.mean_age, exact: diurnalMeanAge(amplitude, hour) },
    {
      id: `${name}-gt12`,
      ...common,
      ...QUANTITIES.overdue_open,
      quantity: 'share of opens with a copy older than 12 h',
      exact: diurnalStale(amplitude, hour),
    },
  ];
}

/** All devices are swept at once, their hosts never die, and each has been opened before. */
function once(devices: number, periodic: Raw, measured: number, more: Raw): Raw {
  const due = 3 * HOUR;
  const opportunity = { kind: 'dailySweep', at: '03:00', order: 'chain' };
  return {
    name: 'verify',
    devices,
    warmup: due,
    horizon: due + measured,
    usage: { opens: ONCE, session: 0 },
    app: { readOn: 'open', loadTime: 0 },
    host: { keepAlive: 'never' },
    policy: { ...NO_FETCH, periodic: { window: 'never', opportunity, ...periodic } },
    ...more,
  };
}

/** Four apps, one after the other: when the request of the k-th one is sent. */
function turn(place: number, seconds: number): Check {
  const devices = 40_000;
  const latency = { law: 'exponential', mean: '2s' };
  const apps = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  return {
    id: `turn-${place}-${seconds}`,
    topic: 'Sweep from app to app',
    source: 'sums of k - 1 exponential latencies: the Erlang law',
    quantity: `share of devices whose app ${place} is asked for within ${seconds} s of the sweep`,
    exact: turnWithin(place, 2, 0, seconds),
    scenario: once(devices, {}, 1000 * seconds, { apps, origin: { latency } }),
    measure: (at) => at(`apps.${apps[place - 1]!.id}.periodic.attempts`) / devices,
  };
}

/** A phase for each device: the busiest second of a sweep. */
function spread(devices: number, seconds: number): Check {
  return {
    id: `spread-${devices}-${seconds}`,
    topic: 'Sweep with a phase for each device',
    source: 'balls in bins: n!/M^n [z^n] (sum_{i<=k} z^i/i!)^M',
    quantity: `fetches in the busiest second, ${devices} devices over ${seconds} s`,
    exact: meanPeak(devices, seconds),
    scenario: once(devices, { spread: `${seconds}s` }, 1000 * seconds, { origin: { latency: 0 } }),
    measure: (at) => at('origin.peakRps1s'),
    runs: 160,
  };
}

function swept(period: number, usage: Raw, opportunity: Raw, freshFor = period): Raw {
  return {
    ...fetching({
      gap: exponential(2),
      freshFor,
      periodic: { interval: hours(period), window: 'never', opportunity },
      size: { devices: 1280, opens: 1 },
    }),
    usage,
  };
}
