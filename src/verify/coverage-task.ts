import { intervalsOf } from '../projections/intervals.ts';
import { type Observation, together } from '../projections/observation.ts';
import { CLUSTERS, compile } from '../scenario/compile.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import { live } from './live.ts';
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
    const { whole } = observed(run, seed * 1_000_000 + small * 100_000 + index, module);
    const intervals = intervalsOf(whole);
    for (const [truth, { path, exact }] of run.truths.entries()) {
      const interval = intervals[path];
      if (interval && interval.low <= exact && exact <= interval.high) covered[truth]! += 1;
    }
  }
  return covered;
}

function observed(
  { scenario, replications }: SmallRun,
  seed: number,
  module: WebAssembly.Module,
): Observation {
  const clusters = Math.ceil(CLUSTERS / replications);
  const parsed = parseScenario({ ...scenario, seed });
  let all: Observation | null = null;
  for (let replication = 0; replication < replications; replication++) {
    const { observed: one } = live(compile(parsed, '.', { replication, clusters }), module);
    all = all ? together(all, one) : one;
  }
  return all!;
}
