import type { DayOfRequests, Requests } from '../compiled/books/requests.ts';
import type { Model } from '../compiled/domain/model.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../compiled/kernel/time.ts';
import type { Busy } from '../statistics/scaled-peak.ts';

const SECONDS_PER_HOUR = HOUR / SECOND;
const SECONDS_PER_DAY = DAY / SECOND;

/** The load of measured time, from the first second of its first minute on. */
export interface Load {
  /** By aligned minute, empty ones included. */
  readonly perMinute: Uint32Array;
  /** By aligned second. */
  readonly busy: Busy;
  readonly busiestSecond: number;
}

/** @returns requests in [warmup, horizon) */
export function measuredLoad(
  requests: Requests,
  { warmupMs, horizonMs }: Pick<Model, 'warmupMs' | 'horizonMs'>,
): Load {
  const first = 60 * Math.floor(warmupMs / MINUTE);
  const busy = countedFrom(first, measuredOf(busySeconds(requests), requests, warmupMs));
  const perMinute = new Uint32Array(Math.max(0, Math.ceil(horizonMs / MINUTE) - first / 60));
  let busiestSecond = 0;
  for (let at = 0; at < busy.bins.length; at++) {
    const count = busy.counts[at]!;
    perMinute[Math.floor(busy.bins[at]! / 60)]! += count;
    if (count > busiestSecond) busiestSecond = count;
  }
  return { perMinute, busy, busiestSecond };
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

function countedFrom(first: number, { bins, counts }: Busy): Busy {
  for (let at = 0; at < bins.length; at++) bins[at]! -= first;
  return { bins, counts };
}

/** The first busy second that is not before a given one. */
function firstFrom({ bins }: Busy, second: number): number {
  const found = bins.findIndex((bin) => bin >= second);
  return found < 0 ? bins.length : found;
}

/** @returns requests in the busiest second and the busiest minute of each hour of the run that has seen one, warm-up included */
export function peaksOfHours(requests: Requests): ReadonlyMap<number, { second: number; minute: number }> {
  const { bins, counts } = busySeconds(requests);
  const peaks = new Map<number, { second: number; minute: number }>();
  let minute = -1;
  let inMinute = 0;
  for (let at = 0; at < bins.length; at++) {
    const [second, count] = [bins[at]!, counts[at]!];
    const hour = Math.floor(second / SECONDS_PER_HOUR);
    if (!peaks.has(hour)) peaks.set(hour, { second: 0, minute: 0 });
    if (Math.floor(second / 60) !== minute) inMinute = 0;
    minute = Math.floor(second / 60);
    inMinute += count;
    const busiest = peaks.get(hour)!;
    busiest.second = Math.max(busiest.second, count);
    busiest.minute = Math.max(busiest.minute, inMinute);
  }
  return peaks;
}

/** The seconds of a run that have seen a request, in their order. */
function busySeconds({ days }: Requests): Busy {
  let found = 0;
  for (const page of days) found += page === null ? 0 : fillBusy(page, 0, null, 0);
  const busy = { bins: new Uint32Array(found), counts: new Uint32Array(found) };
  let next = 0;
  for (const [day, page] of days.entries()) {
    next += page === null ? 0 : fillBusy(page, day * SECONDS_PER_DAY, busy, next);
  }
  return busy;
}

/**
 * Writes down the busy seconds of a day, if it is told where. Sixteen are looked at at a time, for most seconds of a few devices
 * are empty. @returns how many there are
 */
function fillBusy(page: DayOfRequests, midnight: number, busy: Busy | null, first: number): number {
  const { low, high } = page;
  const fours = new Uint32Array(low.buffer, low.byteOffset, SECONDS_PER_DAY / 4);
  let next = first;
  for (let four = 0; four < fours.length; four += 4) {
    const any = fours[four]! | fours[four + 1]! | fours[four + 2]! | fours[four + 3]!;
    if (high === null && any === 0) continue;
    for (let index = 4 * four; index < 4 * four + 16; index++) {
      if (low[index] === 0 && (high === null || high[index] === 0)) continue;
      if (busy !== null) {
        busy.bins[next] = midnight + index;
        busy.counts[next] = page.at(index);
      }
      next += 1;
    }
  }
  return next - first;
}
