/** How old the answers are that people get to see, as the run goes on. */

import type { Result } from '../../metrics/result.ts';
import { bucketName } from '../charts/bucket-name.ts';
import { calendarSpans, spanLabel } from '../charts/calendar-spans.ts';
import type { Picture } from '../charts/picture.ts';
import { hitsOf, type SeriesRow, seriesRows, weightedMean } from '../charts/series-rows.ts';
import { trailingMean } from '../charts/trailing-mean.ts';
import { count, duration } from '../words/quantity.ts';
import { whyNoReads } from './why-no-reads.ts';

const ID = 'read-age';
const TITLE = 'Age of answers over time';

export function readAge(result: Result): Picture {
  const { rows, bucketMs, clock } = seriesRows(result);
  const { ageMs, hits } = result.metrics.periodic;
  const missing =
    whyNoReads(result) ?? (hits === 0 ? 'No read found an answer, so that none has an age.' : undefined);
  if (missing) return { id: ID, title: TITLE, sentence: missing };
  const { warmupMs, horizonMs } = result.run;
  const { unit, spans } = calendarSpans(rows);
  const hourly = rows.map((row) => row.ratio('periodic.ageMs'));
  const trend = trailingMean(rows, 'periodic.ageMs', { bucketMs, weightOf: hitsOf });
  const whole = spans.filter((span) => span.isMeasured && span.isWhole).map((span) => span.rows);
  return {
    id: ID,
    title: TITLE,
    sentence: sentence(ageMs.mean, whole),
    note: `Mean age at reads that found an answer${trend ? `: of the last 24 h, and behind it each ${bucketName(bucketMs)}` : ''}.`,
    chart: {
      kind: 'timeline',
      unit: 'ms',
      axisName: 'mean age at read',
      startMs: clock.startMs,
      bucketMs,
      endMs: clock.startMs + horizonMs,
      ...(warmupMs > 0 ? { measuredFromMs: clock.startMs + warmupMs } : {}),
      lines: [
        { name: 'Mean age', tone: 'age', values: trend ?? hourly, ...(trend ? { detail: hourly } : {}) },
      ],
    },
    table: {
      columns: [unit === 'day' ? 'Day' : 'Week', 'Reads with an answer', 'Mean age'],
      rows: spans.map((span) => [
        spanLabel(span),
        count(span.rows.reduce((sum, row) => sum + hitsOf(row), 0)),
        duration(weightedMean(span.rows, 'periodic.ageMs', hitsOf)),
      ]),
    },
  };
}

function sentence(mean: number | null, days: readonly (readonly SeriesRow[])[]): string {
  const daily = days.flatMap((day) => weightedMean(day, 'periodic.ageMs', hitsOf) ?? []);
  const [least, most] = [duration(Math.min(...daily)), duration(Math.max(...daily))];
  const spread =
    least === most
      ? 'the mean is the same on every day'
      : `the means of single days lie between ${least} and ${most}`;
  const range = daily.length > 1 ? `; ${spread}` : '';
  return `An answer that was read was ${duration(mean)} old on average${range}.`;
}
