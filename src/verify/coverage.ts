/** How often an interval of 95 % holds the true value, counted over many small runs whose truth is known. */

import { shareInterval } from '../statistics/share-interval.ts';
import { openThreads } from '../workers/threads.ts';
import type { CoverageTask, Covered } from './coverage-task.ts';
import type { Truth } from './small-run.ts';
import { SMALL_RUNS } from './small-runs.ts';

/** Right if the count does not rule out that it lies in this range. */
export const ASKED = { from: 0.93, to: 0.97 } as const;
/** How far what is told of a fleet may lie from the truth on average, as a share of it. */
export const MOST_BIAS = 0.02;
const CONFIDENCE = 0.99;
const RUNS_OF_A_TASK = 125;

export interface Coverage {
  readonly quantity: string;
  readonly method: string;
  readonly runs: number;
  readonly covered: number;
  /** How far what was told lies from the truth on average, as a share of it. */
  readonly bias: number;
  /** Of 99 %. */
  readonly low: number;
  readonly high: number;
  readonly holds: boolean;
}

export interface CoverageOptions {
  readonly seed: number;
  readonly runs: number;
  readonly workers: number;
  readonly module: WebAssembly.Module;
  readonly told?: (done: number, of: number) => void;
  /** Which of the truths are looked at: all by default. */
  readonly only?: (truth: Truth) => boolean;
}

export async function coverage({
  seed,
  runs,
  workers,
  module,
  told,
  only = () => true,
}: CoverageOptions): Promise<Coverage[]> {
  const wanted = [...SMALL_RUNS.keys()].filter((small) => SMALL_RUNS[small]!.truths.some(only));
  const threads = openThreads<CoverageTask, Covered>('coverage', 'countCovered', workers);
  let done = 0;
  const all = wanted.length * runs;
  try {
    const counted = await Promise.all(
      wanted.map((small) => {
        const starts = Array.from({ length: Math.ceil(runs / RUNS_OF_A_TASK) }, (_, n) => n * RUNS_OF_A_TASK);
        return Promise.all(
          starts.map(async (from) => {
            const to = Math.min(runs, from + RUNS_OF_A_TASK);
            const found = await threads.run({ small, from, to, seed, module });
            done += to - from;
            told?.(done, all);
            return found;
          }),
        );
      }),
    );
    return wanted.flatMap((small, place) =>
      SMALL_RUNS[small]!.truths.flatMap((truth, index) => {
        if (!only(truth)) return [];
        const parts = counted[place]!.map((part) => part[index]!);
        const held = parts.reduce((sum, part) => sum + part.runs, 0);
        const told = parts.reduce((sum, part) => sum + part.sum, 0) / runs;
        return [coverageOf(truth, { held, told, runs })];
      }),
    );
  } finally {
    await threads.destroy();
  }
}

function coverageOf(
  { path, method, exact }: Truth,
  { held, told, runs }: { held: number; told: number; runs: number },
): Coverage {
  const share = held / runs;
  const bias = told / exact - 1;
  const { low, high } = shareInterval(held, runs, CONFIDENCE);
  const holds = high >= ASKED.from && low <= ASKED.to && Math.abs(bias) < MOST_BIAS;
  return { quantity: path, method, runs, covered: share, bias, low, high, holds };
}
