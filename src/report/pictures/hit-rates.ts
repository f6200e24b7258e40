/** How often a read finds an answer, and a fresh one, as the run goes on: is the policy in a steady state? */

import type { SeriesColumn } from '../../metrics/metrics.ts';
import type { Result } from '../../metrics/result.ts';
import { bucketName } from '../charts/bucket-name.ts';
import { calendarSpans, spanLabel } from '../charts/calendar-spans.ts';
import type { TimelineLine, Tone } from '../charts/chart-data.ts';
import type { Picture } from '../charts/picture.ts';
import { readsOf, type SeriesRow, seriesRows, total, weightedMean } from '../charts/series-rows.ts';
import { trailingMean } from '../charts/trailing-mean.ts';
import { inputDuration } from '../words/input-value.ts';
import { titleOf } from '../words/metric.ts';
import { count, duration, percent } from '../words/quantity.ts';
import { whyNoReads } from './why-no-reads.ts';

const ID = 'hit-rates';
const TITLE = 'Hit rates over time';

export function hitRates(result: Result): Picture {
  const { rows, bucketMs, clock } = seriesRows(result);
  const missing = whyNoReads(result);
  if (missing) return { id: ID, title: TITLE, sentence: missing };
  const { warmupMs, horizonMs } = result.run;
  const { unit, spans } = calendarSpans(rows);
  const fresh = measuredLine(rows, bucketMs, 'periodic.freshHitRate', 'Fresh answer', 'fresh');
  const any = measuredLine(rows, bucketMs, 'periodic.hitRate', 'Any answer', 'hit');
  const isSmoothed = fresh.detail !== undefined;
  return {
    id: ID,
    title: TITLE,
    sentence: sentence(
      result,
      spans.filter((span) => span.isMeasured && span.isWhole).map((span) => span.rows),
    ),
    note: `Share of reads of the periodic answer${isSmoothed ? `: mean of the last 24 h, and behind it each ${bucketName(bucketMs)}` : ''}.`,
    chart: {
      kind: 'timeline',
      unit: 'share',
      axisName: 'share of reads',
      startMs: clock.startMs,
      bucketMs,
      endMs: clock.startMs + horizonMs,
      ...(warmupMs > 0 ? { measuredFromMs: clock.startMs + warmupMs } : {}),
      lines: [any, fresh],
    },
    table: {
      columns: [
        unit === 'day' ? 'Day' : 'Week',
        titleOf('periodic.reads'),
        titleOf('periodic.hitRate'),
        titleOf('periodic.freshHitRate'),
      ],
      rows: spans.map((span) => [
        spanLabel(span),
        count(total(span.rows, 'periodic.reads')),
        percent(weightedMean(span.rows, 'periodic.hitRate', readsOf)),
        percent(weightedMean(span.rows, 'periodic.freshHitRate', readsOf)),
      ]),
    },
  };
}

function measuredLine(
  rows: readonly SeriesRow[],
  bucketMs: number,
  column: SeriesColumn,
  name: string,
  tone: Tone,
): TimelineLine {
  const hourly = rows.map((row) => row.ratio(column));
  const trend = trailingMean(rows, column, { bucketMs, weightOf: readsOf });
  return trend ? { name, tone, values: trend, detail: hourly } : { name, tone, values: hourly };
}

function sentence(result: Result, days: readonly (readonly SeriesRow[])[]): string {
  const { reads, hitRate, freshHitRate } = result.metrics.periodic;
  if (hitRate === null || freshHitRate === null)
    return 'All reads fell into the warm-up; measured time has none.';
  const freshFor = inputDuration(result, 'app.freshFor');
  const limit = freshFor === undefined ? 'a fresh answer' : `an answer no older than ${duration(freshFor)}`;
  const daily = days.flatMap((day) => weightedMean(day, 'periodic.freshHitRate', readsOf) ?? []);
  const [least, most] = [percent(Math.min(...daily)), percent(Math.max(...daily))];
  const spread =
    least === most
      ? 'the first share is the same on every day'
      : `from day to day the first share moved between ${least} and ${most}`;
  const range = daily.length > 1 ? `; ${spread}` : '';
  return `Of ${count(reads)} reads, ${percent(freshHitRate)} found ${limit}, ${percent(hitRate - freshHitRate)} an older one and ${percent(1 - hitRate)} none${range}.`;
}
