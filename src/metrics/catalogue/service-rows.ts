/** Every number that a result says of a service, under `services.<name>`: what the metrics of devices have in the catalogue. */

import { count, largest, mean, share } from '../figure.ts';
import { SERVICE_COSTS } from './service-costs.ts';
import { SERVICE_EDGE } from './service-edge.ts';
import { SERVICE_LINK } from './service-link.ts';
import { rejectedOf, type ServiceRow, type ServiceRows } from './service-row.ts';
import { SERVICE_TIMES } from './service-times.ts';

const counted = (
  title: ServiceRow['title'],
  better: ServiceRow['better'],
  definition: ServiceRow['title'],
) => ({
  title,
  unit: 'count' as const,
  better,
  definition,
});

export const SERVICE_ROWS = {
  arrivals: {
    ...counted({ en: 'Arrivals', zh: '到达的请求数' }, null, {
      en: 'Requests that arrived at the service in measured time, retries and other clients included. They were served, rejected, dropped or expired, or are still there at the end.',
      zh: '统计时段内到达该服务的请求数，含重试与其他客户端的请求；它们被处理、被拒绝、被丢弃、已过期，或在运行结束时尚未完成。',
    }),
    of: ({ sum }) => count(sum('arrivals')),
  },
  firstTries: {
    ...counted({ en: 'First tries', zh: '首次请求数' }, null, {
      en: 'Arrivals that are no retry.',
      zh: '到达的请求中不是重试的请求数。',
    }),
    of: ({ sum }) => count(sum('firstTries')),
  },
  firstTriesRejected: {
    ...counted({ en: 'First tries rejected', zh: '被拒绝的首次请求数' }, 'less', {
      en: 'First tries that were turned away with an error at once.',
      zh: '立即以错误拒绝的首次请求数。',
    }),
    of: ({ sum }) => count(sum('firstTriesRejected')),
  },
  served: {
    ...counted({ en: 'Served', zh: '已处理的请求数' }, 'more', {
      en: 'Requests whose service ended, and whose answer has left the link if there is one, whatever was answered and whether or not the client still waited.',
      zh: '处理完成（有链路时应答已离开链路）的请求数，无论响应内容如何，也无论客户端是否仍在等待。',
    }),
    of: ({ sum }) => count(sum('served')),
  },
  lateServed: {
    ...counted({ en: 'Served in vain', zh: '徒劳处理的请求数' }, 'less', {
      en: 'Requests whose service ended after their client had given up, or whose answer was cut off on the link.',
      zh: '处理完成时客户端已放弃等待，或应答在链路上传输中断的请求数。',
    }),
    of: ({ sum }) => count(sum('late')),
  },
  errors: {
    ...counted({ en: 'Errors', zh: '返回错误的请求数' }, 'less', {
      en: 'Served requests that were answered with an error.',
      zh: '已处理但返回错误的请求数。',
    }),
    of: ({ sum }) => count(sum('errors')),
  },
  passed: {
    ...counted({ en: 'Passed on', zh: '转往下一服务的请求数' }, null, {
      en: 'Served requests that went on to the service behind.',
      zh: '处理后去往下一个服务的请求数。',
    }),
    of: ({ sum }) => count(sum('passed')),
  },
  rejected: {
    ...counted({ en: 'Rejected', zh: '被拒绝的请求数' }, 'less', {
      en: 'Requests that were turned away with an error at once, for whatever reason.',
      zh: '立即以错误拒绝的请求数，不论原因。',
    }),
    of: (seen) => count(rejectedOf(seen)),
  },
  'rejectedBy.full': {
    ...counted({ en: 'Rejected: queue full', zh: '因队列已满被拒绝' }, 'less', {
      en: 'Requests that were rejected as the queue was full.',
      zh: '因队列已满而被拒绝的请求数。',
    }),
    of: ({ sum }) => count(sum('rejectedFull')),
  },
  'rejectedBy.limit': {
    ...counted({ en: 'Rejected: rate limit', zh: '因限流被拒绝' }, 'less', {
      en: 'Requests that were rejected by the rate limit.',
      zh: '因限流而被拒绝的请求数。',
    }),
    of: ({ sum }) => count(sum('rejectedLimit')),
  },
  'rejectedBy.down': {
    ...counted({ en: 'Rejected: down', zh: '因宕机被拒绝' }, 'less', {
      en: 'Requests that were rejected while the service was down.',
      zh: '服务宕机期间被拒绝的请求数。',
    }),
    of: ({ sum }) => count(sum('rejectedDown')),
  },
  dropped: {
    ...counted({ en: 'Dropped', zh: '被丢弃的请求数' }, 'less', {
      en: 'Requests that were turned away without an answer.',
      zh: '未作任何应答即被丢弃的请求数。',
    }),
    of: ({ sum }) => count(sum('dropped')),
  },
  expired: {
    ...counted({ en: 'Expired', zh: '过期的请求数' }, 'less', {
      en: 'Requests that were not begun, as their client had given up.',
      zh: '因客户端已放弃等待而未开始处理的请求数。',
    }),
    of: ({ sum }) => count(sum('expired')),
  },
  blocked: {
    ...counted({ en: 'Not sent', zh: '未发出的请求数' }, 'less', {
      en: 'Attempts of clients without a device that were not sent, as their circuit breaker was open; they are no arrivals.',
      zh: '不属于设备的客户端因熔断器打开而未发出的尝试次数，不计入到达数。',
    }),
    of: ({ sum }) => count(sum('blocked')),
  },
  inFlight: {
    ...counted({ en: 'In flight at the end', zh: '结束时未完成的请求数' }, null, {
      en: 'Requests that were waiting or being served, or whose answer was on the link, as the run ended.',
      zh: '运行结束时仍在排队、处理中或应答仍在传输的请求数。',
    }),
    of: ({ sum }) => count(sum('inFlight')),
  },
  ...SERVICE_TIMES,
  waitedShare: {
    title: { en: 'Had to wait', zh: '需排队占比' },
    unit: 'share',
    better: 'less',
    definition: {
      en: 'Of the requests that began to be served, the share that did not begin at once.',
      zh: '开始处理的请求中，未能立即开始处理的占比。',
    },
    of: ({ sum, waits }) => share(sum('waited'), waits.total),
  },
  meanBusy: {
    title: { en: 'Served at a time', zh: '同时处理的请求数' },
    unit: 'ratio',
    better: null,
    definition: {
      en: 'How many requests were in service at a time, on average over measured time.',
      zh: '统计时段内平均同时处理的请求数。',
    },
    of: ({ sum, measuredUs }) => mean(sum('busyUs'), measuredUs),
  },
  utilisation: {
    title: { en: 'Utilisation', zh: '利用率' },
    unit: 'share',
    better: null,
    definition: {
      en: 'Requests in service at a time, divided by those that could have been: instances times `concurrency`, less what was down or lost.',
      zh: '同时处理的请求数 ÷ 可同时处理的请求数（实例数 × `concurrency`，扣除宕机与缺失的部分）。',
    },
    of: ({ sum }) => mean(sum('busyUs'), sum('slotUs')),
  },
  queueMax: {
    ...counted({ en: 'Longest queue', zh: '最长队列' }, 'less', {
      en: 'The most requests that waited at once; of several replications the largest.',
      zh: '同时排队的最多请求数；多次重复运行取最大值。',
    }),
    of: ({ most }) => largest(most('queueMost')),
  },
  'instances.min': {
    ...counted({ en: 'Fewest instances', zh: '最少实例数' }, null, {
      en: 'The fewest instances that were up in measured time; of several replications the smallest.',
      zh: '统计时段内运行的最少实例数；多次重复运行取最小值。',
    }),
    of: ({ least }) => largest(least('upLeast')),
  },
  'instances.mean': {
    title: { en: 'Mean instances', zh: '平均实例数' },
    unit: 'ratio',
    better: 'less',
    definition: {
      en: 'How many instances were up, on average over measured time.',
      zh: '统计时段内平均运行的实例数。',
    },
    of: ({ sum, measuredUs }) => mean(sum('upUs'), measuredUs),
  },
  'instances.max': {
    ...counted({ en: 'Most instances', zh: '最多实例数' }, null, {
      en: 'The most instances that were up in measured time; of several replications the largest.',
      zh: '统计时段内运行的最多实例数；多次重复运行取最大值。',
    }),
    of: ({ most }) => largest(most('upMost')),
  },
  peakRps1s: {
    title: { en: 'Peak, 1 s', zh: '峰值（1 秒）' },
    unit: 'rps',
    better: 'less',
    definition: {
      en: 'Arrivals in the busiest aligned second of measured time; of several replications the largest.',
      zh: '统计时段内最繁忙的一秒（按整秒对齐）到达的请求数；多次重复运行取最大值。',
    },
    of: ({ most }) => largest(most('peakSecond')),
  },
  peakRps1m: {
    title: { en: 'Peak, 1 min', zh: '峰值（1 分钟）' },
    unit: 'rps',
    better: 'less',
    definition: {
      en: 'Mean arrivals per second in the busiest aligned minute of measured time, in runs over a year of its busiest stretch of some minutes; of several replications the largest.',
      zh: '统计时段内最繁忙的一分钟（按整分对齐；超过一年的运行取数分钟的时段）平均每秒到达的请求数；多次重复运行取最大值。',
    },
    of: ({ most, stretchSeconds }) => largest(most('peakStretch') / stretchSeconds),
  },
  attemptsPerFirstTry: {
    title: { en: 'Attempts per first try', zh: '平均尝试次数' },
    unit: 'ratio',
    better: 'less',
    definition: {
      en: 'Arrivals divided by first tries: how many times as much the servers are asked as there is to ask.',
      zh: '到达的请求数 ÷ 首次请求数：重试使请求量放大的倍数。',
    },
    of: ({ sum }) => mean(sum('arrivals'), sum('firstTries')),
  },
  ...SERVICE_LINK,
  ...SERVICE_EDGE,
  ...SERVICE_COSTS,
} as const satisfies ServiceRows;
