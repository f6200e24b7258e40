/** The run in two or three sentences: what people get, what it costs, what the servers see. */

import { overloadLede } from './overload-words.ts';
import { figure, percent } from './quantity.ts';
import type { ReportContext } from './report-context.ts';

/** Only sentences that the run has numbers for. */
export function lede(context: ReportContext): string {
  const { result, say, rps, perDeviceAndDay, paragraph } = context;
  const { launch, periodic, origin } = result.metrics;
  const sentences: string[] = [];
  if (launch.freshDataFoundRate !== null && launch.dataFoundRate !== null) {
    const [fresh, none] = [percent(launch.freshDataFoundRate), percent(1 - launch.dataFoundRate)];
    sentences.push(
      say({
        en: `Of the opens that look for data, ${fresh} find it fresh and ${none} find none.`,
        zh: `在查找数据的打开中，${fresh} 取到新鲜数据，${none} 未取到任何数据。`,
      }),
    );
  }
  const { reached, needed } = periodic.possible.fresh;
  if (reached !== null && needed !== null) {
    // Where every read could have been served, what was reached is what was just told.
    const isAll = [periodic.freshHitRate, launch.freshDataFoundRate].every(
      (told) => told !== null && percent(told) === percent(reached),
    );
    const all = say({
      en: `As many requests could have served every read, by a policy that knew the future; for these fresh answers it would have needed only ${percent(needed)} of them.`,
      zh: `若能预知未来，相同请求数可满足全部读取；达到同样效果只需其中 ${percent(needed)} 的请求。`,
    });
    sentences.push(
      isAll
        ? all
        : say({
            en: `The periodic fetch reaches ${percent(reached)} of the fresh reads that are possible with as many requests; a policy that knew the future would have needed only ${percent(needed)} of them.`,
            zh: `周期性更新达到了相同请求数下新鲜命中理论上限的 ${percent(reached)}；若能预知未来，只需其中 ${percent(needed)} 的请求即可达到同样效果。`,
          }),
    );
  }
  const requests = perDeviceAndDay(origin.requests);
  if (requests !== null) {
    const unread = periodic.unreadRate === null ? null : percent(periodic.unreadRate);
    sentences.push(
      unread === null
        ? say({
            en: `A device sends ${figure(requests)} requests a day.`,
            zh: `平均每台设备每天发出 ${figure(requests)} 次请求。`,
          })
        : say({
            en: `A device sends ${figure(requests)} requests a day; ${unread} of replaced answers were never read.`,
            zh: `平均每台设备每天发出 ${figure(requests)} 次请求；被替换的数据中有 ${unread} 从未被读取。`,
          }),
    );
  }
  if (origin.meanRps !== null && origin.fleetPeakRps1m !== null) {
    sentences.push(
      say({
        en: `The servers see ${rps(origin.meanRps)} on average and ${rps(origin.fleetPeakRps1m)} in the busiest minute.`,
        zh: `开发者服务器平均负载为 ${rps(origin.meanRps)}，分钟级请求峰值为 ${rps(origin.fleetPeakRps1m)}。`,
      }),
    );
  }
  const overload = overloadLede(context);
  // Trouble comes first.
  const isTroubled = context.services.some(({ overloads }) => overloads.length > 0);
  return paragraph(isTroubled ? [...overload, ...sentences] : [...sentences, ...overload]);
}
