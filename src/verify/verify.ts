/** Runs every check and asks whether all of it together is plausible. */

import { normalScore, type Question, simultaneously, twoSided } from '../statistics/simultaneous.ts';
import { openThreads } from '../workers/threads.ts';
import type { Check } from './check.ts';
import type { Task } from './check-task.ts';
import { CHECKS } from './checks.ts';
import type { Examined } from './examine.ts';

/** How rarely a simulator that is right is called wrong. */
export const LEVEL = 0.001;

/** Beyond this share of the exact value, a number that does not vary is wrong. */
const ROUNDING = 1e-9;

export interface Verdict {
  readonly id: string;
  readonly topic: string;
  readonly quantity: string;
  readonly source: string;
  readonly exact: number;
  readonly simulated: number;
  readonly standardError: number;
  /** Standard errors between the two, as a normal score; `null` where nothing varies, and where the exact value is a limit. */
  readonly z: number | null;
  /** Whether it would be plausible on its own, at the level that all of them together may err. */
  readonly verdict: 'agrees' | 'differs';
  readonly events: number;
}

export interface Verification {
  readonly seed: number;
  readonly level: number;
  readonly checks: readonly Verdict[];
  readonly questions: readonly Question[];
  readonly passed: boolean;
}

export interface VerifyOptions {
  readonly seed: number;
  readonly workers: number;
  readonly module: WebAssembly.Module;
  /** Which checks; all by default. */
  readonly only?: (check: Check) => boolean;
  /** Called after each check. */
  readonly told?: (done: number, of: number) => void;
}

export async function verify({ seed, workers, module, only, told }: VerifyOptions): Promise<Verification> {
  const wanted = [...CHECKS.keys()].filter((index) => !only || only(CHECKS[index]!));
  const threads = openThreads<Task, Examined>('check', 'examineTask', workers);
  let done = 0;
  try {
    const examined = await Promise.all(
      wanted.map(async (index) => {
        const found = await threads.run({ index, seed, module });
        done += 1;
        told?.(done, wanted.length);
        return found;
      }),
    );
    return judged(
      seed,
      wanted.map((index) => CHECKS[index]!),
      examined,
    );
  } finally {
    await threads.destroy();
  }
}

function judged(seed: number, checks: readonly Check[], examined: readonly Examined[]): Verification {
  const scores = checks.map((check, index) => scoreOf(check, examined[index]!));
  const varying = scores.filter((z) => z !== null);
  const most = 1 - (1 - LEVEL) ** (1 / Math.max(1, varying.length));
  const verdicts = checks.map(({ id, topic, quantity, source, exact, within }, index): Verdict => {
    const { mean: simulated, standardError, events } = examined[index]!;
    const z = scores[index]!;
    const isPlausible = z === null ? isSame(exact, simulated, within) : twoSided(z) >= most;
    const verdict = isPlausible ? 'agrees' : 'differs';
    return { id, topic, quantity, source, exact, simulated, standardError, z, verdict, events };
  });
  const questions = simultaneously(varying, LEVEL);
  const isExact = verdicts.every(({ z, verdict }) => z !== null || verdict === 'agrees');
  const passed = isExact && questions.every(({ holds }) => holds);
  return { seed, level: LEVEL, checks: verdicts, questions, passed };
}

function scoreOf({ exact, within }: Check, { mean, standardError, clusters }: Examined): number | null {
  return standardError === 0 || within !== undefined
    ? null
    : normalScore((mean - exact) / standardError, clusters - 1);
}

function isSame(exact: number, simulated: number, within?: number): boolean {
  const most = within === undefined ? ROUNDING * Math.max(1, Math.abs(exact)) : within * Math.abs(exact);
  return Math.abs(simulated - exact) <= most;
}
