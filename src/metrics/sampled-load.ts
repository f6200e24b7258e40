/** The load of a sample, by halves of its devices and by every second and minute, empty ones included. */

import type { Requests } from '../compiled/books/requests.ts';
import type { Model } from '../compiled/domain/model.ts';
import { DAY, MINUTE, SECOND } from '../compiled/kernel/time.ts';
import type { BinnedCounts } from '../statistics/fitted-rates.ts';

const SECONDS_PER_DAY = DAY / SECOND;
const SECONDS_PER_MINUTE = MINUTE / SECOND;
const MINUTES_PER_HOUR = 60;

type Bins = Omit<BinnedCounts, 'widths'>;
type Span = Pick<Model, 'warmupMs' | 'horizonMs'>;

export interface SampledLoad {
  readonly perSecond: Bins;
  readonly perMinute: Bins;
}

/** The day of the run in which measuring begins. */
export function firstDayOf({ warmupMs }: Pick<Model, 'warmupMs'>): number {
  return Math.floor(warmupMs / DAY);
}

/** The load of measured time, from the beginning of its first day on. */
export function sampledLoad(halves: readonly Requests[], span: Span): SampledLoad {
  const { warmupMs, horizonMs } = span;
  const start = firstDayOf(span) * DAY;
  const edges = (binMs: number) => ({
    first: Math.floor((warmupMs - start) / binMs),
    end: Math.ceil((horizonMs - start) / binMs),
    perDay: DAY / binMs,
  });
  const seconds = halves.map((half) => secondsOf(half, span));
  const perMinute = { ...edges(MINUTE), halves: seconds.map(minutesOf) };
  return { perSecond: { ...edges(SECOND), halves: seconds }, perMinute };
}

/** What the sample itself shows, as of a load that is counted whole. */
export function shownBy({ perSecond, perMinute }: SampledLoad): {
  readonly perMinute: Uint32Array;
  readonly busiestSecond: number;
} {
  const { halves, first, end } = perMinute;
  const minutes = halves[0]!.slice(first, end);
  for (const half of halves.slice(1)) for (let at = first; at < end; at++) minutes[at - first]! += half[at]!;
  return { perMinute: minutes, busiestSecond: largestIn(perSecond.halves) };
}

/** @returns requests in the busiest second and the busiest minute of each hour of the run, warm-up included */
export function peaksOfSampledHours(
  halves: readonly Requests[],
): ReadonlyMap<number, { second: number; minute: number }> {
  const peaks = new Map<number, { second: number; minute: number }>();
  const seconds = halves.map((half) => secondsOf({ ...half, beforeMeasuring: 0 }, { warmupMs: 0 }));
  const minutes = seconds.map(minutesOf);
  const hours = minutes[0]!.length / MINUTES_PER_HOUR;
  for (let hour = 0; hour < hours; hour++) {
    const within = (bins: Uint32Array[], perHour: number) =>
      largestIn(bins.map((half) => half.subarray(hour * perHour, (hour + 1) * perHour)));
    const minute = within(minutes, MINUTES_PER_HOUR);
    if (minute > 0)
      peaks.set(hour, { minute, second: within(seconds, MINUTES_PER_HOUR * SECONDS_PER_MINUTE) });
  }
  return peaks;
}

function secondsOf(
  { days, beforeMeasuring }: Pick<Requests, 'days' | 'beforeMeasuring'>,
  { warmupMs }: Pick<Model, 'warmupMs'>,
): Uint32Array {
  const first = firstDayOf({ warmupMs });
  const seconds = new Uint32Array((days.length - first) * SECONDS_PER_DAY);
  for (const [index, day] of days.slice(first).entries()) {
    if (day === null) continue;
    const own = seconds.subarray(index * SECONDS_PER_DAY, (index + 1) * SECONDS_PER_DAY);
    own.set(day.low);
    const { high } = day;
    if (high) for (let second = 0; second < SECONDS_PER_DAY; second++) own[second]! += 256 * high[second]!;
  }
  const measuredFrom = Math.floor((warmupMs - first * DAY) / SECOND);
  seconds.fill(0, 0, measuredFrom);
  if (beforeMeasuring > 0) seconds[measuredFrom]! -= beforeMeasuring;
  return seconds;
}

function minutesOf(seconds: Uint32Array): Uint32Array {
  const minutes = new Uint32Array(seconds.length / SECONDS_PER_MINUTE);
  for (let minute = 0, second = 0; minute < minutes.length; minute++) {
    let sum = 0;
    for (const end = second + SECONDS_PER_MINUTE; second < end; second++) sum += seconds[second]!;
    minutes[minute] = sum;
  }
  return minutes;
}

/** The largest count of a bin, of all halves together. */
function largestIn([one, other]: readonly Uint32Array[]): number {
  let most = 0;
  for (let bin = 0; bin < one!.length; bin++) {
    const count = one![bin]! + (other ? other[bin]! : 0);
    if (count > most) most = count;
  }
  return most;
}
