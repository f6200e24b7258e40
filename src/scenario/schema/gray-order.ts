/**
 * Gray releases of a data address (S1): "the share cannot go back, and 100 % makes the gray address the address"; then another one may
 * begin, with the next object of a list or with the next step.
 */

import { inOrder, type Step } from './growing-steps.ts';
import type { Breach } from './rule.ts';

interface Gray {
  readonly steps: readonly Step[];
}

/** Whether there is a gray release at all. */
export function hasGraySteps(given: Gray | readonly Gray[]): boolean {
  return listOf(given).some(({ steps }) => steps.length > 0);
}

/** Every gray release, one after the other, with its steps in the order of time. */
export function grayReleases<Of extends Gray>(given: Of | readonly Of[], startMs: number): readonly Of[] {
  return listOf(given).flatMap((gray) => {
    const releases: Step[][] = [];
    let before = 1;
    for (const step of inOrder(gray.steps, startMs)!) {
      if (before === 1 && (step.share < 1 || releases.length === 0)) releases.push([]);
      releases.at(-1)!.push(step);
      before = step.share;
    }
    return releases.map((steps) => ({ ...gray, steps }));
  });
}

/** @param startMs of the run, or `null`: then instants are not compared with durations */
export function grayBreaches(
  given: Gray | readonly Gray[],
  startMs: number | null = null,
): readonly Breach[] {
  const all = listOf(given).flatMap(({ steps }, release) =>
    steps.map((step, index) => ({ ...step, release, index })),
  );
  const ordered = (inOrder(all, startMs) ?? []).toSorted((a, b) => a.atMs - b.atMs || a.release - b.release);
  return ordered.flatMap((step, position): Breach[] => {
    const before = ordered[position - 1];
    if (!before || before.share === 1) return [];
    const place = [...(Array.isArray(given) ? [`${step.release}`] : []), 'steps', `${step.index}`];
    if (before.release !== step.release) {
      const message =
        'a gray release begins when the one before has come to 100 % (share: 1), and that one has not';
      return [{ path: [...place, 'at'], message }];
    }
    if (step.share >= before.share) return [];
    const message = 'a gray release may only grow, and this share is smaller than the one before it';
    return [{ path: [...place, 'share'], message }];
  });
}

function listOf<Of extends Gray>(given: Of | readonly Of[]): readonly Of[] {
  return Array.isArray(given) ? given : [given as Of];
}
