/** The load of a sample, by halves of its devices and by every second and minute, empty ones included. */

import type { Requests } from '../compiled/books/requests.ts';
import type { Model } from '../compiled/domain/model.ts';
import { DAY, MINUTE, SECOND } from '../compiled/kernel/time.ts';
import type { BinnedCounts } from '../statistics/fitted-rates.ts';
import type { BucketPeaks, Load } from './load.ts';

const SECONDS_PER_DAY = DAY / SECOND;
const SECONDS_PER_MINUTE = MINUTE / SECOND;

type Bins = Omit<BinnedCounts, 'widths'>;
type Span = Pick<Model, 'warmupMs' | 'horizonMs'>;

export interface SampledLoad {
  readonly perSecond: Bins;
  readonly perMinute: Bins;
  /** Requests of all halves in the busiest second of each minute. */
  readonly busiestSeconds: Uint32Array;
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
  const { minutes, busiestSeconds } = byMinute(seconds);
  return {
    perSecond: { ...edges(SECOND), halves: seconds },
    perMinute: { ...edges(MINUTE), halves: minutes },
    busiestSeconds,
  };
}

/** What the sample itself shows, as of a load that is counted whole. */
export function shownBy({ perMinute, busiestSeconds }: SampledLoad): Load {
  const { first, end } = perMinute;
  const minutes = wholeOf(perMinute).slice(first, end);
  return { perMinute: minutes, busiestSecond: largestIn(busiestSeconds, first, end) };
}

/** Requests in the busiest second and the busiest minute of each bucket that has any, by the bucket of the run. */
export function bucketsShownBy(
  { perMinute, busiestSeconds }: SampledLoad,
  span: Pick<Model, 'warmupMs' | 'bucketMs'>,
): ReadonlyMap<number, BucketPeaks> {
  const whole = wholeOf(perMinute);
  // Minutes are counted from the beginning of a day, which may lie within a bucket.
  const before = firstDayOf(span) * (DAY / MINUTE);
  const minutes = span.bucketMs / MINUTE;
  const peaks = new Map<number, BucketPeaks>();
  for (let from = 0; from < whole.length; ) {
    const bucket = Math.floor((before + from) / minutes);
    const end = Math.min(whole.length, (bucket + 1) * minutes - before);
    const minute = largestIn(whole, from, end);
    if (minute > 0) peaks.set(bucket, { second: largestIn(busiestSeconds, from, end), minute });
    from = end;
  }
  return peaks;
}

function secondsOf({ days, beforeMeasuring }: Requests, { warmupMs }: Span): Uint32Array {
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

function byMinute(seconds: readonly Uint32Array[]): {
  readonly minutes: Uint32Array[];
  readonly busiestSeconds: Uint32Array;
} {
  const one = seconds[0]!;
  const other = seconds[1] ?? new Uint32Array(one.length);
  const count = one.length / SECONDS_PER_MINUTE;
  const [ofOne, ofOther] = [new Uint32Array(count), new Uint32Array(count)];
  const busiestSeconds = new Uint32Array(count);
  for (let minute = 0, second = 0; minute < count; minute++) {
    let [a, b, most] = [0, 0, 0];
    for (const end = second + SECONDS_PER_MINUTE; second < end; second++) {
      a += one[second]!;
      b += other[second]!;
      const both = one[second]! + other[second]!;
      if (both > most) most = both;
    }
    ofOne[minute] = a;
    ofOther[minute] = b;
    busiestSeconds[minute] = most;
  }
  return { minutes: seconds.length > 1 ? [ofOne, ofOther] : [ofOne], busiestSeconds };
}

function wholeOf({ halves: [one, other] }: Bins): Uint32Array {
  return other ? one!.map((count, bin) => count + other[bin]!) : one!;
}

function largestIn(counts: Uint32Array, from: number, end: number): number {
  let most = 0;
  for (let bin = from; bin < end; bin++) if (counts[bin]! > most) most = counts[bin]!;
  return most;
}
