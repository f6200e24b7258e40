/** What happened at a service over time, as charts show it: stretches put together until there are few enough to draw. */

import { US_PER_MS } from '../../metrics/catalogue/service-row.ts';
import {
  type ServiceSeries,
  type StretchColumn,
  stretchCell,
  stretchesIn,
} from '../../metrics/service-series.ts';

/** As many as a chart of a month can show, and a page can hold of several. */
const MOST_SPANS = 1500;

/** Some stretches together: sums of sums, the largest of what is the largest. */
export interface ServiceSpan {
  /** In ms after the start of the run. */
  readonly at: number;
  /** Within the run: the last one may be cut short. */
  readonly lengthMs: number;
  sum(column: StretchColumn): number;
  most(column: StretchColumn): number;
  /** As the last of its stretches ends. */
  last(column: StretchColumn): number;
  /** Requests per second that its places can serve; `null` where nothing was ever served. */
  readonly capacityRps: number | null;
}

/** @param serviceMs how long a request is served on average; `null` where none was */
export interface ServiceTime {
  readonly serviceMs: number | null;
  readonly horizonMs: number;
}

/** Stretches from one on, up to but without another. */
export function spanOf(
  series: ServiceSeries,
  from: number,
  until: number,
  { serviceMs, horizonMs }: ServiceTime,
): ServiceSpan {
  const { stretchMs } = series;
  const at = from * stretchMs;
  const lengthMs = Math.max(1, Math.min(until * stretchMs, horizonMs) - at);
  const over = (add: (all: number, one: number) => number) => (column: StretchColumn) => {
    let all = 0;
    for (let index = from; index < until; index++) all = add(all, stretchCell(series, index, column));
    return all;
  };
  const sum = over((all, one) => all + one);
  const slots = sum('slotUs') / 1000 / lengthMs;
  return {
    at,
    lengthMs,
    sum,
    most: over(Math.max),
    last: (column) => stretchCell(series, until - 1, column),
    capacityRps: serviceMs === null ? null : (1000 * slots) / serviceMs / slowedAt(series, at + lengthMs / 2),
  };
}

/** The share of a span in which there were answers on the link that they share. */
export function linkUseOf({ sum, lengthMs }: ServiceSpan): number {
  return sum('linkUs') / US_PER_MS / lengthMs;
}

/** How many stretches a span of a chart has. */
export function stretchesOfSpan(series: ServiceSeries): number {
  return Math.ceil(stretchesIn(series) / MOST_SPANS);
}

export function spansOf(series: ServiceSeries, time: ServiceTime): readonly ServiceSpan[] {
  const [count, together] = [stretchesIn(series), stretchesOfSpan(series)];
  return Array.from({ length: Math.ceil(count / together) }, (_, index) =>
    spanOf(series, index * together, Math.min(count, (index + 1) * together), time),
  );
}

/** How long a request is served on average where no fault slows it down: the time of places that were taken, over what they served. */
export function meanServiceMs(series: ServiceSeries): number | null {
  let [busyUs, served] = [0, 0];
  for (let index = 0; index < stretchesIn(series); index++) {
    if (slowedAt(series, (index + 0.5) * series.stretchMs) !== 1) continue;
    busyUs += stretchCell(series, index, 'busyUs');
    served += stretchCell(series, index, 'served');
  }
  return served === 0 ? null : busyUs / served / 1000;
}

function slowedAt({ slowed }: ServiceSeries, ms: number): number {
  return slowed.reduce((all, { at, until, factor }) => (ms >= at && ms < until ? all * factor : all), 1);
}

/** Requests per second. */
export function rateOf({ lengthMs }: ServiceSpan, requests: number): number {
  return (1000 * requests) / lengthMs;
}

/** With an error or without an answer, or since their client gave up before they were begun. */
export function turnedAway({ sum }: ServiceSpan): number {
  return sum('rejected') + sum('dropped') + sum('expired');
}
