/** Local days of a run (weeks, when there would be too many days to read), each with its rows: what tables beside charts list. */

import { DAY, WEEK } from '../../compiled/kernel/time.ts';
import type { Speech } from '../words/speech.ts';
import { weekdayOf } from './local-clock.ts';
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
export function calendarSpans(rows: readonly SeriesRow[], { say, dateText, dayText }: Speech): CalendarSpans {
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
      name:
        unit === 'week'
          ? say({ en: `week of ${dateText(begin)}`, zh: `${dateText(begin)}当周` })
          : dayText(begin),
      shortName: dateText(begin),
      rows: members,
      isMeasured: members.every((row) => row.isMeasured),
      isWhole: members.reduce((sum, row) => sum + row.lengthMs, 0) >= lengthMs,
    }),
  );
  return { unit, spans };
}

/** The name of a span in a table, with what must be known to read its numbers. */
export function spanLabel({ name, isMeasured, isWhole }: CalendarSpan, { say }: Speech): string {
  const notes = [
    ...(isMeasured ? [] : [say({ en: 'warm-up', zh: '预热期' })]),
    ...(isWhole ? [] : [say({ en: 'partial', zh: '不完整' })]),
  ];
  if (notes.length === 0) return name;
  return say({ en: `${name} (${notes.join(', ')})`, zh: `${name}（${notes.join('，')}）` });
}

/** What heads the column of such names. */
export function spanColumn({ unit }: CalendarSpans, { say }: Speech): string {
  return unit === 'day' ? say({ en: 'Day', zh: '日期' }) : say({ en: 'Week', zh: '周' });
}
