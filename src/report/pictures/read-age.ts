/** How old the answers are that people get to see, as the run goes on. */

import { spanColumn, spanLabel } from '../charts/calendar-spans.ts';
import type { Picture } from '../charts/picture.ts';
import { hitsOf, type SeriesRow, weightedMean } from '../charts/series-rows.ts';
import { trailingMean } from '../charts/trailing-mean.ts';
import { count } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';
import { noAge } from './age-distribution.ts';
import { whyNoReads } from './why-no-reads.ts';

export function readAge(context: ReportContext): Picture {
  const { result, rows, time, calendarSpans, say, duration, bucketName } = context;
  const picture = {
    id: 'read-age',
    states: 'description' as const,
    title: say({ en: 'Age of answers over time', zh: '数据年龄变化' }),
  };
  const missing = whyNoReads(context) ?? (result.metrics.periodic.hits === 0 ? noAge(context) : undefined);
  if (missing) return { ...picture, sentence: missing };
  const { spans } = calendarSpans;
  const hourly = rows.map((row) => row.ratio('periodic.ageMs'));
  const trend = trailingMean(rows, 'periodic.ageMs', { bucketMs: time.bucketMs, weightOf: hitsOf });
  const bucket = bucketName(time.bucketMs);
  const smoothed = trend
    ? say({
        en: `: of the last 24 h, and behind it each ${bucket}`,
        zh: `：粗线为最近 24 小时均值，细线为每${bucket}的值`,
      })
    : '';
  const whole = spans.filter((span) => span.isMeasured && span.isWhole).map((span) => span.rows);
  return {
    ...picture,
    sentence: sentence(context, whole),
    note: say({
      en: `Mean age at reads that found an answer${smoothed}.`,
      zh: `命中的读取所取数据的平均年龄${smoothed}。`,
    }),
    chart: {
      kind: 'timeline',
      unit: 'ms',
      axisName: say({ en: 'mean age at read', zh: '读取时平均年龄' }),
      ...time,
      lines: [
        {
          name: say({ en: 'Mean age', zh: '平均年龄' }),
          tone: 'age',
          values: trend ?? hourly,
          ...(trend ? { detail: hourly } : {}),
        },
      ],
    },
    table: {
      columns: [
        spanColumn(calendarSpans, context),
        say({ en: 'Reads with an answer', zh: '命中次数' }),
        say({ en: 'Mean age', zh: '平均年龄' }),
      ],
      rows: spans.map((span) => [
        spanLabel(span, context),
        count(span.rows.reduce((sum, row) => sum + hitsOf(row), 0)),
        duration(weightedMean(span.rows, 'periodic.ageMs', hitsOf)),
      ]),
    },
  };
}

function sentence({ result, say, duration }: ReportContext, days: readonly (readonly SeriesRow[])[]): string {
  const mean = duration(result.metrics.periodic.ageMs.mean);
  const daily = days.flatMap((day) => weightedMean(day, 'periodic.ageMs', hitsOf) ?? []);
  const [least, most] = [duration(Math.min(...daily)), duration(Math.max(...daily))];
  const same = say({ en: '; the mean is the same every day', zh: '；每日均值相同' });
  const spread = say({
    en: `; daily means range from ${least} to ${most}`,
    zh: `；每日均值在 ${least}到 ${most}之间`,
  });
  const range = daily.length < 2 ? '' : least === most ? same : spread;
  return say({
    en: `Answers were ${mean} old on average when they were read${range}.`,
    zh: `数据被读取时的平均年龄为 ${mean}${range}。`,
  });
}
