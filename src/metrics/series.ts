import { Hour } from '../compiled/books/hours.ts';
import type { Tally } from '../compiled/books/tally.ts';
import type { Timeline } from '../compiled/books/timeline.ts';
import { HOUR } from '../compiled/kernel/time.ts';
import { peaksOfHours } from './load.ts';
import type { Series } from './result.ts';
import type { Scope } from './scope.ts';
import { columnNamed, SERIES_COLUMNS } from './series-columns.ts';

const NONE = { second: 0, minute: 0 };

/** The hourly series of a run. */
export function seriesOf(
  tally: Tally,
  { hours, requests }: Timeline,
  { model, scale }: Pick<Scope, 'model' | 'scale'>,
): Series {
  const busiest = peaksOfHours(requests);
  const rows = Array.from({ length: Math.ceil(model.horizonMs / HOUR) }, (_, index) => {
    const hour = hours.all[index] ?? new Hour();
    const seen = { index, hour, tally, busiest: busiest.get(index) ?? NONE, scale };
    return SERIES_COLUMNS.map((column) => columnNamed(column).of(seen));
  });
  return { bucketMs: HOUR, columns: SERIES_COLUMNS, rows };
}
