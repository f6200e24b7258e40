/** What became of the requests that a service was asked, over time. */

import type { Tone } from '../../charts/chart-data.ts';
import type { Picture } from '../../charts/picture.ts';
import { rateOf, type ServiceSpan } from '../../charts/service-spans.ts';
import type { ServiceView } from '../../charts/service-view.ts';
import { count, percent } from '../../words/quantity.ts';
import type { ReportContext } from '../../words/report-context.ts';
import { daysTable } from './service-days.ts';
import { timeOf } from './service-time.ts';

interface Fate {
  readonly name: string;
  readonly tone: Tone;
  readonly of: (span: ServiceSpan) => number;
}

export function serviceFates(context: ReportContext, view: ServiceView): Picture {
  const { say, bucketName, result } = context;
  const { name, spans, spanMs } = view;
  const bucket = bucketName(spanMs);
  const there = fatesIn(context).filter(({ of }) => spans.some((span) => of(span) > 0));
  const picture = {
    id: `service-${name}-fates`,
    states: 'description' as const,
    title: say({ en: `${name}: what became of requests`, zh: `${name}：请求的结局` }),
  };
  if (there.length === 0)
    return {
      ...picture,
      sentence: say({ en: `The service ${name} was asked nothing.`, zh: `服务 ${name} 未收到请求。` }),
    };
  const { arrivals = 0, served = 0, lateServed = 0, errors = 0 } = result.services[name] ?? {};
  const good = percent(arrivals > 0 ? Math.max(0, served - lateServed - errors) / arrivals : null);
  return {
    ...picture,
    sentence: say({
      en: `In measured time ${good} of the requests that arrived were served in time and without an error.`,
      zh: `统计时段内到达的请求中，${good} 得到及时且无错误的处理。`,
    }),
    note: say({
      en: `Requests per second in each ${bucket}, by when they end. In vain is what was served after its client had given up; errors are those that came in time.`,
      zh: `每${bucket}内的每秒请求数，按结束时刻计。“徒劳处理”指客户端放弃之后才处理完成；“错误”指及时返回的错误。`,
    }),
    chart: {
      kind: 'timeline',
      unit: 'rps',
      isStacked: true,
      axisName: say({ en: 'requests per second', zh: '每秒请求数' }),
      ...timeOf(context, view),
      lines: there.map((fate) => ({
        name: fate.name,
        tone: fate.tone,
        values: spans.map((span) => rateOf(span, fate.of(span))),
      })),
    },
    table: daysTable(
      context,
      view,
      there.map((fate) => fate.name),
      () => (day) => there.map(({ of }) => count(of(day))),
    ),
  };
}

/** Each request is in one of them; errors that came too late are among those served in vain as far as these are told apart. */
function fatesIn({ say }: ReportContext): readonly Fate[] {
  const errors = ({ sum }: ServiceSpan) => Math.min(sum('errors'), sum('served') - sum('late'));
  return [
    {
      name: say({ en: 'Served in time', zh: '及时处理' }),
      tone: 'fresh',
      of: (span) => span.sum('served') - span.sum('late') - errors(span),
    },
    {
      name: say({ en: 'Served in vain', zh: '徒劳处理' }),
      tone: 'stale',
      of: ({ sum }) => sum('late'),
    },
    { name: say({ en: 'Errors', zh: '错误' }), tone: 'refused', of: errors },
    { name: say({ en: 'Rejected', zh: '被拒绝' }), tone: 'failed', of: ({ sum }) => sum('rejected') },
    { name: say({ en: 'Dropped', zh: '被丢弃' }), tone: 'unread', of: ({ sum }) => sum('dropped') },
    { name: say({ en: 'Expired', zh: '已过期' }), tone: 'late', of: ({ sum }) => sum('expired') },
  ];
}
