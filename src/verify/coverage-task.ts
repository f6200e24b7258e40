import { pairedDifference } from '../compare/paired-difference.ts';
import { errorsOf } from '../metrics/intervals.ts';
import { type Observation, together } from '../metrics/observation.ts';
import { peakInterval } from '../metrics/peak-interval.ts';
import { fleetPeaks } from '../metrics/peaks.ts';
import { fittedTogether } from '../metrics/peaks-of-runs.ts';
import { Split } from '../metrics/split.ts';
import { clustersOfEach } from '../run/plan.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { live } from './live.ts';
import type { Raw } from './scenarios.ts';
import type { SmallRun, Truth } from './small-run.ts';
import { SMALL_RUNS } from './small-runs.ts';

/** What a thread is asked: runs [from, to) of one of the small runs. */
export interface CoverageTask {
  readonly small: number;
  readonly from: number;
  readonly to: number;
  readonly seed: number;
  readonly module: WebAssembly.Module;
}

/** How many intervals held the true value, and the sum of what was told. */
export interface Held {
  readonly runs: number;
  readonly sum: number;
}

/** In the order of the truths. */
export type Covered = readonly Held[];

export function countCovered({ small, from, to, seed, module }: CoverageTask): Covered {
  const run = SMALL_RUNS[small]!;
  const covered = run.truths.map(() => ({ runs: 0, sum: 0 }));
  for (let index = from; index < to; index++) {
    const told = toldBy(run, seed * 1_000_000 + small * 100_000 + index, module);
    for (const [at, truth] of run.truths.entries()) {
      const interval = told(truth);
      if (!interval) continue;
      covered[at]!.sum += interval.mean;
      if (interval.low <= truth.exact && truth.exact <= interval.high) covered[at]!.runs += 1;
    }
  }
  return covered;
}

type Told = (truth: Truth) => { readonly mean: number; readonly low: number; readonly high: number } | null;

/** Of the metrics of a small run; or, if it has a variant, of their paired differences. */
function toldBy(run: SmallRun, seed: number, module: WebAssembly.Module): Told {
  const { whole, peaks } = observed(run, run.scenario, seed, module);
  if (!run.variant) {
    const { intervals } = errorsOf(whole, []);
    return (truth) => (truth.fleet ? peaks(truth.fleet) : (intervals[truth.path] ?? null));
  }
  const variant = observed(run, run.variant, seed, module);
  const [before, after] = [new Split(whole), new Split(variant.whole)];
  return ({ path }) => pairedDifference(path, before, after);
}

type OfFleet = NonNullable<Truth['fleet']>;

function observed(
  { replications, truths }: SmallRun,
  scenario: Raw,
  seed: number,
  module: WebAssembly.Module,
): Observation & { readonly peaks: (of: OfFleet) => ReturnType<typeof peakInterval> } {
  const parsed = parseScenario({ ...scenario, seed });
  const isOfFleet = truths.some(({ fleet }) => fleet !== undefined);
  const clusters = clustersOfEach(replications);
  const each = Array.from({ length: replications }, (_, replication) => {
    const { observed: one } = live(compile(parsed, undefined, { replication, clusters }), module);
    return one;
  });
  const fits = each.map(({ fitted }) => fitted);
  const all = each.reduce<Observation | null>(
    (earlier, one) => (earlier ? together(earlier, one) : one),
    null,
  )!;
  const pooled = isOfFleet ? fittedTogether(all.whole.requests!, all.whole.clumping, all.model) : null;
  return {
    ...all,
    peaks: ({ peak, scale }) => {
      const own = fits.map((fitted) => fleetPeaks(fitted!, scale, 0)[peak]);
      return peakInterval(own, fleetPeaks(pooled!, scale / replications, 0)[peak]);
    },
  };
}
