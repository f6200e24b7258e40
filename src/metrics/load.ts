import type { DayOfRequests, Requests } from '../compiled/books/requests.ts';
import type { Model } from '../compiled/domain/model.ts';
import { DAY, MINUTE, SECOND } from '../compiled/kernel/time.ts';

const SECONDS_PER_DAY = DAY / SECOND;

/** Seconds that have seen a request, in columns, for a month of seconds is millions of them. */
interface Busy {
  readonly bins: Uint32Array;
  readonly counts: Uint32Array;
}

/** The load of measured time. */
export interface Load {
  /** By aligned minute, empty ones included. */
  readonly perMinute: Uint32Array;
  readonly busiestSecond: number;
}

/** The busiest second and the busiest minute of a row of the series. */
export interface BucketPeaks {
  readonly second: number;
  readonly minute: number;
}

/** @returns requests in [warmup, horizon) */
export function measuredLoad(
  requests: Requests,
  { warmupMs, horizonMs }: Pick<Model, 'warmupMs' | 'horizonMs'>,
): Load {
  const first = 60 * Math.floor(warmupMs / MINUTE);
  const busy = measuredOf(busySeconds(requests), requests, warmupMs);
  const perMinute = new Uint32Array(Math.max(0, Math.ceil(horizonMs / MINUTE) - first / 60));
  let busiestSecond = 0;
  for (let at = 0; at < busy.bins.length; at++) {
    const count = busy.counts[at]!;
    perMinute[Math.floor((busy.bins[at]! - first) / 60)]! += count;
    if (count > busiestSecond) busiestSecond = count;
  }
  return { perMinute, busiestSecond };
}

/** Those that have seen a request in measured time, of which the first second may be a part only. */
function measuredOf(busy: Busy, { beforeMeasuring }: Requests, warmupMs: number): Busy {
  const firstSecond = Math.floor(warmupMs / SECOND);
  const begin = firstFrom(busy, firstSecond);
  const counts = busy.counts.subarray(begin);
  if (busy.bins[begin] !== firstSecond) return { bins: busy.bins.subarray(begin), counts };
  if (counts[0] === beforeMeasuring) {
    return { bins: busy.bins.subarray(begin + 1), counts: counts.subarray(1) };
  }
  counts[0]! -= beforeMeasuring;
  return { bins: busy.bins.subarray(begin), counts };
}

/** The first busy second that is not before a given one. */
function firstFrom({ bins }: Busy, second: number): number {
  const found = bins.findIndex((bin) => bin >= second);
  return found < 0 ? bins.length : found;
}

/** @param bucketMs whole minutes @returns requests in the busiest second and the busiest minute of each bucket of the run that has seen one, warm-up included */
export function peaksOfBuckets(requests: Requests, bucketMs: number): ReadonlyMap<number, BucketPeaks> {
  const { bins, counts } = busySeconds(requests);
  const peaks = new Map<number, { second: number; minute: number }>();
  let busiest = { second: 0, minute: 0 };
  const minutes = bucketMs / MINUTE;
  let [bucket, minute, inMinute] = [-1, -1, 0];
  for (let at = 0; at < bins.length; at++) {
    const count = counts[at]!;
    const itsMinute = Math.floor(bins[at]! / 60);
    if (itsMinute !== minute) {
      minute = itsMinute;
      inMinute = 0;
      const itsBucket = Math.floor(minute / minutes);
      if (itsBucket !== bucket) {
        bucket = itsBucket;
        busiest = { second: 0, minute: 0 };
        peaks.set(bucket, busiest);
      }
    }
    inMinute += count;
    if (count > busiest.second) busiest.second = count;
    if (inMinute > busiest.minute) busiest.minute = inMinute;
  }
  return peaks;
}

/** The seconds of a run that have seen a request, in their order. */
function busySeconds({ days }: Requests): Busy {
  const scratch = { bins: new Uint32Array(SECONDS_PER_DAY), counts: new Uint32Array(SECONDS_PER_DAY) };
  const ofDays = days.flatMap((page, day): Busy[] => {
    if (page === null) return [];
    const found = fillBusy(page, day * SECONDS_PER_DAY, scratch);
    return [{ bins: scratch.bins.slice(0, found), counts: scratch.counts.slice(0, found) }];
  });
  return {
    bins: joined(ofDays.map(({ bins }) => bins)),
    counts: joined(ofDays.map(({ counts }) => counts)),
  };
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Writes down the busy seconds of a day. Sixteen are looked at at a time, for most seconds of a few devices are empty.
 * @returns how many there are
 */
function fillBusy({ low, high }: DayOfRequests, midnight: number, { bins, counts }: Busy): number {
  const fours = new Uint32Array(low.buffer, low.byteOffset, SECONDS_PER_DAY / 4);
  let found = 0;
  for (let four = 0; four < fours.length; four += 4) {
    const any = fours[four]! | fours[four + 1]! | fours[four + 2]! | fours[four + 3]!;
    if (high === null && any === 0) continue;
    for (let second = 4 * four; second < 4 * four + 16; second++) {
      const count = low[second]! + (high === null ? 0 : 256 * high[second]!);
      if (count === 0) continue;
      bins[found] = midnight + second;
      counts[found] = count;
      found += 1;
    }
  }
  return found;
}
