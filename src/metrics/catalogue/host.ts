import { FACT } from '../../compiled/facts/codes.ts';
import { DAY } from '../../compiled/kernel/time.ts';
import { count, mean, share } from '../figure.ts';
import { counted, happened, type Rows } from './row.ts';

/** The app in which mini-programs live, and the sweeps of a platform that sweeps at a fixed time. */
export const HOST = {
  'host.activations': {
    title: { en: 'Host activations', zh: '宿主切到前台次数' },
    unit: 'count',
    better: null,
    definition: { en: 'How often the host app came to the foreground.', zh: '宿主 App 切到前台的次数。' },
    of: counted(FACT.HostActivated),
  },
  'host.sweeps': {
    title: { en: 'Sweeps', zh: '定时扫描次数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Sweeps over all apps of a device that ran, on time or late.',
      zh: '对设备上全部小程序执行的定时扫描次数，含准时与延后执行的。',
    },
    of: counted(FACT.SweepRan),
  },
  'host.lateSweeps': {
    title: { en: 'Late sweeps', zh: '延后的扫描次数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Sweeps that ran at the next opening of the host, as it was not alive when they were due.',
      zh: '到期时宿主未存活、改在宿主下次打开时执行的扫描次数。',
    },
    of: ({ tally }) => count(tally.sweeps.late),
  },
  'host.missedSweeps': {
    title: { en: 'Missed sweeps', zh: '错过的扫描次数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Sweeps that did not run when they were due, whether or not they ran later.',
      zh: '到期时未能执行的扫描次数，无论之后是否补做。',
    },
    of: counted(FACT.SweepMissed),
  },
  'host.onTimeSweepRate': {
    title: { en: 'Sweeps on time', zh: '扫描准时率' },
    unit: 'share',
    better: 'more',
    definition: {
      en: 'Of the sweeps that were due, the share that ran when due: on time / (on time + missed).',
      zh: '到期的扫描中准时执行的占比：准时次数 ÷（准时次数 + 错过次数）。',
    },
    of: (seen) => {
      const onTime = happened(seen, FACT.SweepRan) - seen.tally.sweeps.late;
      return share(onTime, onTime + happened(seen, FACT.SweepMissed));
    },
  },
  'host.sweepsPerDeviceDay': {
    title: { en: 'Sweeps per device-day', zh: '每设备日扫描次数' },
    unit: 'perDay',
    better: null,
    definition: {
      en: 'Sweeps that ran divided by measured device-days.',
      zh: '已执行的扫描次数 ÷ 统计时段的设备日数。',
    },
    of: (seen) => mean(happened(seen, FACT.SweepRan), seen.scope.deviceMs / DAY),
  },
  'host.sweptAtReadRate': {
    title: { en: 'Last sweep at read', zh: '读取时已完成最近扫描占比' },
    unit: 'share',
    better: 'more',
    definition: {
      en: 'Of the reads on devices that are swept, after their first sweep was due, the share that found an answer stored since the last sweep was due.',
      zh: '在启用定时扫描的设备上、首次扫描到期之后的读取中，取到最近一次扫描到期后写入的数据的占比。',
    },
    of: ({ tally: { sweeps } }) => share(sweeps.readsOfLastDue, sweeps.reads),
  },
} as const satisfies Rows;
