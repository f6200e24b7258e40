/** What the edge of a service kept away from it, over time. */

import type { Picture } from '../../charts/picture.ts';
import { rateOf } from '../../charts/service-spans.ts';
import type { ServiceView } from '../../charts/service-view.ts';
import { count, percent } from '../../words/quantity.ts';
import type { ReportContext } from '../../words/report-context.ts';
import { daysTable } from './service-days.ts';
import { timeOf } from './service-time.ts';

/** `undefined` for a service without an edge, or one to which nothing came. */
export function serviceEdge(context: ReportContext, view: ServiceView): Picture | undefined {
  const { say, bucketName, result, duration } = context;
  const { name, spans, spanMs } = view;
  const service = result.services[name];
  // A run of an older version says nothing of an edge.
  if (!service?.edgeRequests) return undefined;
  const bucket = bucketName(spanMs);
  const { edgeRequests, edgeHitRate, edgeShieldHits, edgeCollapsed, edgeMeanAgeMs } = service;
  const [hits, shield] = [percent(edgeHitRate), percent(edgeShieldHits / edgeRequests)];
  const [waited, age] = [percent(edgeCollapsed / edgeRequests), duration(edgeMeanAgeMs)];
  const names = [
    say({ en: 'Answered at the edge', zh: '由边缘回答' }),
    say({ en: 'Waited, or went on to the service', zh: '等待或去往服务' }),
  ];
  const sentences = [
    say({
      en: `In measured time ${hits} of the requests that came to the edge were answered there at once by their node.`,
      zh: `统计时段内，到达边缘的请求中 ${hits} 由所到节点立即回答。`,
    }),
    ...(edgeShieldHits > 0
      ? [
          say({
            en: `The shield behind the nodes answered ${shield}.`,
            zh: `节点之后的护盾回答了 ${shield}。`,
          }),
        ]
      : []),
    ...(edgeCollapsed > 0
      ? [
          say({
            en: `While the same was being fetched for another, ${waited} waited for that answer.`,
            zh: `${waited} 因同一内容正在获取而等待那一个应答。`,
          }),
        ]
      : []),
    ...(edgeMeanAgeMs === null
      ? []
      : [
          say({
            en: `What the edge answered was ${age} old on average.`,
            zh: `边缘给出的应答平均已存留 ${age}。`,
          }),
        ]),
  ];
  return {
    id: `service-${name}-edge`,
    states: 'description',
    title: say({ en: `${name}: at the edge`, zh: `${name}：边缘` }),
    sentence: sentences.join(say({ en: ' ', zh: '' })),
    note: say({
      en: `Requests per second in each ${bucket}. All other pictures of the service are of what reached it.`,
      zh: `每${bucket}内的每秒请求数。该服务的其他图只计到达服务本身的请求。`,
    }),
    chart: {
      kind: 'timeline',
      unit: 'rps',
      isStacked: true,
      axisName: say({ en: 'requests per second', zh: '每秒请求数' }),
      ...timeOf(context, view),
      lines: [
        {
          name: names[0]!,
          tone: 'fresh',
          values: spans.map((span) => rateOf(span, span.sum('edgeHits'))),
        },
        {
          name: names[1]!,
          tone: 'load',
          values: spans.map((span) => rateOf(span, span.sum('edgeRequests') - span.sum('edgeHits'))),
        },
      ],
    },
    table: daysTable(context, view, names, () => ({ sum }) => [
      count(sum('edgeHits')),
      count(sum('edgeRequests') - sum('edgeHits')),
    ]),
  };
}
