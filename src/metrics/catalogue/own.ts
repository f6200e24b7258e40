import { FACT } from '../../compiled/facts/codes.ts';
import { count, mean, share } from '../figure.ts';
import { counted, type Rows } from './row.ts';

/** What launches fetched themselves because no cache had data for them. */
export const OWN = {
  'own.attempts': {
    title: { en: 'Own requests', zh: '自行请求数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Requests that launches sent themselves because no cache had data for them.',
      zh: '启动时各级缓存均无数据，由小程序自行发出的请求数。',
    },
    of: counted(FACT.OwnRequested),
  },
  'own.successes': {
    title: { en: 'Own requests answered', zh: '自行请求成功次数' },
    unit: 'count',
    better: null,
    definition: { en: 'Own requests that were answered.', zh: '收到响应的自行请求数。' },
    of: counted(FACT.OwnFetched),
  },
  'own.failures': {
    title: { en: 'Failed own requests', zh: '自行请求失败次数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Own requests that failed, in the network, at the origin or by time-out.',
      zh: '因网络、开发者服务器出错或超时而失败的自行请求数。',
    },
    of: counted(FACT.OwnFailed),
  },
  'own.blocked': {
    title: { en: 'Own requests not sent', zh: '未发出的自行请求数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Own requests that were not sent, as the circuit breaker was open: neither attempts nor failures.',
      zh: '因熔断器打开而未发出的自行请求数，不计入请求数与失败次数。',
    },
    of: counted(FACT.OwnBlocked),
  },
  'own.bytes': {
    title: { en: 'Bytes of own requests', zh: '自行请求流量' },
    unit: 'bytes',
    better: 'less',
    definition: { en: 'Bytes of answers to own requests.', zh: '自行请求响应的字节数。' },
    of: ({ tally }) => count(tally.ownRequests.bytes.value),
  },
  'own.cacheHits': {
    title: { en: 'Own cache hits', zh: '自有缓存命中次数' },
    unit: 'count',
    better: 'more',
    definition: {
      en: 'Launches that found data in a cache of the app itself instead of asking the origin.',
      zh: '启动时命中小程序自有缓存、无需请求开发者服务器的次数。',
    },
    of: counted(FACT.OwnCacheHit),
  },
  'own.refreshes': {
    title: { en: 'Refreshes', zh: '展示后刷新次数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Own requests that were sent beside data on the screen (`app.ownRefresh`); they are among `own.attempts`.',
      zh: '屏幕上已有数据时发出的自行请求数（`app.ownRefresh`），已计入 `own.attempts`。',
    },
    of: ({ tally }) => count(tally.shown.refreshes),
  },
  'own.replaced': {
    title: { en: 'Data replaced on screen', zh: '屏幕数据被替换次数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Refreshes whose answer came while the session of their launch went on, and took the place of what it showed.',
      zh: '在本次启动的会话期间收到响应、替换了屏幕上数据的刷新次数。',
    },
    of: ({ tally }) => count(tally.shown.replaced),
  },
  'own.forNothingRate': {
    title: { en: 'Replaced by the same', zh: '内容未变的替换占比' },
    unit: 'share',
    better: 'less',
    definition: {
      en: 'Of the answers that replaced data on the screen, the share whose content was the same: they were requested for nothing.',
      zh: '替换屏幕数据的响应中，内容并无变化的占比：这些请求是徒劳的。',
    },
    of: ({ tally: { shown } }) => share(shown.forNothing, shown.replaced),
  },
  'own.replacedAfterMs.mean': {
    title: { en: 'Replaced after', zh: '替换前的平均时间' },
    unit: 'ms',
    better: 'less',
    definition: {
      en: 'Mean time from data on the screen to the answer that replaced it.',
      zh: '从屏幕上出现数据到其被响应替换的平均时间。',
    },
    of: ({ tally: { shown } }) => mean(shown.replacedAfterSum.value, shown.replaced),
  },
  'own.inFlight': {
    title: { en: 'Own requests in flight', zh: '结束时在途自行请求数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Own requests that had neither answer nor failure when the run ended.',
      zh: '运行结束时尚无结果的自行请求数。',
    },
    of: ({ tally }) => count(tally.ownRequests.inFlight),
  },
} as const satisfies Rows;
