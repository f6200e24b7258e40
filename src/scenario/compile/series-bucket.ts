/** How long a row of the series is. */

import { DAY, HOUR, MINUTE } from '../../compiled/kernel/time.ts';
import { formatDuration } from '../../kernel/duration.ts';
import type { Problem } from '../problems/problem.ts';
import type { SeriesSettings } from '../schema/series.ts';

/** More rows than this nobody draws, and a report of them is slow to open. */
const MOST_ROWS = 20_000;
/** Enough for a chart. */
const MOST_ROWS_OF_AUTO = 5000;

const LONGEST_IN_HOURS = 200 * DAY;

/** The one that is given, or the one that fits the run. @returns ms, whole minutes */
export function bucketOf({ bucket }: SeriesSettings, horizon: number): number {
  if (bucket !== null) return bucket;
  if (horizon < DAY) return MINUTE;
  if (horizon <= LONGEST_IN_HOURS) return HOUR;
  return Math.ceil(horizon / MOST_ROWS_OF_AUTO / DAY) * DAY;
}

/** A bucket that is given may be too short for the run. */
export function bucketProblems({ bucket }: SeriesSettings, horizon: number): Problem[] {
  if (bucket === null || Math.ceil(horizon / bucket) <= MOST_ROWS) return [];
  const shortest = Math.ceil(horizon / MOST_ROWS / MINUTE) * MINUTE;
  return [
    {
      path: 'series.bucket',
      message: '',
      expected: `at most ${MOST_ROWS} rows in a run of ${formatDuration(horizon)}: a bucket of ${formatDuration(shortest)} or longer, or auto`,
      found: formatDuration(bucket),
    },
  ];
}
