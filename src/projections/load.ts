import { DAY, HOUR, MINUTE, SECOND } from '../kernel/time.ts';
import type { Requests } from './requests.ts';

const SECONDS_PER_HOUR = HOUR / SECOND;
const SECONDS_PER_DAY = DAY / SECOND;

/** Requests by aligned bin of measured time, empty bins included. */
export interface Load {
  /** From the first second of the first minute on. */
  readonly perSecond: Uint32Array;
  readonly perMinute: Uint32Array;
}

/** @returns requests in each second and minute of [warmup, horizon) */
export function measuredLoad(state: Requests, warmupMs: number, horizonMs: number): Load {
  const firstMinute = Math.floor(warmupMs / MINUTE);
  const perMinute = new Uint32Array(Math.max(0, Math.ceil(horizonMs / MINUTE) - firstMinute));
  const firstSecond = Math.floor(warmupMs / SECOND);
  const perSecond = new Uint32Array(perMinute.length * 60);
  for (const [day, page] of state.days.entries()) {
    for (let index = 0; page && index < SECONDS_PER_DAY; index++) {
      const second = day * SECONDS_PER_DAY + index;
      if (second < firstSecond) continue;
      const count = page.at(index) - (second === firstSecond ? state.beforeMeasuring : 0);
      if (count === 0) continue;
      perSecond[second - 60 * firstMinute]! += count;
      perMinute[Math.floor(second / 60) - firstMinute]! += count;
    }
  }
  return { perSecond, perMinute };
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
