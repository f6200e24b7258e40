/** Time is a whole number of milliseconds since the start of the run (decision D5). */

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** The instant or duration that does not come. */
export const NEVER = Number.POSITIVE_INFINITY;

/** The instant of something that has not happened yet. Every real instant is >= 0. */
export const NOT_YET = -1;

const LARGEST = 2 ** 53;

/** Rounds a drawn or given duration to whole milliseconds; beyond 2^53 ms it means {@link NEVER}. */
export function wholeMs(duration: number): number {
  return duration <= LARGEST ? Math.round(duration) : NEVER;
}
