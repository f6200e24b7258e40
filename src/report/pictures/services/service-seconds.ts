/** The seconds around the busiest minute of a service: what a minute on average would hide. */

import { SECOND, SECOND_WIDTH } from '../../../compiled/books/busiest-minute.ts';
import { SECOND as SECOND_MS } from '../../../compiled/kernel/time.ts';
import type { Seconds } from '../../../metrics/service-series.ts';
import { secondText, wallAt } from '../../charts/local-clock.ts';
import type { Picture } from '../../charts/picture.ts';
import type { ServiceView } from '../../charts/service-view.ts';
import { count } from '../../words/quantity.ts';
import type { ReportContext } from '../../words/report-context.ts';
import { timeOf } from './service-time.ts';

/** `undefined` where nothing came. */
export function serviceSeconds(context: ReportContext, view: ServiceView): Picture | undefined {
  const { say, clock, duration } = context;
  const { seconds } = view.series;
  if (seconds === null) return undefined;
  const [came, served, lost, waiting, waits] = [
    SECOND.arrivals,
    SECOND.served,
    SECOND.turnedAway,
    SECOND.longestQueue,
    SECOND.longestWaitUs,
  ].map((column) => columnOf(seconds, column));
  const busiest = came!.indexOf(Math.max(...came!));
  const [startMs, endMs] = [
    clock.startMs + seconds.at,
    clock.startMs + seconds.at + came!.length * SECOND_MS,
  ];
  const textAt = (index: number) => secondText(wallAt(clock, seconds.at + index * SECOND_MS));
  const [when, many, queue] = [textAt(busiest), count(came![busiest]!), count(Math.max(...waiting!))];
  const names = {
    came: say({ en: 'Arrivals', zh: '到达' }),
    served: say({ en: 'Served', zh: '处理完' }),
    lost: say({ en: 'Not served', zh: '未被处理' }),
    waiting: say({ en: 'Longest queue', zh: '最长队列' }),
  };
  return {
    id: `service-${view.name}-seconds`,
    states: 'description',
    title: say({
      en: `${view.name}: second by second around its busiest minute`,
      zh: `${view.name}：最繁忙一分钟前后，逐秒`,
    }),
    sentence: say({
      en: `In the second at ${when} ${many} requests came; up to ${queue} waited.`,
      zh: `${when} 这一秒到达 ${many} 次请求；排队的请求最多 ${queue} 个。`,
    }),
    note: say({
      en: 'Requests in each second, from the minute before the busiest one to the end of the second minute after it.',
      zh: '每秒的请求数：从最繁忙一分钟的前一分钟，到其后第二分钟末。',
    }),
    chart: {
      kind: 'timeline',
      unit: 'count',
      hasOwnTime: true,
      axisName: say({ en: 'requests', zh: '请求数' }),
      startMs,
      endMs,
      bucketMs: SECOND_MS,
      happenings: timeOf(context, view).happenings.filter(
        ({ fromMs, untilMs }) => fromMs < endMs && untilMs >= startMs,
      ),
      lines: [
        { name: names.waiting, tone: 'refused', values: waiting! },
        { name: names.came, tone: 'load', values: came!, hasArea: true },
        { name: names.served, tone: 'fresh', values: served! },
        ...(lost!.some((each) => each > 0)
          ? [{ name: names.lost, tone: 'failed' as const, values: lost! }]
          : []),
      ],
    },
    table: {
      columns: [
        say({ en: 'Second', zh: '秒' }),
        names.came,
        names.served,
        names.lost,
        names.waiting,
        say({ en: 'Longest wait', zh: '最长排队时间' }),
      ],
      rows: came!.map((arrivals, index) => [
        textAt(index),
        count(arrivals),
        count(served![index]!),
        count(lost![index]!),
        count(waiting![index]!),
        duration(waits![index]! / 1000),
      ]),
    },
  };
}

function columnOf({ rows }: Seconds, column: number): number[] {
  return Array.from(
    { length: rows.length / SECOND_WIDTH },
    (_, second) => rows[second * SECOND_WIDTH + column]!,
  );
}
