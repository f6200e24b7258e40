import { PoissonWindow } from '../theory/activity-window.ts';
import { meanPeak } from '../theory/herd.ts';
import { exponential } from '../theory/law.ts';
import { fetching, hours, NO_FETCH, ONCE, type Raw, span } from './scenarios.ts';
import type { SmallRun } from './small-run.ts';

const HOURS_PER_DAY = 24;
const MS_PER_HOUR = 3_600_000;
const SECOND = 1000;

const RULE = { interval: 0.25, window: 2 };
/** Twice as rare. */
const RARER = { interval: 0.5, window: 2 };
const FRESH_FOR = 0.25;
const RATE = 1 / 2;
/** Opens before measured time. */
const SETTLED = 16;

/** Visitors whose devices are independent, and the peak of what is simulated whole. */
export const VISITOR_RUNS: readonly SmallRun[] = [visitors(256, 30), peaks(200, 60, 12), pairs(256, 30)];

type Rule = typeof RULE;

/** Visitors every two hours, fetched for every quarter of one: what happens in days takes hours, so that many runs fit. */
function visitorsUnder({ interval, window }: Rule, devices: number, opens: number): Raw {
  const scenario = fetching({
    gap: exponential(1 / RATE),
    freshFor: FRESH_FOR,
    periodic: { interval: hours(interval), window: hours(window) },
    size: { devices, opens },
  });
  return { ...scenario, ...span(SETTLED / RATE, opens / RATE) };
}

function visitors(devices: number, opens: number): SmallRun {
  const method = `${devices} devices`;
  const exact = new PoissonWindow(RATE, RULE);
  return {
    scenario: visitorsUnder(RULE, devices, opens),
    replications: 1,
    truths: [
      { path: 'periodic.freshHitRate', method, exact: exact.freshHit },
      { path: 'periodic.ageMs.mean', method, exact: exact.meanAge * MS_PER_HOUR },
      { path: 'periodic.attemptsPerDeviceDay', method, exact: exact.fetchRate * HOURS_PER_DAY },
    ],
  };
}

/** The same visitors under two rules: what differs, and by how much less chance than either is known by. */
function pairs(devices: number, opens: number): SmallRun {
  const method = `${devices} devices, paired`;
  const [before, after] = [new PoissonWindow(RATE, RULE), new PoissonWindow(RATE, RARER)];
  return {
    scenario: visitorsUnder(RULE, devices, opens),
    variant: visitorsUnder(RARER, devices, opens),
    replications: 1,
    truths: [
      {
        path: 'periodic.freshHitRate',
        method,
        exact: before.ageAbove(FRESH_FOR) - after.ageAbove(FRESH_FOR),
      },
      {
        path: 'periodic.ageMs.mean',
        method,
        exact: (after.meanAge - before.meanAge) * MS_PER_HOUR,
      },
      {
        path: 'periodic.attemptsPerDeviceDay',
        method,
        exact: (after.fetchRate - before.fetchRate) * HOURS_PER_DAY,
      },
    ],
  };
}

/** Devices whose ticks fall into a minute, at random. */
function peaks(devices: number, seconds: number, replications: number): SmallRun {
  const every = seconds * SECOND;
  const opportunity = { kind: 'tick', every, phase: 'random' };
  const scenario = {
    name: 'verify',
    devices,
    warmup: every,
    horizon: 2 * every,
    usage: { opens: ONCE, session: 0 },
    app: { readOn: 'open', loadTime: 0 },
    origin: { latency: 0 },
    policy: { ...NO_FETCH, periodic: { interval: 0, window: 'never', opportunity } },
  };
  const truth = { path: 'origin.peakRps1s', method: `${replications} replications` };
  return { scenario, replications, truths: [{ ...truth, exact: meanPeak(devices, seconds) }] };
}
