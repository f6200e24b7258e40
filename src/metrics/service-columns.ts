/** The columns of `services.csv`: what each is called, and how it is read off a stretch. */

import type { Words } from '../kernel/words.ts';
import { US_PER_MS } from './catalogue/service-row.ts';
import type { Unit } from './catalogue/unit.ts';
import type { Ratio } from './ratio.ts';
import { type ServiceSeries, type StretchColumn, stretchCell } from './service-series.ts';

interface ServiceColumn {
  readonly title: Words;
  readonly unit: Unit | null;
  /** A text is a name; nothing where nothing began. */
  readonly of: (series: ServiceSeries, index: number) => Ratio | string;
}

const counted = (column: StretchColumn, en: string, zh: string): ServiceColumn => ({
  title: { en, zh },
  unit: 'count',
  of: (series, index) => stretchCell(series, index, column),
});

/** A mean over the stretch of what was added up over its microseconds. */
const overTime = (column: StretchColumn, en: string, zh: string): ServiceColumn => ({
  title: { en, zh },
  unit: 'ratio',
  of: (series, index) => stretchCell(series, index, column) / (series.stretchMs * US_PER_MS),
});

const COLUMNS = {
  time: {
    title: { en: 'Start of the row', zh: '时段起点' },
    unit: 'ms',
    of: ({ stretchMs }, index) => index * stretchMs,
  },
  service: { title: { en: 'Service', zh: '服务' }, unit: null, of: ({ name }) => name },
  arrivals: counted('arrivals', 'Arrivals', '到达的请求数'),
  firstTries: counted('firstTries', 'First tries', '首次请求数'),
  served: counted('served', 'Served', '已处理的请求数'),
  late: counted('late', 'Served in vain', '徒劳处理的请求数'),
  errors: counted('errors', 'Errors', '返回错误的请求数'),
  rejected: counted('rejected', 'Rejected', '被拒绝的请求数'),
  dropped: counted('dropped', 'Dropped', '被丢弃的请求数'),
  expired: counted('expired', 'Expired', '过期的请求数'),
  meanWaitMs: {
    title: { en: 'Mean wait', zh: '排队时间均值' },
    unit: 'ms',
    of: (series, index) => {
      const begun = stretchCell(series, index, 'begun');
      return begun === 0 ? null : stretchCell(series, index, 'waitUs') / begun / US_PER_MS;
    },
  },
  maxWaitMs: {
    title: { en: 'Longest wait', zh: '最长排队时间' },
    unit: 'ms',
    of: (series, index) =>
      stretchCell(series, index, 'begun') === 0
        ? null
        : stretchCell(series, index, 'longestWaitUs') / US_PER_MS,
  },
  meanBusy: overTime('busyUs', 'Served at a time', '同时处理的请求数'),
  slots: overTime('slotUs', 'That could be served at a time', '可同时处理的请求数'),
  queueMax: counted('longestQueue', 'Longest queue', '最长队列'),
  instances: counted('up', 'Instances as it ends', '时段结束时的实例数'),
  busiestSecond: counted('busiestSecond', 'Arrivals in the busiest second', '最繁忙的一秒到达的请求数'),
  edgeRequests: counted('edgeRequests', 'Requests at the edge', '到达边缘的请求数'),
  edgeHits: counted('edgeHits', 'Answered at the edge with what it had', '由边缘以保存的应答回答的请求数'),
  bytes: {
    title: { en: 'Bytes answered', zh: '应答字节数' },
    unit: 'bytes',
    of: (series, index) => stretchCell(series, index, 'bytes'),
  },
  linkUse: {
    title: { en: 'Link in use', zh: '链路占用率' },
    unit: 'share',
    of: (series, index) =>
      series.bytesPerSecond === null
        ? null
        : stretchCell(series, index, 'linkUs') / (series.stretchMs * US_PER_MS),
  },
} as const satisfies Readonly<Record<string, ServiceColumn>>;

export const SERVICE_COLUMNS = Object.keys(COLUMNS) as readonly (keyof typeof COLUMNS)[];

export function serviceColumn(name: keyof typeof COLUMNS): ServiceColumn {
  return COLUMNS[name];
}
