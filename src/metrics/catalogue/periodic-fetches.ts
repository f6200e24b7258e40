import { FACT } from '../../compiled/facts/codes.ts';
import { DAY } from '../../compiled/kernel/time.ts';
import { count, mean } from '../figure.ts';
import { opensIn } from './opens.ts';
import { counted, happened, type Rows } from './row.ts';

/** What periodic fetch asks of the servers. */
export const PERIODIC_FETCHES = {
  'periodic.attempts': {
    title: { en: 'Periodic fetches', zh: '周期性更新请求数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Requests that periodic fetch sent, retries included.',
      zh: '周期性更新发出的请求数，含重试。',
    },
    of: counted(FACT.PeriodicRequested),
  },
  'periodic.successes': {
    title: { en: 'Answers stored', zh: '更新成功次数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Answers of periodic fetch that came and were stored.',
      zh: '周期性更新收到响应并写入缓存的次数。',
    },
    of: counted(FACT.PeriodicFetched),
  },
  'periodic.failures': {
    title: { en: 'Failed fetches', zh: '更新失败次数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Requests of periodic fetch that failed: in the network, at the origin, by time-out, or because the host process ended. Answers that were too large are not among them.',
      zh: '周期性更新请求失败的次数，原因为网络、开发者服务器出错、超时或宿主进程结束；不含响应过大的请求。',
    },
    of: counted(FACT.PeriodicFailed),
  },
  'periodic.tooLarge': {
    title: { en: 'Answers too large', zh: '响应过大次数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Answers of periodic fetch over 256 KiB: they are not stored, and count as neither successes nor failures.',
      zh: '周期性更新的响应超过 256 KiB 的次数：不写入缓存，既不算成功，也不算失败。',
    },
    of: counted(FACT.PeriodicTooLarge),
  },
  'periodic.dropped': {
    title: { en: 'Dropped with the host', zh: '随宿主结束而放弃的拉取数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Fetches that waited, for a network, a retry or their jitter, when the host process ended, and ended with it. Requests in flight are among the failures.',
      zh: '宿主进程结束时仍在等待（网络、重试或随机抖动）并随之放弃的拉取次数；在途请求计入失败次数。',
    },
    of: counted(FACT.PeriodicDropped),
  },
  'periodic.blocked': {
    title: { en: 'Fetches not sent', zh: '未发出的拉取数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Fetches that were not sent, as the circuit breaker was open: neither attempts nor failures.',
      zh: '因熔断器打开而未发出的拉取次数，不计入请求数与失败次数。',
    },
    of: counted(FACT.PeriodicBlocked),
  },
  'periodic.missedTicks': {
    title: { en: 'Ticks without a host', zh: '宿主未运行的轮询数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Ticks of the host process at which an app was due and that was not running: left out, or made good when the host was next opened.',
      zh: '小程序已到期但宿主进程未运行的轮询次数：跳过，或在宿主下次打开时补做。',
    },
    of: counted(FACT.TickMissed),
  },
  'periodic.refreshes': {
    title: { en: 'Opens that refresh', zh: '触发刷新的打开次数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Opens that found no copy, or one older than `refreshAtOpen`, and had a fetch made after their reads.',
      zh: '未取到数据或数据年龄超过 `refreshAtOpen`、因而在读取后触发拉取的打开次数。',
    },
    of: counted(FACT.RefreshWanted),
  },
  'periodic.bytes': {
    title: { en: 'Bytes fetched', zh: '更新流量' },
    unit: 'bytes',
    better: 'less',
    definition: {
      en: 'Bytes of all answers to periodic fetch, those that were too large included; failed requests have none.',
      zh: '周期性更新全部响应的字节数，含过大的响应；失败的请求不计流量。',
    },
    of: ({ tally }) => count(tally.periodicCopies.bytes.value),
  },
  'periodic.attemptsPerDeviceDay': {
    title: { en: 'Fetches per device-day', zh: '每设备日更新请求数' },
    unit: 'perDay',
    better: null,
    definition: {
      en: 'Requests of periodic fetch divided by measured device-days. Of an app, the days are those of the devices that have it.',
      zh: '周期性更新请求数 ÷ 统计时段的设备日数；对单个小程序，只计安装了它的设备。',
    },
    of: (seen) => mean(happened(seen, FACT.PeriodicRequested), seen.scope.deviceMs / DAY),
  },
  'periodic.successesPerDeviceDay': {
    title: { en: 'Stored per device-day', zh: '每设备日更新成功次数' },
    unit: 'perDay',
    better: null,
    definition: {
      en: 'Stored answers of periodic fetch divided by measured device-days.',
      zh: '周期性更新成功次数 ÷ 统计时段的设备日数。',
    },
    of: (seen) => mean(happened(seen, FACT.PeriodicFetched), seen.scope.deviceMs / DAY),
  },
  'periodic.attemptsPerOpen': {
    title: { en: 'Fetches per open', zh: '每次打开的更新请求数' },
    unit: 'perOpen',
    better: null,
    definition: {
      en: 'Requests of periodic fetch divided by opens.',
      zh: '周期性更新请求数 ÷ 打开次数。',
    },
    of: (seen) => mean(happened(seen, FACT.PeriodicRequested), opensIn(seen)),
  },
} as const satisfies Rows;
