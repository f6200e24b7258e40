import type { Requests } from '../compiled/books/requests.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../compiled/kernel/time.ts';

const SECONDS_PER_HOUR = HOUR / SECOND;
const SECONDS_PER_DAY = DAY / SECOND;

/** The load of measured time, empty bins included. */
export interface Load {
  /** By aligned minute. */
  readonly perMinute: Uint32Array;
  readonly busiestSecond: number;
}

/** @returns requests in the minutes of [warmup, horizon), and in the busiest second of them */
export function measuredLoad(state: Requests, warmupMs: number, horizonMs: number): Load {
  const firstMinute = Math.floor(warmupMs / MINUTE);
  const perMinute = new Uint32Array(minutesOf(warmupMs, horizonMs));
  let busiestSecond = 0;
  eachSecond(state, warmupMs, (second, count) => {
    perMinute[Math.floor(second / 60) - firstMinute]! += count;
    if (count > busiestSecond) busiestSecond = count;
  });
  return { perMinute, busiestSecond };
}

/** @returns requests in each second of the same minutes, from the first second of the first one on */
export function measuredSeconds(state: Requests, warmupMs: number, horizonMs: number): Uint32Array {
  const first = 60 * Math.floor(warmupMs / MINUTE);
  const perSecond = new Uint32Array(60 * minutesOf(warmupMs, horizonMs));
  eachSecond(state, warmupMs, (second, count) => {
    perSecond[second - first] = count;
  });
  return perSecond;
}

function minutesOf(warmupMs: number, horizonMs: number): number {
  return Math.max(0, Math.ceil(horizonMs / MINUTE) - Math.floor(warmupMs / MINUTE));
}

/** Calls for each second of measured time that has seen a request: years of seconds are empty. */
function eachSecond(
  { days, beforeMeasuring }: Requests,
  warmupMs: number,
  found: (second: number, count: number) => void,
): void {
  const firstSecond = Math.floor(warmupMs / SECOND);
  for (const [day, page] of days.entries()) {
    const midnight = day * SECONDS_PER_DAY;
    if (!page || midnight + SECONDS_PER_DAY <= firstSecond) continue;
    const { low, high } = page;
    for (let index = Math.max(0, firstSecond - midnight); index < SECONDS_PER_DAY; index++) {
      if (low[index] === 0 && (high === null || high[index] === 0)) continue;
      const second = midnight + index;
      const count = page.at(index) - (second === firstSecond ? beforeMeasuring : 0);
      if (count > 0) found(second, count);
    }
  }
}

/** @returns requests in the busiest second and the busiest minute of one hour of the run, warm-up included */
export function peaksOfHour(state: Requests, hour: number): { second: number; minute: number } {
  const day = Math.floor((hour * HOUR) / DAY);
  const page = state.days[day];
  const from = hour * SECONDS_PER_HOUR - day * SECONDS_PER_DAY;
  let second = 0;
  let minute = 0;
  for (let start = from; page && start < from + SECONDS_PER_HOUR; start += 60) {
    let sum = 0;
    for (let index = start; index < start + 60; index++) {
      const count = page.at(index);
      sum += count;
      second = Math.max(second, count);
    }
    minute = Math.max(minute, sum);
  }
  return { second, minute };
}
