/** Local clocks that are put forward and back during a run: a few steps, found once by the scenario (see scenario/compile). */

import { NEVER } from '../kernel/time.ts';
import { lastStepAt, nextPoint } from './grid.ts';
import type { ShiftsModel } from './model.ts';

/** The step that holds at an instant, -1 before the first. */
export function shiftAt(shifts: ShiftsModel, now: number): i32 {
  return lastStepAt(shifts.at, now);
}

/** By how much the local clock is ahead of what it would show had it never been touched since the start. @param step -1 before the first */
export function aheadMs(shifts: ShiftsModel, step: i32): number {
  return step < 0 ? 0 : shifts.byMs[step]!;
}

/**
 * The first instant after now at which the local clock shows, or has passed, a point of a grid that it has not shown before. A time
 * that a night leaves out comes when clocks are put forward, one that a night has twice comes once.
 * @param first a point of the grid, in ms of the local clock since the start
 */
export function nextShownAt(shifts: ShiftsModel, first: number, every: number, now: number): number {
  const step: i32 = shiftAt(shifts, now);
  let shown: number = now + aheadMs(shifts, step);
  for (let before: i32 = 0; before <= step; before++) {
    shown = Math.max(shown, shifts.at[before]! - 1 + aheadMs(shifts, before - 1));
  }
  const point: number = nextPoint(first, every, shown);
  for (let later: i32 = step; later < shifts.at.length; later++) {
    const from: number = later < 0 ? 0 : shifts.at[later]!;
    const until: number = later + 1 < shifts.at.length ? shifts.at[later + 1]! : NEVER;
    const at: number = Math.max(from, point - aheadMs(shifts, later));
    if (at < until) return at;
  }
  return NEVER;
}
