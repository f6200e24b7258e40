/** How many requests come to a service, how many it can serve, and when it had too much to do. */

import type { TimelineChart, TimelineLine } from '../../charts/chart-data.ts';
import type { DataTable, Picture } from '../../charts/picture.ts';
import { rateOf, type ServiceSpan, turnedAway } from '../../charts/service-spans.ts';
import type { ServiceView } from '../../charts/service-view.ts';
import { longestOf, overloadSentences } from '../../words/overload-words.ts';
import { alignedFigures, count, percent } from '../../words/quantity.ts';
import type { ReportContext } from '../../words/report-context.ts';
import { daysTable } from './service-days.ts';
import { shadedOverloads, timeOf } from './service-time.ts';

/** @param isLead whether it carries the controls of all timelines */
export function serviceLoad(context: ReportContext, view: ServiceView, isLead: boolean): Picture {
  const { say, bucketName, paragraph } = context;
  const { name, series, spans, spanMs, overloads } = view;
  const bucket = bucketName(spanMs);
  const several =
    overloads.length < 2 ? '' : say({ en: ' Every overload is shaded.', zh: '每次过载均以阴影标出。' });
  const isLinked = series.bytesPerSecond !== null;
  return {
    id: `service-${name}-load`,
    states: 'description',
    title: isLinked
      ? say({ en: `${name}: what came`, zh: `${name}：到达量` })
      : say({ en: `${name}: what came, and what it can serve`, zh: `${name}：到达量与处理能力` }),
    sentence: paragraph(overloadSentences(context, view)),
    note: isLinked
      ? say({
          en: `Requests per second, mean and busiest second of each ${bucket}. Overloaded is when there are always answers on the link that they share, when all places are taken and others wait, or when one in a hundred is not served, until that has been over for five minutes.${several}`,
          zh: `每秒请求数：每${bucket}的均值与其中最繁忙的一秒。过载：共用链路持续有应答在传输，或全部位置被占用且有请求排队，或每百个请求中有一个未被处理，直至此情形消失满五分钟。${several}`,
        })
      : say({
          en: `Requests per second, mean and busiest second of each ${bucket}. What it can serve are its places over the mean time that a request takes. Overloaded is when all places are taken and others wait, or when one in a hundred is not served, until that has been over for five minutes.${several}`,
          zh: `每秒请求数：每${bucket}的均值与其中最繁忙的一秒。处理能力 = 可同时处理的请求数 ÷ 平均处理时间。过载：全部位置被占用且有请求排队，或每百个请求中有一个未被处理，直至此情形消失满五分钟。${several}`,
        }),
    chart: {
      kind: 'timeline',
      unit: 'rps',
      axisName: say({ en: 'requests per second', zh: '每秒请求数' }),
      ...timeOf(context, view),
      ...shadedOverloads(context, view),
      lines: loadLines(context, spans, bucket),
      ...peakOf(context, view),
      ...(isLead ? { hasControls: true } : {}),
    },
    table: dayRows(context, view),
  };
}

/** What came, what of it was turned away, and what can be served. */
export function loadLines(
  { say }: ReportContext,
  spans: readonly ServiceSpan[],
  bucket: string,
): readonly TimelineLine[] {
  const lost = spans.map((span) => rateOf(span, turnedAway(span)));
  return [
    {
      name: say({ en: 'Busiest second', zh: '秒级峰值' }),
      tone: 'peak',
      values: spans.map(({ most }) => most('busiestSecond')),
    },
    {
      name: say({ en: `Mean of the ${bucket}`, zh: `每${bucket}均值` }),
      tone: 'load',
      values: spans.map((span) => rateOf(span, span.sum('arrivals'))),
      hasArea: true,
    },
    ...(lost.some((rate) => rate > 0)
      ? [{ name: say({ en: 'Not served', zh: '未被处理' }), tone: 'failed' as const, values: lost }]
      : []),
    ...(spans.every(({ capacityRps }) => capacityRps === null)
      ? []
      : [
          {
            name: say({ en: 'Can serve', zh: '处理能力' }),
            tone: 'waiting' as const,
            values: spans.map(({ capacityRps }) => capacityRps),
            isLimit: true,
          },
        ]),
  ];
}

/** Where it was overloaded, chance did not choose the second that stands out. */
function peakOf(context: ReportContext, { spans, overloads }: ServiceView): Pick<TimelineChart, 'peak'> {
  if (overloads.length === 0) return {};
  const longest = longestOf(overloads);
  const within = spans.filter(
    ({ at, lengthMs }) => at + lengthMs > longest.at && at < longest.at + longest.lengthMs,
  );
  const busiest = within.reduce((most, one) =>
    one.most('busiestSecond') > most.most('busiestSecond') ? one : most,
  );
  const value = busiest.most('busiestSecond');
  return {
    peak: {
      atMs: context.clock.startMs + busiest.at,
      value,
      text: context.say({ en: `peak ${count(value)}`, zh: `峰值 ${count(value)}` }),
    },
  };
}

function dayRows(context: ReportContext, view: ServiceView): DataTable {
  const { say } = context;
  return daysTable(
    context,
    view,
    [
      say({ en: 'Arrivals', zh: '到达的请求数' }),
      say({ en: 'Mean, rps', zh: '均值（QPS）' }),
      say({ en: 'Busiest second, rps', zh: '秒级峰值（QPS）' }),
      say({ en: 'Can serve, rps', zh: '处理能力（QPS）' }),
      say({ en: 'Not served', zh: '未被处理占比' }),
    ],
    (days) => {
      const write = alignedFigures(days.map((day) => rateOf(day, day.sum('arrivals'))));
      return (day) => [
        count(day.sum('arrivals')),
        write(rateOf(day, day.sum('arrivals'))),
        count(day.most('busiestSecond')),
        write(day.capacityRps),
        percent(day.sum('arrivals') > 0 ? turnedAway(day) / day.sum('arrivals') : null),
      ];
    },
  );
}
