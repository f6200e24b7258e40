/** How often an interval of 95 % holds the true value, counted over many small runs whose truth is known. */

import { normalQuantile } from '../compiled/kernel/normal-quantile.ts';
import { openThreads } from '../workers/threads.ts';
import type { CoverageTask, Covered } from './coverage-task.ts';
import { SMALL_RUNS } from './small-runs.ts';

/** Right if the count does not rule out that it lies in this range. */
export const ASKED = { from: 0.94, to: 0.96 } as const;
const CONFIDENCE = 0.99;
const RUNS_OF_A_TASK = 125;

export interface Coverage {
  readonly quantity: string;
  readonly method: string;
  readonly runs: number;
  readonly covered: number;
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
}

export async function coverage({ seed, runs, workers, module, told }: CoverageOptions): Promise<Coverage[]> {
  const threads = openThreads<CoverageTask, Covered>('coverage', 'countCovered', workers);
  let done = 0;
  const all = SMALL_RUNS.length * runs;
  try {
    const counted = await Promise.all(
      SMALL_RUNS.map((_, small) => {
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
    return SMALL_RUNS.flatMap(({ truths }, small) =>
      truths.map(({ path, method }, index) => {
        const covered = counted[small]!.reduce((sum, part) => sum + part[index]!, 0);
        return coverageOf(path, method, covered, runs);
      }),
    );
  } finally {
    await threads.destroy();
  }
}

/** Source: E. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927). */
function coverageOf(quantity: string, method: string, covered: number, runs: number): Coverage {
  const z = normalQuantile((1 + CONFIDENCE) / 2);
  const share = covered / runs;
  const middle = (share + z ** 2 / (2 * runs)) / (1 + z ** 2 / runs);
  const half = (z / (1 + z ** 2 / runs)) * Math.sqrt((share * (1 - share)) / runs + z ** 2 / (4 * runs ** 2));
  const [low, high] = [middle - half, middle + half];
  return { quantity, method, runs, covered: share, low, high, holds: high >= ASKED.from && low <= ASKED.to };
}
