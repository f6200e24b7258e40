import { pairedDifference } from '../compare/paired-difference.ts';
import { errorsOf } from '../metrics/intervals.ts';
import { type Observation, together } from '../metrics/observation.ts';
import { Split } from '../metrics/split.ts';
import { compile } from '../scenario/compile/compile.ts';
import { NO_TRACES } from '../scenario/compile/read-traces.ts';
import { CLUSTERS } from '../scenario/compile/replicate.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { live } from './live.ts';
import type { Raw } from './scenarios.ts';
import { SMALL_RUNS, type SmallRun } from './small-runs.ts';

/** What a thread is asked: runs [from, to) of one of the small runs. */
export interface CoverageTask {
  readonly small: number;
  readonly from: number;
  readonly to: number;
  readonly seed: number;
  readonly module: WebAssembly.Module;
}

/** How many intervals held the true value, in the order of the truths. */
export type Covered = readonly number[];

export function countCovered({ small, from, to, seed, module }: CoverageTask): Covered {
  const run = SMALL_RUNS[small]!;
  const covered = run.truths.map(() => 0);
  for (let index = from; index < to; index++) {
    const intervalAt = intervalsIn(run, seed * 1_000_000 + small * 100_000 + index, module);
    for (const [truth, { path, exact }] of run.truths.entries()) {
      const interval = intervalAt(path);
      if (interval && interval.low <= exact && exact <= interval.high) covered[truth]! += 1;
    }
  }
  return covered;
}

type IntervalAt = (path: string) => { readonly low: number; readonly high: number } | null | undefined;

/** Of the metrics of a small run; or, if it has a variant, of their paired differences. */
function intervalsIn(run: SmallRun, seed: number, module: WebAssembly.Module): IntervalAt {
  const { whole } = observed(run.scenario, run.replications, seed, module);
  if (!run.variant) {
    const { intervals } = errorsOf(whole, []);
    return (path) => intervals[path];
  }
  const variant = observed(run.variant, run.replications, seed, module);
  const [before, after] = [new Split(whole), new Split(variant.whole)];
  return (path) => pairedDifference(path, before, after);
}

function observed(
  scenario: Raw,
  replications: number,
  seed: number,
  module: WebAssembly.Module,
): Observation {
  const clusters = Math.ceil(CLUSTERS / replications);
  const parsed = parseScenario({ ...scenario, seed });
  let all: Observation | null = null;
  for (let replication = 0; replication < replications; replication++) {
    const { observed: one } = live(compile(parsed, NO_TRACES, { replication, clusters }), module);
    all = all ? together(all, one) : one;
  }
  return all!;
}
