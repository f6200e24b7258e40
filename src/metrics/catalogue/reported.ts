import { count, share } from '../figure.ts';
import { opensIn } from './opens.ts';
import type { Rows } from './row.ts';

/** What the platform's own reporting would show: clients that are new enough, from the day the events were published, while days are kept. */
export const REPORTED = {
  'reported.opens': {
    title: { en: 'Opens as reported', zh: '上报的打开次数' },
    unit: 'count',
    better: null,
    definition: {
      en: "Opens that the platform's reporting has: those of clients that report, on days that it covers and keeps.",
      zh: '平台数据上报中的打开次数：仅含支持上报的客户端、且在上报已发布并仍保留的日期内。',
    },
    of: ({ tally }) => count(tally.reported.opens),
  },
  'reported.opensShare': {
    title: { en: 'Share reported', zh: '上报覆盖率' },
    unit: 'share',
    better: 'more',
    definition: {
      en: "Opens that the platform's reporting has, divided by all opens.",
      zh: '上报的打开次数 ÷ 全部打开次数。',
    },
    of: (seen) => share(seen.tally.reported.opens, opensIn(seen)),
  },
  'reported.coldStartRate': {
    title: { en: 'Cold starts as reported', zh: '上报的冷启动占比' },
    unit: 'share',
    better: null,
    definition: {
      en: 'Reported cold starts divided by reported opens.',
      zh: '上报的冷启动次数 ÷ 上报的打开次数。',
    },
    of: ({ tally: { reported } }) => share(reported.coldStarts, reported.opens),
  },
  'reported.hitRate': {
    title: { en: 'Hit rate as reported', zh: '上报的命中率' },
    unit: 'share',
    better: null,
    definition: {
      en: 'Reported hits of any age divided by reported reads of the periodic cache.',
      zh: '上报的命中次数（不论新旧）÷ 上报的周期性更新缓存读取次数。',
    },
    of: ({ tally: { reported } }) => share(reported.hits, reported.reads),
  },
  'reported.freshHitRate': {
    title: { en: 'Fresh hits as reported', zh: '上报的新鲜命中率' },
    unit: 'share',
    better: null,
    definition: {
      en: 'Reported fresh hits divided by reported reads of the periodic cache.',
      zh: '上报的新鲜命中次数 ÷ 上报的周期性更新缓存读取次数。',
    },
    of: ({ tally: { reported } }) => share(reported.freshHits, reported.reads),
  },
} as const satisfies Rows;
