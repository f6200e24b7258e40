import { SOURCE } from '../../compiled/books/launches.ts';
import type { Words } from '../../kernel/words.ts';
import { type Count, count, mean, meanDifference, share } from '../figure.ts';
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
  'launch.reads': {
    title: { en: 'Opens that look for data', zh: '查找数据的打开次数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Opens at which an app looks for data on the device: cold starts that have loaded, and with `readOn: open` hot starts too. On all devices, those included that have no fetch in the background and read nothing.',
      zh: '小程序在设备上查找数据的打开次数：加载完成的冷启动；`readOn: open` 时也包括热启动。涵盖全部设备，没有后台拉取、因而无可读取的设备也计入。',
    },
    of: ({ tally }) => count(tally.foundData.reads),
  },
  'launch.dataFound': {
    title: { en: 'Opens that found data', zh: '取到数据的打开次数' },
    unit: 'count',
    better: 'more',
    definition: {
      en: 'Opens that look for data and found some of any age: of the pre-fetch, of the periodic fetch, or in a cache of the app itself.',
      zh: '查找数据的打开中，取到数据（不论新旧）的次数：来自数据预拉取、周期性更新，或小程序的自有缓存。',
    },
    of: ({ tally }) => count(tally.foundData.any),
  },
  'launch.dataFoundRate': {
    title: { en: 'Data found', zh: '有数据占比' },
    unit: 'share',
    better: 'more',
    definition: {
      en: 'Opens that found data of any age divided by all opens that look for data, on all devices: where some have no fetch, it is below the hit rate, which runs over reads.',
      zh: '取到数据（不论新旧）的打开次数 ÷ 查找数据的全部打开次数，涵盖全部设备：若部分设备没有后台拉取，则低于只按读取计算的命中率。',
    },
    of: ({ tally: { foundData } }) => share(foundData.any, foundData.reads),
  },
  'launch.freshDataFound': {
    title: { en: 'Opens that found fresh data', zh: '取到新鲜数据的打开次数' },
    unit: 'count',
    better: 'more',
    definition: {
      en: 'Opens that look for data and found the answer of their own pre-fetch, or one of age at most `app.freshFor`.',
      zh: '查找数据的打开中，取到本次启动的预拉取数据，或年龄不超过 `app.freshFor` 的数据的次数。',
    },
    of: ({ tally }) => count(tally.foundData.fresh),
  },
  'launch.freshDataFoundRate': {
    title: { en: 'Fresh data found', zh: '有新鲜数据占比' },
    unit: 'share',
    better: 'more',
    definition: {
      en: 'Opens that found fresh data divided by all opens that look for data, on all devices, those without a fetch included.',
      zh: '取到新鲜数据的打开次数 ÷ 查找数据的全部打开次数，涵盖全部设备，包括没有后台拉取的设备。',
    },
    of: ({ tally: { foundData } }) => share(foundData.fresh, foundData.reads),
  },
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
  'launch.firstShown.ageMs.mean': {
    title: { en: 'Age shown first', zh: '先展示数据的年龄' },
    unit: 'ms',
    better: 'less',
    definition: {
      en: 'Mean age, as it came on the screen, of the first data of launches; an answer of the origin has none. `null` where apps never ask the origin themselves.',
      zh: '启动后首先展示的数据在出现于屏幕时的平均年龄；开发者服务器的响应年龄为 0。小程序从不自行请求时为 `null`。',
    },
    of: ({ tally: { shown } }) => mean(shown.ageSum.value - shown.droppedAgeSum.value, shown.launches),
  },
  'launch.firstShown.currentRate': {
    title: { en: 'Current, shown first', zh: '先展示数据为最新占比' },
    unit: 'share',
    better: 'more',
    definition: {
      en: 'Share of launches in which the content had not changed at the origin since the first data of launches had been requested, as it came on the screen.',
      zh: '启动后首先展示的数据出现于屏幕时，自其请求发出以来内容在开发者服务器上未变更的启动占比。',
    },
    of: ({ tally: { shown } }) => share(shown.firstCurrent, shown.launches),
  },
  'launch.lastShown.ageMs.mean': {
    title: { en: 'Age shown last', zh: '最终展示数据的年龄' },
    unit: 'ms',
    better: 'less',
    definition: {
      en: 'Mean age, as it came on the screen, of what launches show as their session ends; an answer of the origin has none. `null` where apps never ask the origin themselves.',
      zh: '启动的会话结束时所展示的数据在出现于屏幕时的平均年龄；开发者服务器的响应年龄为 0。小程序从不自行请求时为 `null`。',
    },
    of: ({ tally: { shown } }) =>
      mean(shown.ageSum.value - shown.droppedAgeSum.value - shown.replacedAgeSum.value, shown.launches),
  },
  'launch.lastShown.currentRate': {
    title: { en: 'Current, shown last', zh: '最终展示数据为最新占比' },
    unit: 'share',
    better: 'more',
    definition: {
      en: 'Share of launches in which the content had not changed at the origin since what launches show as their session ends had been requested, as it came on the screen.',
      zh: '启动的会话结束时所展示的数据出现于屏幕时，自其请求发出以来内容在开发者服务器上未变更的启动占比。',
    },
    of: ({ tally: { shown } }) => share(shown.lastCurrent, shown.launches),
  },
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
