import { count, mean } from '../figure.ts';
import type { ServiceRow, ServiceSeen } from './service-row.ts';

/** Over measured time; nothing of a service whose answers share no link. */
const overTime = ({ sum, isLinked, measuredUs }: ServiceSeen, name: 'linkUs' | 'sendingUs') =>
  isLinked ? mean(sum(name), measuredUs) : mean(0, 0);

/** What the link that the answers of a service share had to do. */
export const SERVICE_LINK = {
  linkUse: {
    title: { en: 'Link in use', zh: '链路占用率' },
    unit: 'share',
    better: 'less',
    definition: {
      en: 'Share of measured time in which any answer was on its way over the link of `bandwidth`; null without one.',
      zh: '统计时段内 `bandwidth` 链路上有应答正在传输的时间占比；没有带宽限制时为空。',
    },
    of: (seen) => overTime(seen, 'linkUs'),
  },
  meanTransfers: {
    title: { en: 'Answers on the link', zh: '同时传输的应答数' },
    unit: 'ratio',
    better: 'less',
    definition: {
      en: 'How many answers were on their way over the link at a time, on average over measured time.',
      zh: '统计时段内平均同时在链路上传输的应答数。',
    },
    of: (seen) => overTime(seen, 'sendingUs'),
  },
  cutOff: {
    title: { en: 'Cut off on the link', zh: '传输中断的应答数' },
    unit: 'count',
    better: 'less',
    definition: {
      en: 'Answers whose client gave up before they were through, so that the connection was closed; they are among those served in vain.',
      zh: '传完之前客户端已放弃、连接随之关闭的应答数；计入徒劳处理的请求数。',
    },
    of: ({ sum }) => count(sum('cutOff')),
  },
} as const satisfies Readonly<Record<string, ServiceRow>>;
