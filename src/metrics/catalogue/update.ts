import { FACT } from '../../compiled/facts/codes.ts';
import { count, mean, meanShare, share } from '../figure.ts';
import { PACKAGES_BY_KIND, storedOf } from './packages.ts';
import { counted, happened, type Rows } from './row.ts';

const sumOf = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

/** How packages and new versions come to devices; all zero and `null` where packages are no concern of the policy. */
export const UPDATE = {
  'update.checks': {
    title: { en: 'Update checks', zh: '更新检查次数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Requests that ask whether there is a new package. A launch that already knows of one does not ask.',
      zh: '查询是否有新版代码包的请求数；启动时已知有新版本则不再查询。',
    },
    of: ({ tally }) => count(tally.versions.checks),
  },
  'update.downloads': {
    title: { en: 'Packages downloaded', zh: '代码包下载次数' },
    unit: 'count',
    better: null,
    definition: { en: 'Packages that have come, of all kinds.', zh: '下载完成的代码包数，含所有方式。' },
    of: ({ tally }) => count(sumOf(tally.versions.stored)),
  },
  'update.bytes': {
    title: { en: 'Bytes of packages', zh: '代码包流量' },
    unit: 'bytes',
    better: 'less',
    definition: {
      en: 'Bytes of packages that have come, of all kinds.',
      zh: '下载完成的代码包字节数，含所有方式。',
    },
    of: ({ tally }) => count(sumOf(tally.versions.bytesByKind.map(({ value }) => value))),
  },
  ...PACKAGES_BY_KIND,
  'update.syncUpdates': {
    title: { en: 'Updates before launch', zh: '同步更新次数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Updates for which a launch waited; the same as `update.downloadsByKind.sync`.',
      zh: '启动时同步更新的次数；等于 `update.downloadsByKind.sync`。',
    },
    of: ({ tally }) => count(storedOf(tally, 'sync')),
  },
  'update.asyncUpdates': {
    title: { en: 'Updates beside launch', zh: '异步更新次数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Updates that came beside a launch, for the next cold start; the same as `update.downloadsByKind.async`.',
      zh: '启动时异步更新、下次冷启动生效的次数；等于 `update.downloadsByKind.async`。',
    },
    of: ({ tally }) => count(storedOf(tally, 'async')),
  },
  'update.failures': {
    title: { en: 'Failed updates', zh: '更新失败次数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Update checks and downloads of packages that failed.',
      zh: '失败的更新检查次数与代码包下载次数之和。',
    },
    of: counted(FACT.UpdateCheckFailed, FACT.PackageFailed),
  },
  'update.blocked': {
    title: { en: 'Launches refused', zh: '启动被拒次数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Launches that were refused, as there was no package, or only one below the minimum version.',
      zh: '因没有代码包、或只有低于最低可用版本的代码包而无法启动的次数。',
    },
    of: counted(FACT.LaunchBlocked),
  },
  'update.crashes': {
    title: { en: 'Launches that crashed', zh: '启动崩溃次数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Launches that failed, as they ran a bad package: they crashed when it had loaded, before they read anything.',
      zh: '因运行有缺陷的代码包而失败的启动次数：代码包加载完成后、读取数据之前崩溃。',
    },
    of: counted(FACT.LaunchCrashed),
  },
  'update.prompts': {
    title: { en: 'Prompts to restart', zh: '重启提示次数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'How often people were asked to restart the app for a new version, whether they did or not.',
      zh: '提示用户重启以使用新版本的次数，无论用户是否接受。',
    },
    of: counted(FACT.UpdatePrompted),
  },
  'update.restarts': {
    title: { en: 'Restarts', zh: '更新重启次数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Apps that were restarted into a new version while in use.',
      zh: '使用过程中重启到新版本的次数。',
    },
    of: counted(FACT.AppRestarted),
  },
  'update.versionsBehind': {
    title: { en: 'Mean versions behind', zh: '平均落后版本数' },
    unit: 'versions',
    better: 'less',
    definition: {
      en: 'How many releases the version that a cold start ran was behind the newest one that the device was offered at the tap, on average over cold starts that loaded.',
      zh: '加载完成的冷启动所运行的版本，与点击时该设备可获得的最新版本相差的发布次数的平均值。',
    },
    of: ({ tally: { versions } }) => mean(versions.behindSum, versions.loads),
  },
  'update.outdatedRequests': {
    title: { en: 'Outdated requests', zh: '旧版本请求数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Requests for data sent on behalf of a version older than the newest one that the device is offered, or rolled back: an old front end meets a new back end.',
      zh: '以旧版本（旧于该设备可获得的最新版本）或已回滚版本的身份发出的数据请求数：旧前端访问新后端。',
    },
    of: ({ tally }) => count(tally.versions.outdatedRequests),
  },
  'update.outdatedAtColdStartRate': {
    title: { en: 'Outdated cold starts', zh: '冷启动旧版本占比' },
    unit: 'share',
    better: 'less',
    definition: {
      en: 'Of the cold starts that loaded, the share that ran a version older than the newest one that the device was offered at the tap, or one that was rolled back.',
      zh: '加载完成的冷启动中，运行版本旧于点击时该设备可获得的最新版本、或已被回滚的占比。',
    },
    of: ({ tally: { versions } }) => share(versions.outdatedLoads, versions.loads),
  },
  'update.adoption24h': {
    title: { en: 'Adoption after 24 h', zh: '发布 24 小时覆盖率' },
    unit: 'share',
    better: 'more',
    definition: {
      en: 'Of the devices that used the app in the seven days before release + 24 h, the share at or above that version then; the mean over releases whose 24 h end in measured time.',
      zh: '发布满 24 小时时，此前七天内使用过该小程序的设备中已达到该版本（或更新）的占比；对满 24 小时的时刻落在统计时段内的各次发布取平均。',
    },
    of: ({ adoptions }) => meanShare(adoptions.map(({ active }) => active)),
  },
  'update.adoptions.installed': {
    title: { en: 'On installed devices, 24 h', zh: '24 小时后已安装设备覆盖率' },
    unit: 'share',
    better: 'more',
    definition: {
      en: 'Of all devices that have a package of the app, whether they still use it or not, the share at or above the version at release + 24 h; the mean over releases whose 24 h end in measured time.',
      zh: '发布满 24 小时时，所有已安装该小程序代码包的设备（无论是否仍在使用）中已达到该版本（或更新）的占比；对满 24 小时的时刻落在统计时段内的各次发布取平均。',
    },
    of: ({ adoptions }) => meanShare(adoptions.map(({ installed }) => installed)),
  },
  'update.adoptions.active': {
    title: { en: 'On active devices, 24 h', zh: '24 小时后活跃设备下载率' },
    unit: 'share',
    better: 'more',
    definition: {
      en: 'Of the devices that used the app in the seven days before, the share that has the version, or a later one, at release + 24 h; the same as `update.adoption24h`.',
      zh: '发布满 24 小时时，此前七天内使用过该小程序的设备中已下载该版本（或更新）的占比；等于 `update.adoption24h`。',
    },
    of: ({ adoptions }) => meanShare(adoptions.map(({ active }) => active)),
  },
  'update.adoptions.running': {
    title: { en: 'Running on active devices, 24 h', zh: '24 小时后活跃设备运行率' },
    unit: 'share',
    better: 'more',
    definition: {
      en: 'Of the devices that used the app in the seven days before, the share whose last launch ran the version, or a later one, at release + 24 h: what has been downloaded is used from the next cold start.',
      zh: '发布满 24 小时时，此前七天内使用过该小程序的设备中，最近一次启动运行该版本（或更新）的占比：下载后的版本从下次冷启动起才会运行。',
    },
    of: ({ adoptions }) => meanShare(adoptions.map(({ running }) => running)),
  },
  'update.failureRate': {
    title: { en: 'Failed downloads', zh: '代码包下载失败率' },
    unit: 'share',
    better: 'less',
    definition: {
      en: 'Of the downloads of packages that devices asked for and that ended, the share that failed: what apps count in `onUpdateReady` and `onUpdateFailed` of `UpdateManager`.',
      zh: '设备请求且已结束的代码包下载中失败的占比：即小程序在 `UpdateManager` 的 `onUpdateReady`、`onUpdateFailed` 中所统计的。',
    },
    of: (seen) => {
      const { tally } = seen;
      const failed = happened(seen, FACT.PackageFailed);
      const stored = storedOf(tally, 'first') + storedOf(tally, 'sync') + storedOf(tally, 'async');
      return share(failed, failed + stored);
    },
  },
} as const satisfies Rows;
