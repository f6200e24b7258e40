/** How many requests reach the servers at each hour of the run, and how far its busiest minute rises above the mean. */

import type { Result } from '../../metrics/result.ts';
import { bucketName } from '../charts/bucket-name.ts';
import { type CalendarSpan, calendarSpans, spanLabel } from '../charts/calendar-spans.ts';
import { loadScale } from '../charts/load-scale.ts';
import { spanText } from '../charts/local-clock.ts';
import type { DataTable, Picture } from '../charts/picture.ts';
import { type SeriesRow, seriesRows, total } from '../charts/series-rows.ts';
import { alignedFigures, count, figure, rps } from '../words/quantity.ts';

const ID = 'requests-over-time';
const TITLE = 'Requests over time';

export function requestsOverTime(result: Result): Picture {
  const { rows, bucketMs, clock } = seriesRows(result);
  const { origin } = result.metrics;
  if (rows.length === 0 || total(rows, 'origin.requests') === 0) {
    return { id: ID, title: TITLE, sentence: 'No request was sent, so that there is no load to show.' };
  }
  const { factor } = loadScale(result);
  const meanRps = (row: SeriesRow) => (row.count('origin.requests') * factor * 1000) / row.lengthMs;
  const busiest = busiestRow(rows);
  const peak = busiest?.ratio('origin.peakRps1m') ?? null;
  const { unit, spans } = calendarSpans(rows);
  const { warmupMs, horizonMs } = result.run;

  return {
    id: ID,
    title: TITLE,
    sentence: sentence(result, busiest, bucketMs),
    note: `Requests per second, mean and busiest minute of each ${bucketName(bucketMs)}; local time, ${clock.zone}.${warmupMs > 0 ? ' The shaded warm-up is left out of every number.' : ''}`,
    chart: {
      kind: 'timeline',
      unit: 'rps',
      axisName: 'requests per second',
      startMs: clock.startMs,
      bucketMs,
      endMs: clock.startMs + horizonMs,
      ...(warmupMs > 0 ? { measuredFromMs: clock.startMs + warmupMs } : {}),
      lines: [
        { name: 'Busiest minute', tone: 'peak', values: rows.map((row) => row.ratio('origin.peakRps1m')) },
        {
          name: `Mean of the ${bucketName(bucketMs)}`,
          tone: 'load',
          values: rows.map(meanRps),
          hasArea: true,
        },
      ],
      ...(origin.meanRps !== null
        ? { mean: { value: origin.meanRps, text: `Mean ${figure(origin.meanRps)}` } }
        : {}),
      ...(busiest && peak !== null
        ? { peak: { atMs: busiest.wallMs, value: peak, text: `peak ${figure(peak)}` } }
        : {}),
      hasControls: true,
    },
    table: {
      columns: [
        unit === 'day' ? 'Day' : 'Week',
        'Requests',
        'Mean rps',
        'Busiest minute, rps',
        'Busiest second, rps',
      ],
      rows: spanRows(spans, factor),
    },
  };
}

function spanRows(spans: readonly CalendarSpan[], factor: number): DataTable['rows'] {
  const loads = spans.map(({ rows }) => ({
    requests: total(rows, 'origin.requests') * factor,
    seconds: rows.reduce((sum, row) => sum + row.lengthMs, 0) / 1000,
    minute: largest(rows.map((row) => row.ratio('origin.peakRps1m'))),
    second: largest(rows.map((row) => row.ratio('origin.peakRps1s'))),
  }));
  const writeMean = alignedFigures(loads.map(({ requests, seconds }) => requests / seconds));
  const writeMinute = alignedFigures(loads.map(({ minute }) => minute));
  const writeSecond = alignedFigures(loads.map(({ second }) => second));
  return spans.flatMap((span, index) => {
    const load = loads[index];
    if (!load) return [];
    const { requests, seconds, minute, second } = load;
    return [
      [
        spanLabel(span),
        count(requests),
        writeMean(requests / seconds),
        writeMinute(minute),
        writeSecond(second),
      ],
    ];
  });
}

function sentence(result: Result, busiest: SeriesRow | undefined, bucketMs: number): string {
  const { meanRps, peakRps1m, peakToMean1m } = result.metrics.origin;
  if (meanRps === null || meanRps === 0 || peakRps1m === null || !busiest) {
    return 'All requests fell into the warm-up; measured time has none.';
  }
  const ratio = peakToMean1m === null ? '' : `, ${figure(peakToMean1m)} times the mean`;
  return `Requests average ${figure(meanRps)} per second; the busiest minute, on ${spanText(busiest.wallMs, bucketMs)}, carried ${rps(peakRps1m)}${ratio}.`;
}

function busiestRow(rows: readonly SeriesRow[]): SeriesRow | undefined {
  let busiest: SeriesRow | undefined;
  for (const row of rows) {
    if (!row.isMeasured) continue;
    if (!busiest || row.count('origin.peakRps1m') > busiest.count('origin.peakRps1m')) busiest = row;
  }
  return busiest;
}

function largest(values: readonly (number | null)[]): number | null {
  return values.reduce((max, value) => (value !== null && (max === null || value > max) ? value : max), null);
}
