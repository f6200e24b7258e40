/** Local days of a run (weeks, when there would be too many days to read), each with its rows: what tables beside charts list. */

import { DAY, WEEK } from '../../compiled/kernel/time.ts';
import { dateText, dayText, weekdayOf } from './local-clock.ts';
import type { SeriesRow } from './series-rows.ts';

const LONGEST_IN_DAYS = 70 * DAY;

export interface CalendarSpan {
  /** `Tue 17 Mar` or `week of 16 Mar`. */
  readonly name: string;
  /** `17 Mar`, for axes. */
  readonly shortName: string;
  readonly rows: readonly SeriesRow[];
  readonly isMeasured: boolean;
  /** Whether the run covers all of it. */
  readonly isWhole: boolean;
}

export interface CalendarSpans {
  readonly unit: 'day' | 'week';
  readonly spans: readonly CalendarSpan[];
}

/** Groups rows by local day, or by week from Monday when the run is longer than ten weeks. */
export function calendarSpans(rows: readonly SeriesRow[]): CalendarSpans {
  const covered = rows.reduce((sum, row) => sum + row.lengthMs, 0);
  const unit = covered > LONGEST_IN_DAYS ? 'week' : 'day';
  const lengthMs = unit === 'week' ? WEEK : DAY;
  const groups = new Map<number, SeriesRow[]>();
  for (const row of rows) {
    const midnight = Math.floor(row.wallMs / DAY) * DAY;
    const begin = unit === 'week' ? midnight - weekdayOf(midnight) * DAY : midnight;
    const group = groups.get(begin);
    if (group) group.push(row);
    else groups.set(begin, [row]);
  }
  const spans = [...groups].map(
    ([begin, members]): CalendarSpan => ({
      name: unit === 'week' ? `week of ${dateText(begin)}` : dayText(begin),
      shortName: dateText(begin),
      rows: members,
      isMeasured: members.every((row) => row.isMeasured),
      isWhole: members.reduce((sum, row) => sum + row.lengthMs, 0) >= lengthMs,
    }),
  );
  return { unit, spans };
}

/** The name of a span in a table, with what must be known to read its numbers. */
export function spanLabel(span: CalendarSpan): string {
  const notes = [span.isMeasured ? '' : 'warm-up', span.isWhole ? '' : 'in part'].filter(Boolean);
  return notes.length > 0 ? `${span.name} (${notes.join(', ')})` : span.name;
}
