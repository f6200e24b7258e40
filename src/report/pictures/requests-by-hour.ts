/**
 * At which hours of the day and on which days of the week the load falls. Shows no pattern that chance explains: hours, or days,
 * that do not differ significantly are shown as one.
 */

import type { Load, LoadBin } from '../../metrics/load-rhythm.ts';
import type { Picture } from '../charts/picture.ts';
import type { ReportContext } from '../words/report-context.ts';

/** What chance alone makes in fewer of such runs is a pattern. */
const SURPRISE = 1e-3;

export function requestsByHour(context: ReportContext): Picture {
  const { result, clock, say } = context;
  const { hours, weekdays } = result.rhythm;
  const picture = {
    id: 'requests-by-hour',
    title: say({ en: 'Requests by hour and weekday', zh: '请求量的时段与星期分布' }),
  };
  if (!hours) {
    const sentence = say({
      en: 'Measured time is shorter than a day: it has no hours of the day to compare.',
      zh: '统计时段不足一天，无法比较一天中的不同时段。',
    });
    return { ...picture, sentence };
  }
  if (result.metrics.origin.requests === 0) {
    const sentence = say({
      en: 'There is no request in measured time to sort by hour and weekday.',
      zh: '统计时段内没有请求，无法按时段与星期统计。',
    });
    return { ...picture, sentence };
  }
  const isByHour = isPattern(hours);
  const isByDay = weekdays !== null && isPattern(weekdays);
  const told = {
    ...picture,
    sentence: sentence(context, isByHour ? hours : null, isByDay ? weekdays : null),
    table: table(context),
  };
  if (!isByHour && !isByDay) return told;
  const mean = result.metrics.origin.meanRps ?? 0;
  const flat = { rps: mean, low: null, high: null };
  return {
    ...told,
    note: say({
      en: `Mean requests per second in measured time; local time, ${clock.zone}. ${shown(isByHour, isByDay).en}`,
      zh: `统计时段内的平均每秒请求数；当地时间，${clock.zone}。${shown(isByHour, isByDay).zh}`,
    }),
    chart: {
      kind: 'heatMap',
      unit: 'rps',
      cells: Array.from({ length: 7 }, (_, weekday) =>
        hours.bins.map((hour) => {
          const day = isByDay ? weekdays.bins[weekday]! : flat;
          const { rps } = isByHour ? hour : flat;
          return rps === null || day.rps === null ? null : (rps * day.rps) / mean;
        }),
      ),
    },
  };
}

function isPattern({ chance }: Load): boolean {
  return chance !== null && chance < SURPRISE;
}

function shown(isByHour: boolean, isByDay: boolean) {
  if (!isByHour) {
    return { en: 'Hours of the day do not differ significantly.', zh: '一天中各时段之间没有显著差异。' };
  }
  return isByDay
    ? {
        en: 'Each cell is the mean of its hour times that of its day.',
        zh: '每格为该时段均值与该日均值的乘积。',
      }
    : { en: 'Days of the week do not differ significantly.', zh: '一周中各日之间没有显著差异。' };
}

function sentence(context: ReportContext, hours: Load | null, weekdays: Load | null): string {
  const { result, say, paragraph } = context;
  if (hours || weekdays) {
    return paragraph([
      ...(hours ? [ofHours(context, hours)] : []),
      ...(weekdays ? [ofDays(context, weekdays)] : []),
    ]);
  }
  if (result.rhythm.hours?.chance === null) {
    return say({
      en: 'This run cannot show whether the load has a daily or weekly pattern: its devices are not independent. Several replications can (--replications).',
      zh: '仅凭这次运行无法判断负载是否有日内或每周规律：各设备并不相互独立。请使用多次重复运行（--replications）。',
    });
  }
  return say({
    en: 'No hour of the day and no day of the week stands out: the differences are within random variation.',
    zh: '没有明显的高峰时段或高峰日：差异均在随机波动范围内。',
  });
}

function ofHours({ say, rps }: ReportContext, { bins }: Load): string {
  const [high, low] = extremes(bins);
  const span = (hour: number) => `${clockText(hour)}–${clockText(hour + 1)}`;
  return say({
    en: `The load is highest around ${span(high.index)} (${rps(high.rps)}), and lowest around ${span(low.index)} (${rps(low.rps)}).`,
    zh: `负载在 ${span(high.index)} 前后最高（${rps(high.rps)}），在 ${span(low.index)} 前后最低（${rps(low.rps)}）。`,
  });
}

function ofDays({ say, rps, weekdayName }: ReportContext, { bins }: Load): string {
  const [high, low] = extremes(bins);
  return say({
    en: `By day of the week it runs from ${rps(low.rps)} (${weekdayName(low.index)}) to ${rps(high.rps)} (${weekdayName(high.index)}).`,
    zh: `按星期看，最低为${weekdayName(low.index)}（${rps(low.rps)}），最高为${weekdayName(high.index)}（${rps(high.rps)}）。`,
  });
}

function extremes(bins: readonly LoadBin[]) {
  const known = bins.flatMap(({ rps }, index) => (rps === null ? [] : [{ index, rps }]));
  const high = known.reduce((best, bin) => (bin.rps > best.rps ? bin : best));
  const low = known.reduce((best, bin) => (bin.rps < best.rps ? bin : best));
  return [high, low] as const;
}

function table({ result, say, rps, weekdayName }: ReportContext) {
  const { hours, weekdays } = result.rhythm;
  const row = (name: string, { rps: load, low, high }: LoadBin) => [
    name,
    rps(load),
    load === null || low === null || high === null ? '' : `± ${rps(Math.max(high - load, load - low))}`,
  ];
  return {
    columns: [
      say({ en: 'Hour or day', zh: '时段或星期' }),
      say({ en: 'Mean load', zh: '平均负载' }),
      say({ en: '95% interval', zh: '95% 置信区间' }),
    ],
    rows: [
      ...(hours?.bins ?? []).map((bin, hour) => row(`${clockText(hour)}–${clockText(hour + 1)}`, bin)),
      ...(weekdays?.bins ?? []).map((bin, weekday) => row(weekdayName(weekday), bin)),
    ],
  };
}

function clockText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
