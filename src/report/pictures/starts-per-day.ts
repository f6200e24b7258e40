/** How often an open had to start the app from nothing: cold against hot starts, day by day. */

import { spanColumn, spanLabel } from '../charts/calendar-spans.ts';
import type { Picture } from '../charts/picture.ts';
import { type SeriesRow, total } from '../charts/series-rows.ts';
import { count, figure, percent } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';

export function startsPerDay(context: ReportContext): Picture {
  const { result, scale, rows, time, calendarSpans, say } = context;
  const { unit, spans } = calendarSpans;
  const isByDay = unit === 'day';
  const picture = {
    id: 'starts-per-day',
    states: 'description' as const,
    title: isByDay
      ? say({ en: 'Cold and hot starts per day', zh: '每日冷启动与热启动次数' })
      : say({ en: 'Cold and hot starts per week', zh: '每周冷启动与热启动次数' }),
  };
  if (starts(rows) === 0) {
    const sentence = say({
      en: 'Nobody opened the app, so it never started.',
      zh: '没有用户打开小程序，未发生启动。',
    });
    return { ...picture, sentence };
  }
  const firstMeasured = spans.findIndex((span) => span.isMeasured);
  const { coldStartRate, opens } = result.metrics;
  const days = (result.run.horizonMs - result.run.warmupMs) / 86_400_000;
  const [cold, hot] = [say({ en: 'Cold starts', zh: '冷启动' }), say({ en: 'Hot starts', zh: '热启动' })];
  const [rate, daily] = [percent(coldStartRate), figure(opens / scale.represented / days)];
  return {
    ...picture,
    sentence: say({
      en: `${rate} of opens were cold starts; a device opened the app ${daily} times a day on average.`,
      zh: `${rate} 的打开为冷启动；平均每台设备每天打开小程序 ${daily} 次。`,
    }),
    note: say({
      en: 'A cold start loads the app, a hot start finds it in memory.',
      zh: '冷启动需重新加载小程序，热启动时小程序仍在内存中。',
    }),
    chart: {
      kind: 'stack',
      axisName: isByDay
        ? say({ en: 'starts per day', zh: '每日启动次数' })
        : say({ en: 'starts per week', zh: '每周启动次数' }),
      names: spans.map((span) => span.shortName),
      fullNames: spans.map((span) => spanLabel(span, context)),
      warmup: firstMeasured < 0 ? spans.length : firstMeasured,
      edgesMs: [...spans.map((span) => span.rows[0]!.axisMs), time.endMs],
      happenings: time.happenings,
      layers: [
        { name: cold, tone: 'cold', values: spans.map((span) => total(span.rows, 'coldStarts')) },
        { name: hot, tone: 'hot', values: spans.map((span) => total(span.rows, 'hotStarts')) },
      ],
    },
    table: {
      columns: [spanColumn(calendarSpans, context), cold, hot, say({ en: 'Cold share', zh: '冷启动占比' })],
      rows: spans.map((span) => {
        const coldStarts = total(span.rows, 'coldStarts');
        const all = starts(span.rows);
        return [
          spanLabel(span, context),
          count(coldStarts),
          count(all - coldStarts),
          percent(all > 0 ? coldStarts / all : null),
        ];
      }),
    },
  };
}

function starts(rows: readonly SeriesRow[]): number {
  return total(rows, 'coldStarts') + total(rows, 'hotStarts');
}
