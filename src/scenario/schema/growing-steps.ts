/** Steps of a roll-out: in the order of time, whichever the order of the list, shares may only grow. */

import type { WhenInRun } from './when-in-run.ts';

export interface Step {
  readonly at: WhenInRun;
  readonly share: number;
}

/** On one scale for all steps, in ms. */
interface Timed {
  readonly atMs: number;
}

/**
 * Steps in the order of time, of equal instants the smaller first. @param startMs of the run, or `null` where only files know it
 * @returns null where that is needed: instants cannot be compared with durations after the start
 */
export function inOrder<Of extends Pick<Step, 'at'> & Partial<Step>>(
  steps: readonly Of[],
  startMs: number | null,
): readonly (Of & Timed)[] | null {
  if (startMs === null && new Set(steps.map(({ at }) => typeof at)).size > 1) return null;
  return steps
    .map((step) => ({ ...step, atMs: atMsOf(step.at, startMs ?? 0) }))
    .sort((a, b) => a.atMs - b.atMs || (a.share ?? 0) - (b.share ?? 0));
}

/** Of steps in the order of time, the first one that is smaller than the one before. */
export function shrinkingIn<Of extends Step>(steps: readonly Of[]): Of | undefined {
  return steps.find(({ share }, position) => position > 0 && share < steps[position - 1]!.share);
}

function atMsOf(at: WhenInRun, startMs: number): number {
  return typeof at === 'number' ? startMs + at : at.epochMs;
}
