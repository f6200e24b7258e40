import { count, mean, share } from '../figure.ts';
import { inFlightAtWarmup } from '../in-flight.ts';
import type { Rows } from './row.ts';

/** What became of the stored answers. */
export const PERIODIC_COPIES = {
  'periodic.replaced': {
    title: { en: 'Replaced answers', zh: '被替换的数据数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Stored answers that the next success replaced. What is left at the end, or was cleared, is not among them.',
      zh: '被下一次更新成功替换掉的缓存数据数；不含运行结束时仍在缓存中的和被清除的。',
    },
    of: ({ tally }) => count(tally.periodicCopies.replaced),
  },
  'periodic.unread': {
    title: { en: 'Replaced unread', zh: '未读即被替换的数据数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Replaced answers that nobody had read.',
      zh: '被替换前从未被读取的缓存数据数。',
    },
    of: ({ tally }) => count(tally.periodicCopies.unread),
  },
  'periodic.unreadAtEnd': {
    title: { en: 'Unread at the end', zh: '结束时未读的数据数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Answers that were stored but not yet read when the run, or the observation of their device, ended.',
      zh: '运行（或对该设备的观测）结束时已写入缓存但尚未被读取的数据数。',
    },
    of: ({ tally }) => count(tally.periodicCopies.unreadAtEnd),
  },
  'periodic.unreadRate': {
    title: { en: 'Never read', zh: '从未读取占比' },
    unit: 'share',
    better: 'less',
    definition: {
      en: 'Replaced answers that nobody had read, divided by replaced answers. What is left at the end is in neither.',
      zh: '未读即被替换的数据数 ÷ 被替换的数据数；运行结束时仍在缓存中的数据均不计入。',
    },
    of: ({ tally: { periodicCopies } }) => share(periodicCopies.unread, periodicCopies.replaced),
  },
  'periodic.unreadWithinIntervalRate': {
    title: { en: 'Unread in its interval', zh: '一个周期内未读占比' },
    unit: 'share',
    better: 'less',
    definition: {
      en: 'Of the answers whose first interval after being stored ends in measured time, the share not read by then. Where the interval is 0, and for a sweep, which asks for none, it is one `every`.',
      zh: '写入缓存后的第一个周期在统计时段内结束的数据中，到那时仍未被读取的占比；周期为 0 时，以及不看周期的定时扫描，取其 `every`。',
    },
    of: ({ tally: { periodicCopies } }) =>
      share(periodicCopies.unreadWithinInterval, periodicCopies.judgedWithinInterval),
  },
  'periodic.inFlight': {
    title: { en: 'In flight at the end', zh: '结束时在途请求数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Requests of periodic fetch that had neither answer nor failure when the run ended.',
      zh: '运行结束时尚无结果的周期性更新请求数。',
    },
    of: ({ tally }) => count(tally.counts.periodicInFlight),
  },
  'periodic.inFlightAtWarmup': {
    title: { en: 'In flight at warm-up', zh: '预热期末在途请求数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Requests of periodic fetch that were sent during the warm-up and not yet ended when it was over.',
      zh: '预热期内发出、预热期结束时尚无结果的周期性更新请求数。',
    },
    of: ({ tally }) => count(inFlightAtWarmup(tally.counts).periodic),
  },
  'periodic.timeFresh': {
    title: { en: 'Time unchanged', zh: '缓存内容最新时间占比' },
    unit: 'share',
    better: 'more',
    definition: {
      en: 'Of the time in which (device, app) pairs hold an answer, the share in which its content has not changed at the origin since it was requested.',
      zh: '在（设备，小程序）组合持有缓存数据的时间中，自发出更新请求以来内容在开发者服务器上未变更的时间占比。',
    },
    of: ({ tally: { periodicCopies } }) => share(periodicCopies.currentMs.value, periodicCopies.heldMs.value),
  },
  'periodic.timeAgeMs': {
    title: { en: 'Mean time since stale', zh: '平均过时时长' },
    unit: 'ms',
    better: 'less',
    definition: {
      en: 'The time since the content of a held answer changed at the origin, 0 while it has not; a time average over (device, app) pairs while they hold one.',
      zh: '所持缓存数据的内容在开发者服务器上变更后经过的时间（未变更时为 0），对（设备，小程序）组合持有数据的时间取时间平均。',
    },
    of: ({ tally: { periodicCopies } }) =>
      mean(periodicCopies.twiceAgeMs2.value / 2, periodicCopies.heldMs.value),
  },
  'periodic.firstReadFresh': {
    title: { en: 'First read fresh', zh: '首次读取时新鲜的数据数' },
    unit: 'count',
    better: 'more',
    definition: {
      en: 'Answers whose first read found them of age at most `app.freshFor`.',
      zh: '首次被读取时年龄不超过 `app.freshFor` 的数据数。',
    },
    of: ({ tally }) => count(tally.periodicReads.firstReadFresh),
  },
  'periodic.firstReadStale': {
    title: { en: 'First read stale', zh: '首次读取时已过期的数据数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Answers whose first read found them older than `app.freshFor`.',
      zh: '首次被读取时年龄已超过 `app.freshFor` 的数据数。',
    },
    of: ({ tally }) => count(tally.periodicReads.firstReadStale),
  },
} as const satisfies Rows;
