import { FACT } from '../../compiled/facts/codes.ts';
import { count } from '../figure.ts';
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
