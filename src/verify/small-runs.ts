import { PEAK_RUNS } from './small-peaks.ts';
import type { SmallRun } from './small-run.ts';
import { SHARED_CHANCE_RUNS } from './small-shared-chance.ts';
import { VISITOR_RUNS } from './small-visitors.ts';

/** Runs so small that their errors matter, whose truth a formula gives. */
export const SMALL_RUNS: readonly SmallRun[] = [...VISITOR_RUNS, ...SHARED_CHANCE_RUNS, ...PEAK_RUNS];
