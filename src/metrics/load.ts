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
  readonly busiestSecond: number;
}

type Measured = Pick<Model, 'warmupMs' | 'horizonMs'>;

/** @returns requests in [warmup, horizon) */
export function measuredLoad(state: Requests, { warmupMs, horizonMs }: Measured): Load {
  const first = firstSecondOf(warmupMs);
  const perMinute = new Uint32Array(Math.max(0, Math.ceil(horizonMs / MINUTE) - first / 60));
  let busiestSecond = 0;
  eachSecond(state, warmupMs, (second, count) => {
    perMinute[Math.floor((second - first) / 60)]! += count;
    if (count > busiestSecond) busiestSecond = count;
  });
  return { perMinute, busiestSecond };
}

/** @returns the seconds that have seen a request in [warmup, horizon), counted as the minutes of {@link Load} are */
export function busySeconds(state: Requests, { warmupMs }: Measured): Busy {
  let found = 0;
  eachSecond(state, warmupMs, () => {
    found += 1;
  });
  const busy = { bins: new Uint32Array(found), counts: new Uint32Array(found) };
  const first = firstSecondOf(warmupMs);
  let next = 0;
  eachSecond(state, warmupMs, (second, count) => {
    busy.bins[next] = second - first;
    busy.counts[next++] = count;
  });
  return busy;
}

function firstSecondOf(warmupMs: number): number {
  return 60 * Math.floor(warmupMs / MINUTE);
}

/** Calls for each second of measured time that has seen a request. */
function eachSecond(
  { days, beforeMeasuring }: Requests,
  warmupMs: number,
  found: (second: number, count: number) => void,
): void {
  const firstSecond = Math.floor(warmupMs / SECOND);
  for (const [day, page] of days.entries()) {
    const midnight = day * SECONDS_PER_DAY;
    if (!page || midnight + SECONDS_PER_DAY <= firstSecond) continue;
    eachBusySecond(page, Math.max(0, firstSecond - midnight), SECONDS_PER_DAY, (index, counted) => {
      const second = midnight + index;
      const count = counted - (second === firstSecond ? beforeMeasuring : 0);
      if (count > 0) found(second, count);
    });
  }
}

/** @returns requests in the busiest second and the busiest minute of one hour of the run, warm-up included */
export function peaksOfHour(state: Requests, hour: number): { second: number; minute: number } {
  const day = Math.floor((hour * HOUR) / DAY);
  const page = state.days[day];
  const from = hour * SECONDS_PER_HOUR - day * SECONDS_PER_DAY;
  const busiest = { second: 0, minute: 0 };
  if (!page) return busiest;
  let minute = -1;
  let inMinute = 0;
  eachBusySecond(page, from, from + SECONDS_PER_HOUR, (index, count) => {
    if (Math.floor(index / 60) !== minute) inMinute = 0;
    minute = Math.floor(index / 60);
    inMinute += count;
    busiest.second = Math.max(busiest.second, count);
    busiest.minute = Math.max(busiest.minute, inMinute);
  });
  return busiest;
}

/**
 * Calls for each second of [from, to) of a day that has seen a request; `to` is a multiple of four. Four seconds are looked at
 * at a time, for years of seconds are empty where devices are few.
 */
function eachBusySecond(
  page: DayOfRequests,
  from: number,
  to: number,
  found: (index: number, count: number) => void,
): void {
  const { low, high } = page;
  const fours = new Uint32Array(low.buffer, low.byteOffset, SECONDS_PER_DAY / 4);
  for (let four = Math.floor(from / 4); four < to / 4; four++) {
    if (high === null && fours[four] === 0) continue;
    for (let index = Math.max(from, 4 * four); index < 4 * four + 4; index++) {
      const count = page.at(index);
      if (count > 0) found(index, count);
    }
  }
}
