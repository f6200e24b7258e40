import { FACT } from '../../compiled/facts/codes.ts';
import { count, mean, share } from '../figure.ts';
import { inFlightAtWarmup } from '../in-flight.ts';
import { counted, happened, type Rows } from './row.ts';

/** The fetch that races a cold start. */
export const PRE = {
  'pre.attempts': {
    title: { en: 'Pre-fetches', zh: '预拉取请求数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Requests that pre-fetch sent. A cold start while an earlier one is in flight joins it.',
      zh: '数据预拉取发出的请求数；冷启动时若已有预拉取在途，则共用该请求。',
    },
    of: counted(FACT.PreRequested),
  },
  'pre.successes': {
    title: { en: 'Pre-fetches answered', zh: '预拉取成功次数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Answers of pre-fetch that came and were stored.',
      zh: '数据预拉取收到响应并写入缓存的次数。',
    },
    of: counted(FACT.PreFetched),
  },
  'pre.failures': {
    title: { en: 'Failed pre-fetches', zh: '预拉取失败次数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Requests of pre-fetch that failed, in the network, at the origin, by time-out, or because the answer was over 256 KiB.',
      zh: '数据预拉取失败的次数，原因为网络、开发者服务器出错、超时，或响应超过 256 KiB。',
    },
    of: counted(FACT.PreFailed),
  },
  'pre.blocked': {
    title: { en: 'Pre-fetches not sent', zh: '未发出的预拉取数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Requests of pre-fetch that were not sent, as the circuit breaker was open: neither attempts nor failures.',
      zh: '因熔断器打开而未发出的预拉取次数，不计入请求数与失败次数。',
    },
    of: counted(FACT.PreBlocked),
  },
  'pre.bytes': {
    title: { en: 'Bytes pre-fetched', zh: '预拉取流量' },
    unit: 'bytes',
    better: 'less',
    definition: {
      en: 'Bytes of all answers to pre-fetch, those that were too large included.',
      zh: '数据预拉取全部响应的字节数，含过大的响应。',
    },
    of: ({ tally }) => count(tally.preFetches.bytes.value),
  },
  'pre.reads': {
    title: { en: 'Reads of pre-fetch', zh: '预拉取读取次数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Reads of the pre-fetched answer that have returned: fresh hits, stale hits and misses.',
      zh: '读取预拉取数据并已返回的次数：新鲜命中、过期命中与未命中之和。',
    },
    of: counted(FACT.PreHit, FACT.PreMissed),
  },
  'pre.freshHits': {
    title: { en: 'Pre-fetched in time', zh: '预拉取及时命中次数' },
    unit: 'count',
    better: 'more',
    definition: {
      en: 'Reads of pre-fetch that returned the answer of this launch.',
      zh: '读取到本次启动预拉取数据的次数。',
    },
    of: ({ tally }) => count(tally.preFetches.freshHits),
  },
  'pre.staleHits': {
    title: { en: 'Pre-fetched earlier', zh: '预拉取旧数据命中次数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Reads of pre-fetch that returned the answer of an earlier launch.',
      zh: '读取到之前某次启动预拉取数据的次数。',
    },
    of: ({ tally }) => count(tally.preFetches.staleHits),
  },
  'pre.lateHits': {
    title: { en: 'Pre-fetched too late', zh: '预拉取迟到次数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Of the stale hits and misses, those whose answer came while the app was still on screen.',
      zh: '过期命中与未命中中，响应在小程序仍处于前台时才到达的次数。',
    },
    of: ({ tally }) => count(tally.preFetches.lateHits),
  },
  'pre.misses': {
    title: { en: 'Misses of pre-fetch', zh: '预拉取未命中次数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Reads of pre-fetch that returned nothing.',
      zh: '读取预拉取数据但无数据返回的次数。',
    },
    of: counted(FACT.PreMissed),
  },
  'pre.freshHitRate': {
    title: { en: 'Pre-fetch hits', zh: '预拉取及时率' },
    unit: 'share',
    better: 'more',
    definition: {
      en: 'Reads of pre-fetch that returned the answer of this launch, divided by all that have returned.',
      zh: '读取到本次启动预拉取数据的次数 ÷ 已返回的预拉取读取次数。',
    },
    of: (seen) => share(seen.tally.preFetches.freshHits, happened(seen, FACT.PreHit, FACT.PreMissed)),
  },
  'pre.readyRate': {
    title: { en: 'Ready when loaded', zh: '加载完成时就绪率' },
    unit: 'share',
    better: 'more',
    definition: {
      en: 'Of the launches that finished loading, the share whose own pre-fetched answer had come by then. Launches closed before are left out.',
      zh: '加载完成的启动中，本次预拉取的响应在代码包加载完成前到达的占比；加载完成前就被关闭的启动不计。',
    },
    of: ({ tally: { preFetches } }) => share(preFetches.ready, preFetches.loaded),
  },
  'pre.extraWaitMs.mean': {
    title: { en: 'Mean extra wait', zh: '平均额外等待' },
    unit: 'ms',
    better: 'less',
    definition: {
      en: 'How long the reads of launches waited for a pre-fetch in flight, on average over launches that finished loading and whose read has returned, zeros included.',
      zh: '启动时的读取为等待在途预拉取而多花的时间，对加载完成且读取已返回的启动取平均（含 0）。',
    },
    of: ({ tally: { preFetches } }) => mean(preFetches.extraWaitSum.value, preFetches.launchReads),
  },
  'pre.ageMs.mean': {
    title: { en: 'Mean pre-fetch age', zh: '预拉取数据平均年龄' },
    unit: 'ms',
    better: 'less',
    definition: {
      en: 'The mean age of pre-fetched answers that reads returned, fresh and stale, from when they were stored; what an edge had kept is older by that.',
      zh: '读取返回的预拉取数据（新旧均计）的平均年龄，自写入缓存起算，另计此前在边缘的存留时间。',
    },
    of: (seen) => mean(seen.tally.preFetches.ageSum.value, happened(seen, FACT.PreHit)),
  },
  'pre.inFlight': {
    title: { en: 'In flight at the end', zh: '结束时在途预拉取数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Requests of pre-fetch that had neither answer nor failure when the run ended.',
      zh: '运行结束时尚无结果的预拉取请求数。',
    },
    of: ({ tally }) => count(tally.counts.preInFlight),
  },
  'pre.inFlightAtWarmup': {
    title: { en: 'In flight at warm-up', zh: '预热期末在途预拉取数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Requests of pre-fetch that were sent during the warm-up and not yet ended when it was over.',
      zh: '预热期内发出、预热期结束时尚无结果的预拉取请求数。',
    },
    of: ({ tally }) => count(inFlightAtWarmup(tally.counts).pre),
  },
} as const satisfies Rows;
