import { FACT } from '../../compiled/facts/codes.ts';
import { share } from '../figure.ts';
import { counted, happened, type Rows, type Seen } from './row.ts';

/** All starts of apps in measured time. */
export const opensIn = (seen: Seen): number => happened(seen, FACT.ColdStarted, FACT.HotStarted);

export const OPENS = {
  opens: {
    title: { en: 'Opens', zh: '打开次数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'How often people opened an app: cold and hot starts together.',
      zh: '用户打开小程序的次数：冷启动与热启动之和。',
    },
    of: counted(FACT.ColdStarted, FACT.HotStarted),
  },
  coldStarts: {
    title: { en: 'Cold starts', zh: '冷启动次数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Opens of an app that was not in memory, those included that were closed before they had loaded.',
      zh: '小程序不在内存中时的打开次数，包括加载完成前就被关闭的启动。',
    },
    of: counted(FACT.ColdStarted),
  },
  hotStarts: {
    title: { en: 'Hot starts', zh: '热启动次数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Opens of an app that was in memory, on screen or not.',
      zh: '小程序仍在内存中（无论是否在前台）时的打开次数。',
    },
    of: counted(FACT.HotStarted),
  },
  coldStartRate: {
    title: { en: 'Cold start share', zh: '冷启动占比' },
    unit: 'share',
    better: 'less',
    definition: { en: 'Cold starts divided by opens.', zh: '冷启动次数 ÷ 打开次数。' },
    of: (seen) => share(happened(seen, FACT.ColdStarted), opensIn(seen)),
  },
  residentFraction: {
    title: { en: 'Time in memory', zh: '内存驻留时间占比' },
    unit: 'share',
    better: null,
    definition: {
      en: 'Of the measured time of all (device, app) pairs, the share in which the app is in memory: from an open until it is destroyed.',
      zh: '在所有（设备，小程序）组合的统计时段中，小程序驻留内存的时间占比：从打开起，到被销毁止。',
    },
    of: ({ tally: { launches } }) => share(launches.residentMs.value, launches.observedMs.value),
  },
} as const satisfies Rows;
