/** Steps and grids of time. */

/** The last step that has come by now, of steps in ascending order; -1 before the first. Few: they are looked at one by one. */
export function lastStepAt(steps: Float64Array, now: number): i32 {
  let step: i32 = (steps.length as i32) - 1;
  while (step >= 0 && steps[step]! > now) step -= 1;
  return step;
}

/** The first point of a grid after now. */
export function nextPoint(first: number, every: number, now: number): number {
  return now < first ? first : first + (Math.floor((now - first) / every) + 1) * every;
}
