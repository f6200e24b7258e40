import { FACT } from '../../compiled/facts/codes.ts';
import { SECOND } from '../../compiled/kernel/time.ts';
import { count, peak } from '../figure.ts';
import { counted, happened, type Rows, type Seen } from './row.ts';

const REQUESTS = [FACT.PeriodicRequested, FACT.PreRequested, FACT.OwnRequested];

/** Requests in a second of measured time, of all that the simulated devices stand for. */
function meanRps(seen: Seen): number {
  const { model, scale } = seen.scope;
  return (happened(seen, ...REQUESTS) * scale * SECOND) / (model.horizonMs - model.warmupMs);
}

/** What the servers see. */
export const ORIGIN = {
  'origin.requests': {
    title: { en: 'Requests', zh: '请求数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'All requests that were sent: periodic, pre-fetch and own ones.',
      zh: '发出的全部请求数：周期性更新、预拉取与自行请求。',
    },
    of: counted(...REQUESTS),
  },
  'origin.grayRequests': {
    title: { en: 'Gray requests', zh: '灰度请求数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Those of all requests that asked a gray address.',
      zh: '全部请求中访问灰度数据下载地址的请求数。',
    },
    of: ({ tally }) => count(tally.counts.grayRequests),
  },
  'origin.bytes': {
    title: { en: 'Bytes served', zh: '下行流量' },
    unit: 'bytes',
    better: 'less',
    definition: {
      en: 'Bytes of all answers, too large ones included. Packages are not among them.',
      zh: '全部响应的字节数，含过大的响应，不含代码包。',
    },
    of: ({ tally: { periodicCopies, preFetches, ownRequests } }) =>
      count(periodicCopies.bytes.value + preFetches.bytes.value + ownRequests.bytes.value),
  },
  'origin.meanRps': {
    title: { en: 'Mean load', zh: '平均负载' },
    unit: 'rps',
    better: 'less',
    definition: {
      en: 'Requests divided by measured time, scaled by represents / devices.',
      zh: '请求数 ÷ 统计时段长度，按 represents / devices 放大。',
    },
    of: (seen) => count(meanRps(seen)),
  },
  'origin.peakRps1s': {
    title: { en: 'Sample peak, 1 s', zh: '样本峰值（1 秒）' },
    unit: 'rps',
    better: 'less',
    definition: {
      en: 'Requests of the simulated devices in the busiest aligned second of measured time, scaled by represents / devices. In a sample this is mostly random variation: see `origin.fleetPeakRps1s`.',
      zh: '统计时段内最繁忙的整秒中模拟设备的请求数，按 represents / devices 放大；抽样时主要反映随机性，参见 `origin.fleetPeakRps1s`。',
    },
    of: ({ peaks }) => peak('peakRps1s', peaks),
  },
  'origin.peakRps1m': {
    title: { en: 'Sample peak, 1 min', zh: '样本峰值（1 分钟）' },
    unit: 'rps',
    better: 'less',
    definition: {
      en: 'Requests per second of the simulated devices in the busiest aligned minute of measured time, scaled by represents / devices.',
      zh: '统计时段内最繁忙的整分钟中模拟设备的每秒请求数，按 represents / devices 放大。',
    },
    of: ({ peaks }) => peak('peakRps1m', peaks),
  },
  'origin.p99Rps1m': {
    title: { en: 'Sample load, p99 of minutes', zh: '样本分钟负载 p99' },
    unit: 'rps',
    better: 'less',
    definition: {
      en: 'Of the aligned minutes of measured time, empty ones included, 99 % have no more requests per second than this; scaled by represents / devices.',
      zh: '统计时段的各整分钟（含无请求的）中，99% 的每秒请求数不超过该值；按 represents / devices 放大。',
    },
    of: ({ peaks }) => peak('p99Rps1m', peaks),
  },
  'origin.peakToMean1m': {
    title: { en: 'Sample peak to mean', zh: '样本峰均比' },
    unit: 'ratio',
    better: 'less',
    definition: {
      en: 'The busiest aligned minute of the simulated devices divided by the mean minute of measured time.',
      zh: '模拟设备最繁忙的整分钟 ÷ 统计时段内的分钟均值。',
    },
    of: ({ peaks }) => peak('peakToMean1m', peaks),
  },
  'origin.fleetPeakRps1s': {
    title: { en: 'Peak, 1 s', zh: '峰值（1 秒）' },
    unit: 'rps',
    better: 'less',
    definition: {
      en: 'The mean of the busiest second that all represented devices would make, estimated from the simulated ones. Without `represents`, the peak itself.',
      zh: '由模拟设备估计的、所代表的全部设备在最繁忙一秒内请求数的期望；未设 `represents` 时即为实际峰值。',
    },
    of: ({ peaks }) => peak('fleetPeakRps1s', peaks),
  },
  'origin.fleetPeakRps1m': {
    title: { en: 'Peak, 1 min', zh: '峰值（1 分钟）' },
    unit: 'rps',
    better: 'less',
    definition: {
      en: 'The mean of the busiest minute that all represented devices would make, in requests per second, estimated from the simulated ones. Without `represents`, the peak itself.',
      zh: '由模拟设备估计的、所代表的全部设备在最繁忙一分钟内每秒请求数的期望；未设 `represents` 时即为实际峰值。',
    },
    of: ({ peaks }) => peak('fleetPeakRps1m', peaks),
  },
  'origin.fleetP99Rps1m': {
    title: { en: 'Load, p99 of minutes', zh: '分钟负载 p99' },
    unit: 'rps',
    better: 'less',
    definition: {
      en: 'Of the aligned minutes of measured time, empty ones included, 99 % have no more requests per second than this with all represented devices, estimated from the simulated ones. Without `represents`, the same as `origin.p99Rps1m`.',
      zh: '由模拟设备估计：在所代表的全部设备下，统计时段的各整分钟（含无请求的）中，99% 的每秒请求数不超过该值；未设 `represents` 时与 `origin.p99Rps1m` 相同。',
    },
    of: ({ peaks }) => peak('fleetP99Rps1m', peaks),
  },
  'origin.fleetPeakToMean1m': {
    title: { en: 'Peak to mean', zh: '峰均比' },
    unit: 'ratio',
    better: 'less',
    definition: {
      en: 'The busiest minute, `origin.fleetPeakRps1m`, divided by the mean load, `origin.meanRps`.',
      zh: '分钟级峰值 `origin.fleetPeakRps1m` ÷ 平均负载 `origin.meanRps`。',
    },
    of: ({ peaks }) => peak('fleetPeakToMean1m', peaks),
  },
  'origin.errors': {
    title: { en: 'Failed requests', zh: '失败请求数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Requests of all kinds that failed, in the network, at the origin or by time-out. Answers that were too large are not among them.',
      zh: '各类请求中因网络、开发者服务器出错或超时而失败的请求数，不含响应过大的请求。',
    },
    of: (seen) =>
      count(
        happened(seen, FACT.PeriodicFailed, FACT.PreFailed, FACT.OwnFailed) - seen.tally.preFetches.tooLarge,
      ),
  },
} as const satisfies Rows;
