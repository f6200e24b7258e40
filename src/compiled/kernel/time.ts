/** Time is a whole number of milliseconds since the start of the run (decision D5). */

export const SECOND: number = 1_000;
export const MINUTE: number = 60 * SECOND;
export const HOUR: number = 60 * MINUTE;
export const DAY: number = 24 * HOUR;
export const WEEK: number = 7 * DAY;

/** The instant or duration that does not come. */
export const NEVER: number = Number.POSITIVE_INFINITY;

/** The instant of something that has not happened yet. Every real instant is >= 0. */
export const NOT_YET: number = -1;

const LARGEST: number = 9_007_199_254_740_992; // 2^53

/** Rounds a drawn or given duration to whole milliseconds; beyond 2^53 ms it means {@link NEVER}. */
export function wholeMs(duration: number): number {
  if (duration < 4_503_599_627_370_496) return Math.floor(duration + 0.5); // from 2^52 on all doubles are whole
  return duration <= LARGEST ? duration : NEVER;
}
