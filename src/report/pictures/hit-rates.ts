/** How often a read finds an answer, and a fresh one, as the run goes on: is the policy in a steady state? */

import type { SeriesColumn } from '../../metrics/metrics.ts';
import { spanColumn, spanLabel } from '../charts/calendar-spans.ts';
import type { TimelineLine, Tone } from '../charts/chart-data.ts';
import type { Picture } from '../charts/picture.ts';
import { readsOf, type SeriesRow, total, weightedMean } from '../charts/series-rows.ts';
import { trailingMean } from '../charts/trailing-mean.ts';
import { freshAnswer } from '../words/fresh-limit.ts';
import { count, percent } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';
import { whyNoReads } from './why-no-reads.ts';

export function hitRates(context: ReportContext): Picture {
  const { say, titleOf, time, calendarSpans, bucketName } = context;
  const picture = {
    id: 'hit-rates',
    states: 'description' as const,
    title: say({ en: 'Hit rates over time', zh: '命中率变化' }),
  };
  const missing = whyNoReads(context);
  if (missing) return { ...picture, sentence: missing };
  const { spans } = calendarSpans;
  const fresh = measuredLine(context, 'periodic.freshHitRate', 'fresh');
  const any = measuredLine(context, 'periodic.hitRate', 'hit');
  const bucket = bucketName(time.bucketMs);
  const smoothed = fresh.detail
    ? say({
        en: `: mean of the last 24 h, and behind it each ${bucket}`,
        zh: `：粗线为最近 24 小时均值，细线为每${bucket}的值`,
      })
    : '';
  return {
    ...picture,
    sentence: sentence(
      context,
      spans.filter((span) => span.isMeasured && span.isWhole).map((span) => span.rows),
    ),
    note: say({
      en: `Share of reads of the periodic answer${smoothed}.`,
      zh: `占周期性更新数据读取次数的比例${smoothed}。`,
    }),
    chart: {
      kind: 'timeline',
      unit: 'share',
      axisName: say({ en: 'share of reads', zh: '读取占比' }),
      ...time,
      lines: [
        { ...any, name: say({ en: 'Any answer', zh: '命中（不论新旧）' }) },
        { ...fresh, name: say({ en: 'Fresh answer', zh: '新鲜命中' }) },
      ],
    },
    table: {
      columns: [
        spanColumn(calendarSpans, context),
        titleOf('periodic.reads'),
        titleOf('periodic.hitRate'),
        titleOf('periodic.freshHitRate'),
      ],
      rows: spans.map((span) => [
        spanLabel(span, context),
        count(total(span.rows, 'periodic.reads')),
        percent(weightedMean(span.rows, 'periodic.hitRate', readsOf)),
        percent(weightedMean(span.rows, 'periodic.freshHitRate', readsOf)),
      ]),
    },
  };
}

function measuredLine(
  { rows, time }: ReportContext,
  column: SeriesColumn,
  tone: Tone,
): Omit<TimelineLine, 'name'> {
  const hourly = rows.map((row) => row.ratio(column));
  const trend = trailingMean(rows, column, { bucketMs: time.bucketMs, weightOf: readsOf });
  return trend ? { tone, values: trend, detail: hourly } : { tone, values: hourly };
}

function sentence(context: ReportContext, days: readonly (readonly SeriesRow[])[]): string {
  const { say } = context;
  const { reads, hitRate, freshHitRate } = context.result.metrics.periodic;
  if (hitRate === null || freshHitRate === null) {
    return say({
      en: 'All reads fell into the warm-up; measured time has none.',
      zh: '全部读取均发生在预热期，统计时段内没有读取。',
    });
  }
  const [fresh, older, none] = [freshHitRate, hitRate - freshHitRate, 1 - hitRate].map(percent);
  const limit = freshAnswer(context);
  const range = dailyRange(context, days);
  return say({
    en: `Of ${count(reads)} reads, ${fresh} found ${limit}, ${older} an older one and ${none} none${range}.`,
    zh: `${count(reads)} 次读取中，${fresh} 取到${limit}，${older} 取到更旧的数据，${none} 未命中${range}。`,
  });
}

function dailyRange({ say }: ReportContext, days: readonly (readonly SeriesRow[])[]): string {
  const daily = days.flatMap((day) => weightedMean(day, 'periodic.freshHitRate', readsOf) ?? []);
  if (daily.length < 2) return '';
  const [least, most] = [percent(Math.min(...daily)), percent(Math.max(...daily))];
  return least === most
    ? say({ en: '; the daily fresh hit rate is always the same', zh: '；新鲜命中率每天相同' })
    : say({
        en: `; the daily fresh hit rate ranged from ${least} to ${most}`,
        zh: `；每日新鲜命中率在 ${least} 到 ${most} 之间`,
      });
}
