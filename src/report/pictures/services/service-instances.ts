/** How many instances of a service are up, where that changes. */

import type { Picture } from '../../charts/picture.ts';
import type { ServiceView } from '../../charts/service-view.ts';
import { count, figure } from '../../words/quantity.ts';
import type { ReportContext } from '../../words/report-context.ts';
import { daysTable } from './service-days.ts';
import { timeOf } from './service-time.ts';

/** `undefined` where there are as many all the time. */
export function serviceInstances(context: ReportContext, view: ServiceView): Picture | undefined {
  const { say, bucketName, result } = context;
  const { name, spans, spanMs } = view;
  const values = spans.map(({ last }) => last('up'));
  if (values.every((value) => value === values[0])) return undefined;
  const bucket = bucketName(spanMs);
  const { min = 0, max = 0, mean = null } = result.services[name]?.instances ?? {};
  const [least, most, average] = [count(min), count(max), figure(mean)];
  const up = say({ en: 'Instances', zh: '实例数' });
  return {
    id: `service-${name}-instances`,
    states: 'description',
    title: say({ en: `${name}: instances`, zh: `${name}：实例数` }),
    sentence: say({
      en: `In measured time between ${least} and ${most} instances were up, ${average} on average.`,
      zh: `统计时段内运行的实例数在 ${least} 到 ${most} 之间，平均 ${average}。`,
    }),
    note: say({ en: `As each ${bucket} ends.`, zh: `每${bucket}结束时的数值。` }),
    chart: {
      kind: 'timeline',
      unit: 'count',
      axisName: say({ en: 'instances', zh: '实例数' }),
      ...timeOf(context, view),
      lines: [{ name: up, tone: 'load', values, hasArea: true }],
    },
    table: daysTable(context, view, [up], () => (day) => [count(day.last('up'))]),
  };
}
