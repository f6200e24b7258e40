import type { Cell } from '../domain/cell.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../kernel/time.ts';
import type { Projection } from './projection.ts';

const SECONDS_PER_HOUR = HOUR / SECOND;
const SECONDS_PER_DAY = DAY / SECOND;

/**
 * The load of the origin: requests of both kinds in aligned seconds since the start, warm-up included. A day without
 * requests takes no memory; a second takes one byte, which keeps a whole month near the processor, and what is above 255 is
 * carried.
 */
export interface Requests {
  /** By day, then by second within the day, modulo 256. */
  readonly days: (Uint8Array | undefined)[];
  /** By second since the start: how many times 256 its count is above what `days` holds. */
  readonly carries: Map<number, number>;
  /** Requests before measuring began in the second in which it began: not to be mistaken for measured ones. */
  beforeMeasuring: number;
  measured: number;
}

export const requests: Projection<Requests> = {
  empty: () => ({ days: [], carries: new Map(), beforeMeasuring: 0, measured: 0 }),
  on: { PeriodicRequested: addRequest, PreRequested: addRequest },
  end() {},
  merge(into, from) {
    from.days.forEach((bins, day) => {
      if (!bins) return;
      const own = into.days[day] ?? newDay(into, day);
      bins.forEach((count, second) => {
        const sum = own[second]! + count;
        own[second] = sum;
        if (sum > 255) carry(into, day * SECONDS_PER_DAY + second, 1);
      });
    });
    for (const [second, times] of from.carries) carry(into, second, times);
    into.beforeMeasuring += from.beforeMeasuring;
    into.measured += from.measured;
  },
};

function addRequest(state: Requests, { now, world }: Cell): void {
  const day = Math.floor(now / DAY);
  const bins = state.days[day] ?? newDay(state, day);
  const second = Math.floor((now - day * DAY) / SECOND);
  const count = bins[second]! + 1;
  bins[second] = count;
  if (count > 255) carry(state, day * SECONDS_PER_DAY + second, 1);
  if (now >= world.warmupMs) state.measured += 1;
  else if (Math.floor(now / SECOND) === Math.floor(world.warmupMs / SECOND)) state.beforeMeasuring += 1;
}

function carry({ carries }: Requests, second: number, times: number): void {
  carries.set(second, (carries.get(second) ?? 0) + times);
}

function newDay(state: Requests, day: number): Uint8Array {
  const bins = new Uint8Array(SECONDS_PER_DAY);
  while (state.days.length < day) state.days.push(undefined);
  state.days[day] = bins;
  return bins;
}

/** Requests in one second of a day that has seen any. */
function countAt({ carries }: Requests, bins: Uint8Array, day: number, second: number): number {
  return bins[second]! + 256 * (carries.size === 0 ? 0 : (carries.get(day * SECONDS_PER_DAY + second) ?? 0));
}

/** Requests by aligned bin of measured time, empty bins included. */
export interface Load {
  readonly peakPerSecond: number;
  readonly perMinute: Uint32Array;
}

/** @returns requests in the busiest second and in each minute of [warmup, horizon) */
export function measuredLoad(state: Requests, warmupMs: number, horizonMs: number): Load {
  const firstMinute = Math.floor(warmupMs / MINUTE);
  const perMinute = new Uint32Array(Math.max(0, Math.ceil(horizonMs / MINUTE) - firstMinute));
  const firstSecond = Math.floor(warmupMs / SECOND);
  let peakPerSecond = 0;
  for (const [day, bins] of state.days.entries()) {
    for (let index = 0; bins && index < bins.length; index++) {
      const second = day * SECONDS_PER_DAY + index;
      if (second < firstSecond) continue;
      const all = countAt(state, bins, day, index);
      const count = all - (second === firstSecond ? state.beforeMeasuring : 0);
      if (count === 0) continue;
      peakPerSecond = Math.max(peakPerSecond, count);
      perMinute[Math.floor(second / 60) - firstMinute]! += count;
    }
  }
  return { peakPerSecond, perMinute };
}

/** @returns requests in the busiest second and the busiest minute of one hour of the run, warm-up included */
export function peaksOfHour(state: Requests, hour: number): { second: number; minute: number } {
  const day = Math.floor((hour * HOUR) / DAY);
  const bins = state.days[day];
  const from = hour * SECONDS_PER_HOUR - day * SECONDS_PER_DAY;
  let second = 0;
  let minute = 0;
  for (let start = from; bins && start < from + SECONDS_PER_HOUR; start += 60) {
    let sum = 0;
    for (let index = start; index < start + 60; index++) {
      const count = countAt(state, bins, day, index);
      sum += count;
      second = Math.max(second, count);
    }
    minute = Math.max(minute, sum);
  }
  return { second, minute };
}
