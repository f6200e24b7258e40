/** The hour around the busiest minute of a service, minute by minute. */

import { HOUR } from '../../../compiled/kernel/time.ts';
import { stretchCell, stretchesIn } from '../../../metrics/service-series.ts';
import { timeText, wallAt } from '../../charts/local-clock.ts';
import type { Picture } from '../../charts/picture.ts';
import { rateOf, type ServiceSpan, spanOf, turnedAway } from '../../charts/service-spans.ts';
import type { ServiceView } from '../../charts/service-view.ts';
import { spanText } from '../../words/overload-words.ts';
import { count, figure } from '../../words/quantity.ts';
import type { ReportContext } from '../../words/report-context.ts';
import { loadLines } from './service-load.ts';
import { timeOf } from './service-time.ts';

/** Shorter runs show their minutes anyway. */
const SHORTEST_RUN = 6 * HOUR;

/** `undefined` where a run is short, or nothing came. */
export function serviceHour(context: ReportContext, view: ServiceView): Picture | undefined {
  const { say, bucketName, result, clock } = context;
  const { name, series } = view;
  const { stretchMs } = series;
  const busiest = busiestStretch(view, result.run.warmupMs);
  if (result.run.horizonMs < SHORTEST_RUN || busiest === undefined) return undefined;
  const half = Math.floor(HOUR / 2 / stretchMs);
  const from = Math.max(0, busiest - half);
  const until = Math.min(stretchesIn(series), busiest + half);
  const minutes = Array.from({ length: until - from }, (_, index) =>
    spanOf(series, from + index, from + index + 1, view.time),
  );
  const peak = spanOf(series, busiest, busiest + 1, view.time);
  const [when, rate, second] = [
    spanText(context, peak),
    figure(rateOf(peak, peak.sum('arrivals'))),
    count(peak.most('busiestSecond')),
  ];
  const bucket = bucketName(stretchMs);
  const [startMs, endMs] = [clock.startMs + from * stretchMs, clock.startMs + until * stretchMs];
  return {
    id: `service-${name}-hour`,
    states: 'description',
    title: say({ en: `${name}: the hour of its busiest minute`, zh: `${name}：最繁忙一分钟所在的一小时` }),
    sentence: say({
      en: `From ${when} ${rate} requests came per second, ${second} in the busiest of these seconds.`,
      zh: `${when} 每秒到达 ${rate} 次请求，其中最繁忙的一秒 ${second} 次。`,
    }),
    note: say({
      en: `Requests per second, mean and busiest second of each ${bucket}.`,
      zh: `每秒请求数：每${bucket}的均值与其中最繁忙的一秒。`,
    }),
    chart: {
      kind: 'timeline',
      unit: 'rps',
      hasOwnTime: true,
      axisName: say({ en: 'requests per second', zh: '每秒请求数' }),
      startMs,
      endMs,
      bucketMs: stretchMs,
      happenings: timeOf(context, view).happenings.filter(
        ({ fromMs, untilMs }) => fromMs < endMs && untilMs >= startMs,
      ),
      lines: loadLines(context, minutes, bucket),
    },
    table: {
      columns: [
        say({ en: 'From', zh: '起始' }),
        say({ en: 'Mean, rps', zh: '均值（QPS）' }),
        say({ en: 'Busiest second, rps', zh: '秒级峰值（QPS）' }),
        say({ en: 'Not served, rps', zh: '未被处理（QPS）' }),
        say({ en: 'Longest queue', zh: '最长队列' }),
      ],
      rows: minutes.map((minute) => rowOf(minute, timeText(wallAt(clock, minute.at)))),
    },
  };
}

function rowOf(minute: ServiceSpan, name: string): readonly string[] {
  return [
    name,
    figure(rateOf(minute, minute.sum('arrivals'))),
    count(minute.most('busiestSecond')),
    figure(rateOf(minute, turnedAway(minute))),
    count(minute.most('longestQueue')),
  ];
}

/** In measured time. */
function busiestStretch({ series }: ServiceView, warmupMs: number): number | undefined {
  let [busiest, most]: [number | undefined, number] = [undefined, 0];
  for (let index = Math.ceil(warmupMs / series.stretchMs); index < stretchesIn(series); index++) {
    const arrivals = stretchCell(series, index, 'arrivals');
    if (arrivals > most) [busiest, most] = [index, arrivals];
  }
  return busiest;
}
