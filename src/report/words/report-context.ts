/** What every part of a report is written from: made once of a result, in one language. */

import type { Language } from '../../kernel/words.ts';
import { type MetricPath, rowOf } from '../../metrics/catalogue/catalogue.ts';
import { asFleet, type FleetResult } from '../../metrics/of-fleet.ts';
import type { Metrics, Result } from '../../metrics/result.ts';
import type { ServiceSeries } from '../../metrics/service-series.ts';
import { type CalendarSpans, calendarSpans } from '../charts/calendar-spans.ts';
import type { LoadScale } from '../charts/load-scale.ts';
import { type LocalClock, localClock } from '../charts/local-clock.ts';
import { type SeriesRow, seriesRows } from '../charts/series-rows.ts';
import { type ServiceView, serviceView } from '../charts/service-view.ts';
import type { ChartHappening } from '../happenings/happening.ts';
import { type Happening, happeningsOf } from '../happenings/happenings-of.ts';
import { type Given, givenOf } from './given.ts';
import { type Speech, speechOf } from './speech.ts';

/** The time that a chart covers, on the axis: in ms of the wall clock as the start shows it, put neither forward nor back. */
export interface ChartTime {
  readonly startMs: number;
  readonly endMs: number;
  /** Of the series. */
  readonly bucketMs: number;
  /** End of the warm-up; absent where there is none. */
  readonly measuredFromMs?: number;
  /** What every chart over time marks. */
  readonly happenings: readonly ChartHappening[];
}

export interface ReportContext extends Speech {
  /** Its numbers are those of the fleet. */
  readonly result: FleetResult;
  /** Of the simulated devices, for sentences that say so. */
  readonly simulated: Metrics;
  readonly given: Given;
  readonly clock: LocalClock;
  readonly scale: LoadScale;
  readonly time: ChartTime;
  readonly happenings: readonly Happening[];
  /** The series of the run, a row for each bucket. */
  readonly rows: readonly SeriesRow[];
  /** The same of the simulated devices: what chance can be told by. */
  readonly simulatedRows: readonly SeriesRow[];
  /** The rows by day, or by week. */
  readonly calendarSpans: CalendarSpans;
  /** Services over time; none where that was not kept, as of a run that is read again. */
  readonly services: readonly ServiceView[];
  /** Of a metric, as the catalogue has it. */
  titleOf(path: MetricPath): string;
  /** A total of the fleet over measured time as its mean per device and day. */
  perDeviceAndDay(total: number): number | null;
}

/** @param language that of the scenario, unless another one is asked for @param services over time, which a result does not hold */
export function reportContext(
  run: Result,
  language?: Language,
  services: readonly ServiceSeries[] = [],
): ReportContext {
  const result = asFleet(run);
  const given = givenOf(result);
  const speech = speechOf(language ?? given.language);
  const clock = localClock(given.start, given.timeZone);
  const rows = seriesRows(result, clock);
  const happenings = happeningsOf(result, speech);
  const { devices, horizonMs, warmupMs } = result.run;
  const { devices: represented, factor } = run.fleet;
  const deviceDays = (represented * (horizonMs - warmupMs)) / 86_400_000;
  return {
    ...speech,
    result,
    simulated: run.metrics,
    given,
    clock,
    scale: { simulated: devices, represented, factor },
    time: {
      startMs: clock.startMs,
      endMs: clock.startMs + horizonMs,
      bucketMs: result.series.bucketMs,
      ...(warmupMs > 0 ? { measuredFromMs: clock.startMs + warmupMs } : {}),
      happenings: happenings.map((each) => onAxis(each, clock)),
    },
    happenings,
    rows,
    simulatedRows: seriesRows(run, clock),
    calendarSpans: calendarSpans(rows, speech),
    services: services.map((series) => serviceView(series, result.run)),
    titleOf: (path) => speech.say(rowOf(path).title),
    perDeviceAndDay: (total) => (deviceDays > 0 ? total / deviceDays : null),
  };
}

function onAxis({ kind, name, label, at, until }: Happening, { startMs }: LocalClock): ChartHappening {
  return { kind, name, label, fromMs: startMs + at, untilMs: startMs + until };
}
