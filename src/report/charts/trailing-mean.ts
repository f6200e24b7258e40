/** How a measure moves from day to day: its mean over the last 24 hours at each row, so that the daily rhythm drops out. */

import { DAY } from '../../compiled/kernel/time.ts';
import type { SeriesColumn } from '../../metrics/metrics.ts';
import { meanOf, type SeriesRow, weighed } from './series-rows.ts';

/**
 * The weighted mean of `column` over the day that ends with each row; `null` before the first whole day is over.
 * @returns `undefined` where buckets are too long or the run too short for a daily rhythm to be seen.
 */
export function trailingMean(
  rows: readonly SeriesRow[],
  column: SeriesColumn,
  options: { readonly bucketMs: number; readonly weightOf: (row: SeriesRow) => number },
): readonly (number | null)[] | undefined {
  const width = Math.round(DAY / options.bucketMs);
  if (width < 4 || rows.length < 3 * width) return undefined;
  const parts = rows.map((row) => weighed(row, column, options.weightOf));
  return rows.map((_, index) =>
    index + 1 < width ? null : meanOf(parts.slice(index + 1 - width, index + 1)),
  );
}
