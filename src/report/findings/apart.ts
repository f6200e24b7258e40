/** Whether metrics differ by more than chance, from the interval of each. */

import type { Interval, Intervals } from '../../metrics/interval.ts';
import type { Ratio } from '../../metrics/ratio.ts';
import { chanceOf } from '../../statistics/jackknife.ts';
import { reach } from '../../statistics/student.ts';

/**
 * How the errors of two metrics go together: not at all (other devices), the same way (a part and its whole), or it is not known.
 * Of independent ones the squares add up, and less is left where they go the same way; otherwise both may be off at once.
 */
export type Together = 'independent' | 'alike' | 'unknown';

/** The probability that chance puts two metrics as far apart, at most; `null` where an error is not known. */
export function chanceApart(
  one: Interval | null | undefined,
  other: Interval | null | undefined,
  together: Together,
): Ratio {
  if (!one || !other) return null;
  const [first, second] = [errorOf(one), errorOf(other)];
  const standardError = together === 'unknown' ? first + second : Math.hypot(first, second);
  return chanceOf({
    mean: one.mean - other.mean,
    standardError,
    clusters: Math.min(one.clusters, other.clusters),
  });
}

/** That a metric differs from nothing. */
export function chanceOfNone(interval: Interval | null | undefined): Ratio {
  if (!interval) return null;
  return chanceOf({ ...interval, standardError: errorOf(interval) });
}

/** Where nothing varied in the sample, its interval knows what it may have missed. */
function errorOf({ standardError, low, high, clusters }: Interval): number {
  return Math.max(standardError, (high - low) / 2 / reach(clusters - 1));
}

/** The largest of some counts of one run, and whether the next may be as large. */
export function chanceOfFirst(intervals: Intervals, paths: readonly string[]): Ratio {
  const [first, second] = paths;
  if (first === undefined || second === undefined) return null;
  return chanceApart(intervals[first], intervals[second], 'unknown');
}

/** The highest and the lowest of some groups differ, whichever they are: each pair could have been them. */
export function chanceOfExtremes(
  intervals: readonly (Interval | null | undefined)[],
  together: Together,
): Ratio {
  const known = intervals.filter((interval) => interval != null);
  if (known.length < intervals.length || known.length < 2) return null;
  const ordered = known.toSorted((a, b) => b.mean - a.mean);
  const chance = chanceApart(ordered[0], ordered.at(-1), together)!;
  return Math.min(1, (chance * known.length * (known.length - 1)) / 2);
}
