/** What is told of a service in numbers, in a terminal and in Markdown: what was asked, what became of it, how long it waited, how high it rose. */

import { serviceRowOf } from '../../metrics/catalogue/service-paths.ts';
import type { ServiceMetrics, ServicePath } from '../../metrics/service-metrics.ts';
import { leafAt } from '../../metrics/thresholds.ts';
import { boundsText, inShort } from './bounds.ts';
import { count, figure, percent } from './quantity.ts';
import type { ReportContext } from './report-context.ts';
import { billOf } from './service-bill.ts';

export interface ServiceNumbers {
  /** Of the service. */
  readonly name: string;
  /** `Service data`. */
  readonly title: string;
  readonly numbers: readonly ServiceNumber[];
}

export interface ServiceNumber {
  readonly name: string;
  readonly value: string;
  /** How far off it may be; `null` where nothing is known of that. */
  readonly margin: string | null;
  readonly more: readonly string[];
}

/** One for each service; a run of an older version has none. */
export function serviceNumbers(context: ReportContext): readonly ServiceNumbers[] {
  return Object.entries(context.result.services ?? {}).map(([name, service]) => ({
    name,
    title: context.say({ en: `Service ${name}`, zh: `服务 ${name}` }),
    numbers: [
      ...atEdge(context, name, service),
      ...asked(context, name, service),
      ...became(context, service),
      ...waited(context, name, service),
      ...onLink(context, name, service),
      ...rose(context, name, service),
      ...costs(context, name, service),
    ],
  }));
}

/**
 * Requests that a service can serve in a second, in measured time: what it served, over the share of what it could have served that it was
 * busy. `null` if it served nothing.
 */
export function capacityOf(
  { served, utilisation }: Pick<ServiceMetrics, 'served' | 'utilisation'>,
  { result }: Pick<ReportContext, 'result'>,
): number | null {
  const seconds = (result.run.horizonMs - result.run.warmupMs) / 1000;
  return utilisation === null || utilisation === 0 ? null : served / seconds / utilisation;
}

/** Of a service without an edge, as of a run of an older version, nothing is said of one. */
function atEdge(context: ReportContext, name: string, service: ServiceMetrics): ServiceNumber[] {
  const { say, roundCount } = context;
  const { edgeRequests = 0, edgeShieldHits, edgeCollapsed } = service;
  if (edgeRequests === 0) return [];
  const [all, shield] = [roundCount(edgeRequests), percent(edgeShieldHits / edgeRequests)];
  const waited = percent(edgeCollapsed / edgeRequests);
  return [
    number(context, name, 'edgeHitRate', [
      say({ en: `of ${all}`, zh: `共 ${all}` }),
      ...(edgeShieldHits > 0 ? [say({ en: `shield ${shield}`, zh: `护盾 ${shield}` })] : []),
      ...(edgeCollapsed > 0 ? [say({ en: `collapsed ${waited}`, zh: `合并 ${waited}` })] : []),
    ]),
    number(context, name, 'edgeMeanAgeMs', []),
  ];
}

function asked(context: ReportContext, name: string, service: ServiceMetrics): ServiceNumber[] {
  const { say } = context;
  const tries = figure(service.attemptsPerFirstTry);
  return [
    number(context, name, 'arrivals', [
      ...(service.attemptsPerFirstTry === null
        ? []
        : [say({ en: `${tries} attempts per first try`, zh: `平均每个首次请求尝试 ${tries} 次` })]),
    ]),
  ];
}

/** Shares of all that arrived; of those that never happened nothing is said. */
function became(context: ReportContext, service: ServiceMetrics): ServiceNumber[] {
  const { say } = context;
  const { arrivals, served, lateServed, errors, rejectedBy } = service;
  if (arrivals === 0) return [];
  const titled = (path: ServicePath) => say(serviceRowOf(path).title);
  const part = (path: 'rejected' | 'dropped' | 'expired', more: readonly string[] = []): ServiceNumber[] =>
    service[path] === 0
      ? []
      : [{ name: titled(path), value: percent(service[path] / arrivals), margin: null, more }];
  const reasons = [
    [rejectedBy.full, say({ en: 'queue full', zh: '队列已满' })],
    [rejectedBy.limit, say({ en: 'rate limit', zh: '限流' })],
    [rejectedBy.down, say({ en: 'down', zh: '宕机' })],
  ] as const;
  const [late, failed] = [percent(lateServed / served), percent(errors / served)];
  return [
    {
      name: titled('served'),
      value: percent(served / arrivals),
      margin: null,
      more: [
        ...(lateServed > 0 ? [say({ en: `${late} of them in vain`, zh: `其中 ${late} 为徒劳处理` })] : []),
        ...(errors > 0 ? [say({ en: `${failed} of them errors`, zh: `其中 ${failed} 返回错误` })] : []),
      ],
    },
    ...part(
      'rejected',
      reasons.flatMap(([of, why]) => (of > 0 ? [`${why} ${percent(of / arrivals)}`] : [])),
    ),
    ...part('dropped'),
    ...part('expired'),
  ];
}

function waited(context: ReportContext, name: string, service: ServiceMetrics): ServiceNumber[] {
  const { say, duration } = context;
  const { waitMs, waitedShare, queueMax, instances } = service;
  const [waiting, longest] = [percent(waitedShare), count(queueMax)];
  const [least, most] = [count(instances.min), count(instances.max)];
  return [
    number(context, name, 'waitMs.p50', [
      `p99 ${duration(waitMs.p99)}`,
      ...(waitedShare === null ? [] : [say({ en: `${waiting} had to wait`, zh: `${waiting} 需排队` })]),
    ]),
    number(context, name, 'utilisation', [
      instances.min === instances.max
        ? say({
            en: `${most} ${instances.max === 1 ? 'instance' : 'instances'}`,
            zh: `${most} 个实例`,
          })
        : say({ en: `${least} to ${most} instances`, zh: `${least}–${most} 个实例` }),
      say({ en: `at most ${longest} waited`, zh: `最多 ${longest} 个请求排队` }),
    ]),
  ];
}

/** Of a service without a link, as of a run of an older version, nothing is said of one. */
function onLink(context: ReportContext, name: string, service: ServiceMetrics): ServiceNumber[] {
  const { say, duration } = context;
  const { linkUse = null, transferMs, cutOff, served } = service;
  if (linkUse === null) return [];
  const [late, cut] = [duration(transferMs.p99), percent(cutOff / served)];
  return [
    number(context, name, 'linkUse', [
      ...(cutOff > 0 ? [say({ en: `${cut} cut off on it`, zh: `${cut} 传输中断` })] : []),
    ]),
    ...(transferMs.mean === null ? [] : [number(context, name, 'transferMs.p50', [`p99 ${late}`])]),
  ];
}

function rose(context: ReportContext, name: string, service: ServiceMetrics): ServiceNumber[] {
  const { say, rps } = context;
  // A link may bear less than its places could serve.
  const capacity = (service.linkUse ?? null) === null ? capacityOf(service, context) : null;
  const against = (peak: number) => {
    if (capacity === null) return [];
    const [times, most] = [figure(peak / capacity), rps(capacity)];
    return [say({ en: `${times} × the ${most} it can serve`, zh: `为可承受负载 ${most} 的 ${times} 倍` })];
  };
  return [
    number(context, name, 'peakRps1m', against(service.peakRps1m)),
    number(context, name, 'peakRps1s', against(service.peakRps1s)),
  ];
}

/** The bill, of a service that has a price. */
function costs(context: ReportContext, name: string, service: ServiceMetrics): ServiceNumber[] {
  const { say } = context;
  const bill = billOf(service);
  if (bill === null) return [];
  const { instances, traffic, requests } = bill;
  const [hours, paidHours] = [figure(instances.used), figure(instances.paid)];
  const parts = [
    [
      instances.paid,
      say({ en: `instances ${paidHours} (${hours} h)`, zh: `实例 ${paidHours}（${hours} 小时）` }),
    ],
    [
      traffic.paid,
      `${say({ en: 'traffic', zh: '流量' })} ${figure(traffic.paid)} (${figure(traffic.used)} GB)`,
    ],
    [requests.paid, `${say({ en: 'requests', zh: '请求' })} ${figure(requests.paid)}`],
  ] as const;
  return [
    number(
      context,
      name,
      'cost',
      parts.flatMap(([paid, text]) => (paid > 0 ? [text] : [])),
    ),
  ];
}

function number(
  context: ReportContext,
  service: string,
  path: ServicePath,
  more: readonly string[],
): ServiceNumber {
  const { result, say, quantity, roundCount } = context;
  const { title, unit } = serviceRowOf(path);
  const value = leafAt(result.services[service], path) ?? null;
  const interval = result.serviceIntervals?.[service]?.[path] ?? null;
  return {
    name: say(title),
    value: unit === 'count' ? roundCount(value) : quantity(unit, value),
    margin: interval && boundsText(interval, inShort(unit, context)),
    more,
  };
}
