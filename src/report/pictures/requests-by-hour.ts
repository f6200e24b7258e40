/**
 * At which hours of the day and on which days of the week the load falls. Shows no pattern that chance explains: hours, or days,
 * that do not differ significantly are shown as one.
 */

import type { LoadBin } from '../../metrics/load-rhythm.ts';
import type { Picture } from '../charts/picture.ts';
import { type Finding, finding, stated } from '../findings/finding.ts';
import { boundsText, inFull } from '../words/bounds.ts';
import { NOTHING } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';
import { drawnLoad, hourSpan, isWave, ofDays, ofHours } from './load-rhythm-words.ts';

/** That hours of the day differ. */
export function hoursFinding({ result }: ReportContext): Finding {
  return finding('hours of the day', result.rhythm.hours?.chance);
}

export function requestsByHour(context: ReportContext): Picture {
  const { result, clock, say } = context;
  const { hours, weekdays } = result.rhythm;
  const picture = {
    id: 'requests-by-hour',
    states: 'description' as const,
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
  const [byHour, byDay] = [hoursFinding(context), finding('days of the week', weekdays?.chance)];
  const [isByHour, isByDay] = [byHour.isStated, byDay.isStated];
  const told = {
    ...picture,
    states: [byHour, byDay],
    sentence: sentence(context, byHour, byDay),
    table: table(context),
  };
  if (!isByHour && !isByDay) return told;
  const mean = result.metrics.origin.meanRps ?? 0;
  const isSmooth = (isByHour && isWave(hours)) || (isByDay && isWave(weekdays!));
  const wave = isSmooth
    ? say({
        en: ' What rises and falls smoothly is drawn as the wave that was found.',
        zh: '平缓的起伏按检测到的波形绘制。',
      })
    : '';
  return {
    ...told,
    note: say({
      en: `Mean requests per second in measured time; local time, ${clock.zone}. ${shown(isByHour, isByDay).en}${wave}`,
      zh: `统计时段内的平均每秒请求数；当地时间，${clock.zone}。${shown(isByHour, isByDay).zh}${wave}`,
    }),
    chart: {
      kind: 'heatMap',
      unit: 'rps',
      cells: Array.from({ length: 7 }, (_, weekday) =>
        hours.bins.map((_hour, hour) => {
          const ofDay = isByDay ? drawnLoad(weekdays!, weekday, mean) : mean;
          const ofHour = isByHour ? drawnLoad(hours, hour, mean) : mean;
          return ofHour === null || ofDay === null ? null : (ofHour * ofDay) / mean;
        }),
      ),
    },
  };
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

function sentence(context: ReportContext, byHour: Finding, byDay: Finding): string {
  const { result, say, paragraph } = context;
  const { hours, weekdays } = result.rhythm;
  const nothing = () => '';
  const found = [
    stated(byHour, { pattern: () => ofHours(context, hours!), chance: nothing }),
    stated(byDay, { pattern: () => ofDays(context, weekdays!), chance: nothing }),
  ].filter((text) => text !== '');
  if (found.length > 0) return paragraph(found);
  return stated(byHour, {
    pattern: nothing,
    chance: () =>
      say({
        en: 'No hour of the day and no day of the week stands out: the differences are within random variation.',
        zh: '没有明显的高峰时段或高峰日：差异均在随机波动范围内。',
      }),
    unknown: () =>
      say({
        en: 'This run cannot show whether the load has a daily or weekly pattern: its devices are not independent. Several replications can (--replications).',
        zh: '仅凭这次运行无法判断负载是否有日内或每周规律：各设备并不相互独立。请使用多次重复运行（--replications）。',
      }),
  });
}

function table(speech: ReportContext) {
  const { result, say, rps, weekdayName } = speech;
  const { hours, weekdays } = result.rhythm;
  const row = (name: string, { rps: load, low, high }: LoadBin) => [
    name,
    rps(load),
    load === null || low === null || high === null
      ? ''
      : (boundsText({ mean: load, low, high }, inFull('rps', speech)) ?? NOTHING),
  ];
  return {
    columns: [
      say({ en: 'Hour or day', zh: '时段或星期' }),
      say({ en: 'Mean load', zh: '平均负载' }),
      say({ en: '95% interval', zh: '95% 置信区间' }),
    ],
    rows: [
      ...(hours?.bins ?? []).map((bin, hour) => row(hourSpan(hour), bin)),
      ...(weekdays?.bins ?? []).map((bin, weekday) => row(weekdayName(weekday), bin)),
    ],
  };
}
