import { fewestFetches, reachedOfEvenReads } from '../../theory/clairvoyance.ts';
import { constant, exponential, hyperexponential, type Law, weibull } from '../../theory/law.ts';
import type { Check } from '../check.ts';
import { fetching, hours, type Raw } from '../scenarios.ts';

const TOPIC = 'What is possible';
const MS_PER_HOUR = 3_600_000;
/** Few, for long: what is held as measuring begins is one fetch of many. */
const DEVICES = 64;

export const possible: readonly Check[] = [
  fewest('possible-exp', exponential(6), 12),
  fewest('possible-weib05', weibull(0.5, 5), 12),
  fewest('possible-hyper', hyperexponential({ p: 0.8, mean: 2 }, { p: 0.2, mean: 40 }), 24),
  reached('possible-even', 5, 12, 30),
  reached('possible-even-loose', 7, 24, 42),
];

/** Ticks so close that every read finds a fresh copy: how few of them would have done? */
function fewest(id: string, gap: Law, freshFor: number): Check {
  const scenario: Raw = {
    ...fetching({
      gap,
      periodic: ticking(freshFor / 2),
      freshFor,
      size: { devices: DEVICES, opens: 4000 },
    }),
    devices: DEVICES,
  };
  const deviceHours = (DEVICES * (Number(scenario.horizon) - Number(scenario.warmup))) / MS_PER_HOUR;
  return {
    id,
    topic: TOPIC,
    source: 'greedy stabbing of intervals and Wald: 1 / (mu (1 + m(F)))',
    quantity: 'fewest fetches per device-hour that keep every read fresh',
    exact: fewestFetches(gap, freshFor),
    scenario,
    measure: (at) => at('periodic.possible.fresh.fewest') / deviceHours,
  };
}

/** Even reads, and ticks that are too rare for them. */
function reached(id: string, gap: number, freshFor: number, every: number): Check {
  return {
    id,
    topic: TOPIC,
    source: 'even reads at a random phase: (F / g) / (floor(F / g) + 1)',
    quantity: 'share of the fresh reads that as many fetches could give',
    exact: reachedOfEvenReads(gap, freshFor),
    scenario: fetching({
      gap: constant(gap),
      periodic: ticking(every),
      freshFor,
      size: { devices: 10 * DEVICES, opens: 3000 },
    }),
    measure: (at) => at('periodic.possible.fresh.reached'),
  };
}

function ticking(every: number) {
  return {
    interval: 0,
    window: 'never',
    opportunity: { kind: 'tick', every: hours(every), phase: 'random' },
  };
}
