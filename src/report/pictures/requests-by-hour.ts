/** At which hours of the week the load falls: mean requests per second by local hour and weekday of measured time. */

import { hourOf, weekdayOf } from '../charts/local-clock.ts';
import type { Picture } from '../charts/picture.ts';
import { type SeriesRow, total } from '../charts/series-rows.ts';
import { alignedFigures, figure } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const WEEKDAYS = Array.from({ length: 7 }, (_, weekday) => weekday);
const NEARLY_EVEN = 1.1;

interface Cell {
  readonly weekday: number;
  readonly hour: number;
  readonly value: number;
}

export function requestsByHour(context: ReportContext): Picture {
  const { rows, clock, scale, say, weekdayName } = context;
  const picture = {
    id: 'requests-by-hour',
    title: say({ en: 'Requests by hour and weekday', zh: '请求量的时段与星期分布' }),
  };
  const measured = rows.filter((row) => row.isMeasured);
  if (total(measured, 'origin.requests') === 0) {
    const sentence = say({
      en: 'There is no request in measured time to sort by hour and weekday.',
      zh: '统计时段内没有请求，无法按时段与星期统计。',
    });
    return { ...picture, sentence };
  }
  const inCells = WEEKDAYS.map(() => HOURS.map((): SeriesRow[] => []));
  for (const row of measured) inCells[weekdayOf(row.wallMs)]![hourOf(row.wallMs)]!.push(row);
  const cells = inCells.map((hours) => hours.map((inCell) => meanRps(inCell, scale.factor)));
  const gaps = cells.some((row) => row.some((value) => value === null))
    ? say({ en: ' Hours outside measured time stay empty.', zh: '统计时段未覆盖的时段留空。' })
    : '';
  const write = alignedFigures(cells.flat());
  return {
    ...picture,
    sentence: sentence(context, cells),
    note: say({
      en: `Mean requests per second in measured time; local time, ${clock.zone}.${gaps}`,
      zh: `统计时段内的平均每秒请求数；当地时间，${clock.zone}。${gaps}`,
    }),
    chart: { kind: 'heatMap', unit: 'rps', cells },
    table: {
      columns: [say({ en: 'Hour, rps', zh: '时刻（QPS）' }), ...WEEKDAYS.map(weekdayName)],
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

function sentence(
  { say, rps, weeklyHour }: ReportContext,
  cells: readonly (readonly (number | null)[])[],
): string {
  const known = cells.flatMap((row, weekday) =>
    row.flatMap((value, hour): Cell[] => (value === null ? [] : [{ weekday, hour, value }])),
  );
  const high = known.reduce((best, cell) => (cell.value > best.value ? cell : best));
  const low = known.reduce((best, cell) => (cell.value < best.value ? cell : best));
  if (high.value <= low.value * NEARLY_EVEN) {
    return say({
      en: `The load is nearly even through the week: every hour carries between ${figure(low.value)} and ${rps(high.value)}.`,
      zh: `一周内负载基本平稳：各小时均在 ${figure(low.value)} 到 ${rps(high.value)}之间。`,
    });
  }
  const [busy, quiet] = [weeklyHour(high.weekday, high.hour), weeklyHour(low.weekday, low.hour)];
  return say({
    en: `The load is highest on ${busy} (${rps(high.value)}), and lowest on ${quiet} (${rps(low.value)}).`,
    zh: `负载最高的时段为${busy}（${rps(high.value)}），最低为${quiet}（${rps(low.value)}）。`,
  });
}
