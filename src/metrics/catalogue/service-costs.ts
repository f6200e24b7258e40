import type { PriceModel } from '../../compiled/services/service-model.ts';
import { count, mean } from '../figure.ts';
import type { ServiceRow, ServiceSeen } from './service-row.ts';

const HOUR_US = 3_600_000_000;
const GIGABYTE = 1e9;

/** What of a service is paid for, and how much of it one unit of its price buys. */
const PARTS = {
  instances: { of: ({ sum }: ServiceSeen) => sum('heldUs'), unit: HOUR_US, price: 'instanceHour' },
  traffic: { of: ({ sum }: ServiceSeen) => sum('bytes'), unit: GIGABYTE, price: 'gigabyte' },
  requests: { of: ({ sum }: ServiceSeen) => sum('arrivals'), unit: 1e6, price: 'millionRequests' },
} as const satisfies Readonly<
  Record<string, { of: (seen: ServiceSeen) => number; unit: number; price: keyof PriceModel }>
>;

type Part = keyof typeof PARTS;

/** Of all replications; nothing is known of what a service costs that has no price. */
function paid(seen: ServiceSeen, ...parts: readonly Part[]) {
  const { price } = seen;
  if (price === null) return mean(0, 0);
  return count(
    parts.reduce(
      (all, part) => all + (PARTS[part].of(seen) / PARTS[part].unit) * price[PARTS[part].price],
      0,
    ),
  );
}

const money = (title: ServiceRow['title'], definition: ServiceRow['title'], ...parts: readonly Part[]) => ({
  title,
  unit: 'money' as const,
  better: 'less' as const,
  definition,
  of: (seen: ServiceSeen) => paid(seen, ...parts),
});

/** What a service used that is paid for, and what that costs. */
export const SERVICE_COSTS = {
  instanceHours: {
    title: { en: 'Instance hours', zh: '实例小时数' },
    unit: 'ratio',
    better: 'less',
    definition: {
      en: 'Hours of instances that were up or starting, in measured time.',
      zh: '统计时段内运行中或启动中的实例的小时数。',
    },
    of: ({ sum }) => count(sum('heldUs') / HOUR_US),
  },
  bytes: {
    title: { en: 'Bytes answered', zh: '应答字节数' },
    unit: 'bytes',
    better: 'less',
    definition: {
      en: 'Bodies of the answers of this service that were no errors. What its edge answered with what it had is not among them, nor what was passed on to another service; of an answer that was cut off on the link what was through by then. Clients that are no devices get what `background.bodySize` says.',
      zh: '该服务所给应答（不含错误）的正文字节数；不含边缘以保存的应答回答的部分及转往下一服务的部分；传输中断的应答只计已传的部分；非设备客户端按 `background.bodySize` 计。',
    },
    of: ({ sum }) => count(sum('bytes')),
  },
  cost: money(
    { en: 'Cost', zh: '费用' },
    {
      en: 'What the service costs in measured time, by its `price`: instances, traffic and requests together. Without a price nothing is known of it.',
      zh: '统计时段内该服务按其 `price` 计的费用：实例、流量与请求之和；未给价格时为空。',
    },
    'instances',
    'traffic',
    'requests',
  ),
  'bill.instances': money(
    { en: 'Cost of instances', zh: '实例费用' },
    { en: 'Instance hours times `price.instanceHour`.', zh: '实例小时数 × `price.instanceHour`。' },
    'instances',
  ),
  'bill.traffic': money(
    { en: 'Cost of traffic', zh: '流量费用' },
    {
      en: 'Billions of bytes answered times `price.gigabyte`.',
      zh: '应答字节数（十亿）× `price.gigabyte`。',
    },
    'traffic',
  ),
  'bill.requests': money(
    { en: 'Cost of requests', zh: '请求费用' },
    {
      en: 'Millions of arrivals times `price.millionRequests`.',
      zh: '到达的请求数（百万）× `price.millionRequests`。',
    },
    'requests',
  ),
} as const satisfies Readonly<Record<string, ServiceRow>>;
