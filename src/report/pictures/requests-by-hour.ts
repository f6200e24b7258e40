/** At which hours of the week the load falls: mean requests per second by local hour and weekday of measured time. */

import type { Result } from '../../metrics/result.ts';
import { loadScale } from '../charts/load-scale.ts';
import { hourOf, longWeekdayName, weekdayName, weekdayOf } from '../charts/local-clock.ts';
import type { Picture } from '../charts/picture.ts';
import { type SeriesRow, seriesRows, total } from '../charts/series-rows.ts';
import { alignedFigures, figure, rps } from '../words/quantity.ts';

const ID = 'requests-by-hour';
const TITLE = 'Requests by hour and weekday';
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const WEEKDAYS = Array.from({ length: 7 }, (_, weekday) => weekday);
const NEARLY_EVEN = 1.1;

interface Cell {
  readonly weekday: number;
  readonly hour: number;
  readonly value: number;
}

export function requestsByHour(result: Result): Picture {
  const { rows, clock } = seriesRows(result);
  const measured = rows.filter((row) => row.isMeasured);
  if (total(measured, 'origin.requests') === 0) {
    return { id: ID, title: TITLE, sentence: 'Measured time has no request to sort by hour and weekday.' };
  }
  const { factor } = loadScale(result);
  const inCells = WEEKDAYS.map(() => HOURS.map((): SeriesRow[] => []));
  for (const row of measured) inCells[weekdayOf(row.wallMs)]![hourOf(row.wallMs)]!.push(row);
  const cells = inCells.map((hours) => hours.map((inCell) => meanRps(inCell, factor)));
  const gaps = cells.some((row) => row.some((value) => value === null));
  const write = alignedFigures(cells.flat());
  return {
    id: ID,
    title: TITLE,
    sentence: sentence(cells),
    note: `Mean requests per second, measured time; local time, ${clock.zone}.${gaps ? ' Hours that measured time does not contain stay empty.' : ''}`,
    chart: { kind: 'heatMap', unit: 'rps', cells },
    table: {
      columns: ['Hour, rps', ...WEEKDAYS.map(weekdayName)],
      rows: HOURS.map((hour) => [
        `${String(hour).padStart(2, '0')}:00`,
        ...WEEKDAYS.map((weekday) => write(cells[weekday]?.[hour] ?? null)),
      ]),
    },
  };
}

function meanRps(inCell: readonly SeriesRow[], factor: number): number | null {
  if (inCell.length === 0) return null;
  const seconds = inCell.reduce((sum, row) => sum + row.lengthMs, 0) / 1000;
  return (total(inCell, 'origin.requests') * factor) / seconds;
}

function sentence(cells: readonly (readonly (number | null)[])[]): string {
  const known = cells.flatMap((row, weekday) =>
    row.flatMap((value, hour): Cell[] => (value === null ? [] : [{ weekday, hour, value }])),
  );
  const high = known.reduce((best, cell) => (cell.value > best.value ? cell : best));
  const low = known.reduce((best, cell) => (cell.value < best.value ? cell : best));
  if (high.value <= low.value * NEARLY_EVEN) {
    return `The load is nearly even through the week: every hour carries between ${figure(low.value)} and ${rps(high.value)}.`;
  }
  return `The load is highest on ${hourText(high)} (${rps(high.value)}) and lowest on ${hourText(low)} (${rps(low.value)}).`;
}

function hourText({ weekday, hour }: Cell): string {
  const clock = (value: number) => `${String(value).padStart(2, '0')}:00`;
  return `${longWeekdayName(weekday)}s from ${clock(hour)} to ${clock(hour + 1)}`;
}
