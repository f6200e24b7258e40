/** How often an open had to start the app from nothing: cold against hot starts, day by day. */

import type { Result } from '../../metrics/result.ts';
import { calendarSpans, spanLabel } from '../charts/calendar-spans.ts';
import type { Picture } from '../charts/picture.ts';
import { type SeriesRow, seriesRows, total } from '../charts/series-rows.ts';
import { count, figure, percent } from '../words/quantity.ts';

const ID = 'starts-per-day';

export function startsPerDay(result: Result): Picture {
  const { rows } = seriesRows(result);
  const { unit, spans } = calendarSpans(rows);
  const title = `Cold and hot starts per ${unit}`;
  if (starts(rows) === 0)
    return { id: ID, title, sentence: 'Nobody opened the app, so that it never started.' };
  const firstMeasured = spans.findIndex((span) => span.isMeasured);
  const { coldStartRate, opens } = result.metrics;
  const days = (result.run.horizonMs - result.run.warmupMs) / 86_400_000;
  return {
    id: ID,
    title,
    sentence: `${percent(coldStartRate)} of opens were cold starts; a device opened the app ${figure(opens / result.run.devices / days)} times a day on average.`,
    note: 'Starts of the simulated devices; a cold start loads the app, a hot start finds it in memory.',
    chart: {
      kind: 'stack',
      axisName: `starts per ${unit}`,
      names: spans.map((span) => span.shortName),
      fullNames: spans.map(spanLabel),
      warmup: firstMeasured < 0 ? spans.length : firstMeasured,
      layers: [
        { name: 'Cold starts', tone: 'cold', values: spans.map((span) => total(span.rows, 'coldStarts')) },
        { name: 'Hot starts', tone: 'hot', values: spans.map((span) => total(span.rows, 'hotStarts')) },
      ],
    },
    table: {
      columns: [unit === 'day' ? 'Day' : 'Week', 'Cold starts', 'Hot starts', 'Cold share'],
      rows: spans.map((span) => {
        const cold = total(span.rows, 'coldStarts');
        const all = starts(span.rows);
        return [spanLabel(span), count(cold), count(all - cold), percent(all > 0 ? cold / all : null)];
      }),
    },
  };
}

function starts(rows: readonly SeriesRow[]): number {
  return total(rows, 'coldStarts') + total(rows, 'hotStarts');
}
