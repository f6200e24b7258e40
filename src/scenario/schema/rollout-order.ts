/** Rules of how a release is rolled out: what is given of it begins when it has come out, and its share only grows. */

import { isPlainObject } from '../files/plain-object.ts';
import { inOrder, type Step, shrinkingIn } from './growing-steps.ts';
import type { Breach } from './rule.ts';
import type { WhenInRun } from './when-in-run.ts';

interface Rollout {
  readonly at: WhenInRun;
  readonly steps: readonly Step[];
  readonly paused: readonly { readonly at: WhenInRun }[];
  readonly halted?: WhenInRun;
  readonly rolledBack?: WhenInRun;
}

/**
 * @param given releases; what is malformed in them is said elsewhere, and may stand here
 * @param startMs of the run, or `null`: then instants are not compared with durations
 */
export function rolloutBreaches(given: readonly unknown[], startMs: number | null = null): readonly Breach[] {
  return given.flatMap((each, index) =>
    isRollout(each)
      ? breachesIn(each, startMs).map((breach) => ({ ...breach, path: [`${index}`, ...breach.path] }))
      : [],
  );
}

function breachesIn({ at, steps, paused, halted, rolledBack }: Rollout, startMs: number | null): Breach[] {
  const parts: readonly (readonly [path: string[], at: WhenInRun | undefined])[] = [
    ...steps.map((step, index): [string[], WhenInRun] => [['steps', `${index}`, 'at'], step.at]),
    ...paused.map((pause, index): [string[], WhenInRun] => [['paused', `${index}`, 'at'], pause.at]),
    [['halted'], halted],
    [['rolledBack'], rolledBack],
  ];
  const early = parts.flatMap(([path, when]) => {
    const both = when === undefined ? null : inOrder([{ at }, { at: when, isPart: true }], startMs);
    const message = 'lies before the release itself comes out';
    return both && 'isPart' in both[0]! ? [{ path, message }] : [];
  });
  const ordered = inOrder(
    steps.map((step, index) => ({ ...step, index })),
    startMs,
  );
  const shrinking = ordered && shrinkingIn(ordered);
  if (!shrinking) return early;
  const message =
    'a roll-out may only grow, and this share is smaller than the one before it: halt it, or roll it back';
  return [...early, { path: ['steps', `${shrinking.index}`, 'share'], message }];
}

function isRollout(value: unknown): value is Rollout {
  if (!isPlainObject(value) || value.at === undefined) return false;
  const { steps, paused } = value;
  if (!Array.isArray(steps) || !Array.isArray(paused)) return false;
  return [...steps, ...paused].every((part) => isPlainObject(part) && part.at !== undefined);
}
