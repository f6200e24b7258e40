/** What the servers cost, where they have a price. */

import type { Picture } from '../../charts/picture.ts';
import { figure } from '../../words/quantity.ts';
import type { ReportContext } from '../../words/report-context.ts';
import { billOf } from '../../words/service-bill.ts';

/** `undefined` where nothing has a price. */
export function serviceBill(context: ReportContext): Picture | undefined {
  const { say, result, duration } = context;
  const bills = Object.entries(result.services).flatMap(([name, service]) => {
    const bill = billOf(service);
    return bill ? [{ name, bill }] : [];
  });
  if (bills.length === 0) return undefined;
  const all = figure(bills.reduce((sum, { bill }) => sum + bill.cost, 0));
  const measured = duration(result.run.horizonMs - result.run.warmupMs);
  return {
    id: 'services-bill',
    states: 'description',
    title: say({ en: 'The bill', zh: '账单' }),
    sentence: say({
      en: `For ${measured} of measured time the servers with a price cost ${all}.`,
      zh: `统计时段 ${measured} 内，已给价格的服务器费用共 ${all}。`,
    }),
    note: say({
      en: 'In the currency of the prices. Traffic is what a service itself answers without an error; a gigabyte is a billion bytes.',
      zh: '以所给价格的货币计。流量为服务自身给出的应答（不含错误）；1 GB 为十亿字节。',
    }),
    table: {
      columns: [
        say({ en: 'Service', zh: '服务' }),
        say({ en: 'Instance hours', zh: '实例小时数' }),
        say({ en: 'Cost of instances', zh: '实例费用' }),
        'GB',
        say({ en: 'Cost of traffic', zh: '流量费用' }),
        say({ en: 'Million requests', zh: '请求数（百万）' }),
        say({ en: 'Cost of requests', zh: '请求费用' }),
        say({ en: 'Cost', zh: '费用' }),
      ],
      rows: bills.map(({ name, bill }) => [
        name,
        ...[bill.instances, bill.traffic, bill.requests].flatMap(({ used, paid }) => [
          figure(used),
          figure(paid),
        ]),
        figure(bill.cost),
      ]),
    },
  };
}
