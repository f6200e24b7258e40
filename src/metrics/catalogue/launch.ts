import { SOURCE } from '../../compiled/books/launches.ts';
import type { Words } from '../../kernel/words.ts';
import { type Count, count, mean, meanDifference } from '../figure.ts';
import type { Row, Rows, Seen } from './row.ts';
import { spread } from './spread.ts';

function from(source: keyof typeof SOURCE, title: Words, where: Words, better: Row['better']): Row<Count> {
  return {
    title,
    unit: 'count',
    better,
    definition: {
      en: `Cold starts whose first data came from ${where.en}. Cold starts to which no data came in their session have no source.`,
      zh: `首屏数据来自${where.zh}的冷启动次数；会话期间没有数据到达的冷启动不计。`,
    },
    of: ({ tally }) => count(tally.launches.sources[SOURCE[source]]!),
  };
}

/** Launches of which it is known how long they would have waited without any fetch in the background. */
function comparedIn({ tally: { launches } }: Seen): number {
  return launches.aloneSum.value > 0 ? launches.waits.total : 0;
}

/** How long people wait at cold starts, and for what. */
export const LAUNCH = {
  'launch.sources.pre': from(
    'pre',
    { en: 'Shown from pre-fetch', zh: '首屏来自预拉取' },
    { en: 'the pre-fetch, in time', zh: '及时到达的预拉取' },
    'more',
  ),
  'launch.sources.latePre': from(
    'latePre',
    { en: 'Shown from late pre-fetch', zh: '首屏来自迟到的预拉取' },
    { en: 'a pre-fetch that arrived after the app had asked for it', zh: '读取之后才到达的预拉取' },
    null,
  ),
  'launch.sources.periodic': from(
    'periodic',
    { en: 'Shown from periodic', zh: '首屏来自周期性更新' },
    { en: 'the periodic cache', zh: '周期性更新缓存' },
    'more',
  ),
  'launch.sources.ownCache': from(
    'ownCache',
    { en: 'Shown from own cache', zh: '首屏来自自有缓存' },
    { en: 'a cache of the app itself', zh: '小程序的自有缓存' },
    null,
  ),
  'launch.sources.origin': from(
    'origin',
    { en: 'Shown from the origin', zh: '首屏来自自行请求' },
    { en: 'the origin, which the app asked itself', zh: '小程序自行向开发者服务器发出的请求' },
    'less',
  ),
  ...spread('launch.waitMs', {
    title: { en: 'Launch wait', zh: '启动等待' },
    values: {
      en: 'the times from the tap of a cold start to its first data on screen (where data came in its session)',
      zh: '冷启动从点击到首屏数据展示的时间（仅计会话期间有数据到达的冷启动）',
    },
    of: ({ tally: { launches } }) => ({ histogram: launches.waits, sum: launches.waitSum.value }),
  }),
  'launch.withoutFetchMs.mean': {
    title: { en: 'Wait without fetches', zh: '无后台拉取时的等待' },
    unit: 'ms',
    better: null,
    definition: {
      en: 'What the same launches would have waited on average, had the app asked the origin itself each time; `null` where apps never do.',
      zh: '同样的启动若每次都由小程序自行请求开发者服务器，平均需等待的时间；小程序从不自行请求时为 `null`。',
    },
    of: (seen) => mean(seen.tally.launches.aloneSum.value, comparedIn(seen)),
  },
  'launch.savedMs.mean': {
    title: { en: 'Saved per launch', zh: '每次启动节省的等待' },
    unit: 'ms',
    better: 'more',
    definition: {
      en: 'The mean wait without any fetch in the background less the mean wait as it was, over launches with data; `null` where apps never ask the origin themselves.',
      zh: '无后台拉取时的平均等待减去实际平均等待（仅计有数据到达的启动）；小程序从不自行请求时为 `null`。',
    },
    of: (seen) => {
      const { aloneSum, waitSum } = seen.tally.launches;
      return meanDifference(aloneSum.value - waitSum.value, comparedIn(seen));
    },
  },
} as const satisfies Rows;
