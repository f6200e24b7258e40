/** How many requests wait at a service, and for how long. */

import type { Picture } from '../../charts/picture.ts';
import type { ServiceSpan } from '../../charts/service-spans.ts';
import type { ServiceView } from '../../charts/service-view.ts';
import { count } from '../../words/quantity.ts';
import type { ReportContext } from '../../words/report-context.ts';
import { daysTable } from './service-days.ts';
import { shadedOverloads, timeOf } from './service-time.ts';

export function serviceQueue(context: ReportContext, view: ServiceView): Picture {
  const { say, bucketName, result } = context;
  const { name, spans, spanMs } = view;
  const bucket = bucketName(spanMs);
  const most = count(result.services[name]?.queueMax ?? 0);
  const longest = say({ en: 'Longest queue', zh: '最长队列' });
  return {
    id: `service-${name}-queue`,
    states: 'description',
    title: say({ en: `${name}: requests that wait`, zh: `${name}：排队的请求` }),
    sentence: say({
      en: `In measured time up to ${most} requests waited at once.`,
      zh: `统计时段内同时排队的请求达 ${most} 个。`,
    }),
    note: say({
      en: `Waiting requests, the longest queue of each ${bucket}.`,
      zh: `排队的请求数：每${bucket}内的最长队列。`,
    }),
    chart: {
      kind: 'timeline',
      unit: 'count',
      axisName: say({ en: 'waiting requests', zh: '排队的请求数' }),
      ...timeOf(context, view),
      ...shadedOverloads(context, view),
      lines: [{ name: longest, tone: 'refused', values: spans.map((span) => span.most('longestQueue')) }],
    },
    table: daysTable(context, view, [longest], () => (day) => [count(day.most('longestQueue'))]),
  };
}

export function serviceWait(context: ReportContext, view: ServiceView): Picture {
  const { say, bucketName, result, duration } = context;
  const { name, spans, spanMs } = view;
  const bucket = bucketName(spanMs);
  const { mean = null, p99 = null } = result.services[name]?.waitMs ?? {};
  const [average, longest] = [
    say({ en: 'Mean wait', zh: '排队时间均值' }),
    say({ en: 'Longest wait', zh: '最长排队时间' }),
  ];
  const [typical, late] = [duration(mean), duration(p99)];
  return {
    id: `service-${name}-wait`,
    states: 'description',
    title: say({ en: `${name}: how long they wait`, zh: `${name}：排队时间` }),
    sentence: say({
      en: `A request that was served waited ${typical} on average; 99 % of them waited up to ${late}.`,
      zh: `开始处理的请求平均排队 ${typical}；99% 的请求排队不超过 ${late}。`,
    }),
    note: say({
      en: `Of the requests that began to be served in each ${bucket}; the average and 99 % are of measured time.`,
      zh: `按每${bucket}内开始处理的请求计；平均值与 99% 为统计时段的数值。`,
    }),
    chart: {
      kind: 'timeline',
      unit: 'ms',
      axisName: say({ en: 'time', zh: '时间' }),
      ...timeOf(context, view),
      ...shadedOverloads(context, view),
      lines: [
        { name: longest, tone: 'peak', values: spans.map(longestWait) },
        { name: average, tone: 'age', values: spans.map(meanWait) },
      ],
    },
    table: daysTable(context, view, [average, longest], () => (day) => [
      duration(meanWait(day)),
      duration(longestWait(day)),
    ]),
  };
}

function meanWait({ sum }: ServiceSpan): number | null {
  return sum('begun') === 0 ? null : sum('waitUs') / sum('begun') / 1000;
}

function longestWait({ sum, most }: ServiceSpan): number | null {
  return sum('begun') === 0 ? null : most('longestWaitUs') / 1000;
}
