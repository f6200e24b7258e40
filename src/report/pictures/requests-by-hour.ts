/**
 * At which hours of the day and on which days of the week the load falls. Shows no pattern that chance explains: hours, or days,
 * that do not differ significantly are shown as one.
 */

import { DAY } from '../../compiled/kernel/time.ts';
import type { LoadBin } from '../../metrics/load-rhythm.ts';
import type { Picture } from '../charts/picture.ts';
import { type Finding, finding, stated } from '../findings/finding.ts';
import { KIND_TITLES } from '../happenings/happening.ts';
import type { Happening } from '../happenings/happenings-of.ts';
import { faultsInMeasured } from '../happenings/load-touching.ts';
import { hasWeeklyRhythm } from '../happenings/weekly-rhythm.ts';
import { boundsText, inFull } from '../words/bounds.ts';
import { NOTHING } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';
import { drawnLoad, hourSpan, isWave, ofDays, ofHours } from './load-rhythm-words.ts';

/** That hours of the day differ, and not because something went wrong in one of them. */
export function hoursFinding(context: ReportContext): Finding {
  const isDisturbed = faultsInMeasured(context).length > 0;
  return finding('hours of the day', isDisturbed ? null : context.result.rhythm.hours?.chance);
}

/** That days of the week do, each of which was seen twice, or is known to be of its own kind. */
function daysFinding({ result }: ReportContext): Finding {
  return finding('days of the week', hasWeeks(result) ? result.rhythm.weekdays?.chance : 1);
}

function hasWeeks({ run: { horizonMs, warmupMs }, inputs }: ReportContext['result']): boolean {
  return horizonMs - warmupMs >= 14 * DAY || hasWeeklyRhythm(inputs);
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
  const faults = faultsInMeasured(context);
  if (faults.length > 0) {
    return { ...picture, sentence: disturbed(context, faults), table: table(context) };
  }
  const [byHour, byDay] = [hoursFinding(context), daysFinding(context)];
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
      en: `${shown(context, byHour, byDay).en} Measured time; local time, ${clock.zone}.${wave}`,
      zh: `${shown(context, byHour, byDay).zh}统计时段；当地时间，${clock.zone}。${wave}`,
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

function shown({ result }: ReportContext, byHour: Finding, byDay: Finding) {
  if (!byHour.isStated) {
    return {
      en: 'Mean requests per second by day of the week. Hours of the day do not differ significantly.',
      zh: '按星期统计的平均每秒请求数。一天中各时段之间没有显著差异。',
    };
  }
  if (byDay.isStated) {
    return {
      en: 'Requests per second: each cell is the mean of its hour times that of its day, divided by the mean of all.',
      zh: '每秒请求数：每格为该时段均值与该日均值的乘积除以总均值。',
    };
  }
  return hasWeeks(result)
    ? {
        en: 'Mean requests per second by hour of the day. Days of the week do not differ significantly.',
        zh: '按一天中的时段统计的平均每秒请求数。一周中各日之间没有显著差异。',
      }
    : {
        en: 'Mean requests per second by hour of the day. Days of the week are not told apart: measured time has less than two of each.',
        zh: '按一天中的时段统计的平均每秒请求数。不区分一周中各日：统计时段内每个星期几不足两次。',
      };
}

/** No rhythm is told from a load of which a fault is part. */
function disturbed({ say, clock, instantText }: ReportContext, faults: readonly Happening[]): string {
  const [first, more] = [faults[0]!, faults.length - 1];
  const [name, when] = [say(KIND_TITLES[first.kind]), instantText(clock.startMs + first.at)];
  const others = more === 0 ? { en: '', zh: '' } : { en: ` and ${more} more`, zh: `及另外 ${more} 次故障` };
  return say({
    en: `These means hold what came of the ${name.toLowerCase()} of ${when}${others.en}: they are no rhythm of the people.`,
    zh: `这些均值包含${when}的${name}${others.zh}的影响，并非用户的作息规律。`,
  });
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
