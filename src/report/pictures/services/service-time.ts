import type { TimelineChart } from '../../charts/chart-data.ts';
import type { ServiceView } from '../../charts/service-view.ts';
import type { ChartTime, ReportContext } from '../../words/report-context.ts';

/** The time that a chart of a service covers, in spans as long as the chart can hold; what happened to other services is not marked. */
export function timeOf({ time, happenings }: ReportContext, { name, spanMs }: ServiceView): ChartTime {
  const isOfOthers = happenings.map(
    ({ fault }) => fault !== undefined && 'service' in fault && fault.service !== name,
  );
  return {
    ...time,
    bucketMs: spanMs,
    happenings: time.happenings.filter((_, index) => !isOfOthers[index]),
  };
}

/** Its overloads, those of the warm-up too. */
export function shadedOverloads(
  { clock, say }: ReportContext,
  { allOverloads }: ServiceView,
): Pick<TimelineChart, 'shaded'> {
  if (allOverloads.length === 0) return {};
  return {
    shaded: {
      name: say({ en: 'Overloaded', zh: '过载' }),
      spans: allOverloads.map(({ at, lengthMs }) => ({
        fromMs: clock.startMs + at,
        untilMs: clock.startMs + at + lengthMs,
      })),
    },
  };
}
