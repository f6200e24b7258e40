import type { Cell } from '../domain/cell.ts';
import { HOUR, MINUTE, SECOND } from '../kernel/time.ts';
import type { Projection } from './projection.ts';

const SECONDS_PER_HOUR = HOUR / SECOND;

/**
 * The load of the origin: requests of both kinds in aligned seconds since the start, warm-up included. An hour without
 * requests takes no memory; a second takes one byte, which keeps the whole of a month near the processor, and what is above
 * 255 is carried.
 */
export interface Requests {
  /** By hour, then by second within the hour, modulo 256. */
  readonly seconds: (Uint8Array | undefined)[];
  /** By second since the start: how many times 256 its count is above what `seconds` holds. */
  readonly carries: Map<number, number>;
  /** Requests before measuring began in the second in which it began: not to be mistaken for measured ones. */
  beforeMeasuring: number;
  measured: number;
}

export const requests: Projection<Requests> = {
  empty: () => ({ seconds: [], carries: new Map(), beforeMeasuring: 0, measured: 0 }),
  on: { PeriodicRequested: addRequest, PreRequested: addRequest },
  end() {},
  merge(into, from) {
    from.seconds.forEach((bins, hour) => {
      if (!bins) return;
      const own = into.seconds[hour] ?? newHour(into, hour);
      bins.forEach((count, second) => {
        const sum = own[second]! + count;
        own[second] = sum;
        if (sum > 255) carry(into, hour, second, 1);
      });
    });
    for (const [second, carries] of from.carries) {
      into.carries.set(second, (into.carries.get(second) ?? 0) + carries);
    }
    into.beforeMeasuring += from.beforeMeasuring;
    into.measured += from.measured;
  },
};

function addRequest(state: Requests, { now, world }: Cell): void {
  const hour = Math.floor(now / HOUR);
  const bins = state.seconds[hour] ?? newHour(state, hour);
  const second = Math.floor((now - hour * HOUR) / SECOND);
  const count = bins[second]! + 1;
  bins[second] = count;
  if (count > 255) carry(state, hour, second, 1);
  if (now >= world.warmupMs) state.measured += 1;
  else if (Math.floor(now / SECOND) === Math.floor(world.warmupMs / SECOND)) state.beforeMeasuring += 1;
}

function carry(state: Requests, hour: number, second: number, times: number): void {
  const at = hour * SECONDS_PER_HOUR + second;
  state.carries.set(at, (state.carries.get(at) ?? 0) + times);
}

function newHour(state: Requests, hour: number): Uint8Array {
  const bins = new Uint8Array(SECONDS_PER_HOUR);
  while (state.seconds.length < hour) state.seconds.push(undefined);
  state.seconds[hour] = bins;
  return bins;
}

/** Requests in one second of an hour that has seen any. */
function countAt({ carries }: Requests, bins: Uint8Array, hour: number, second: number): number {
  return (
    bins[second]! + 256 * (carries.size === 0 ? 0 : (carries.get(hour * SECONDS_PER_HOUR + second) ?? 0))
  );
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
  for (const [hour, bins] of state.seconds.entries()) {
    for (let index = 0; bins && index < bins.length; index++) {
      const second = hour * SECONDS_PER_HOUR + index;
      if (second < firstSecond) continue;
      const all = countAt(state, bins, hour, index);
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
  const bins = state.seconds[hour];
  let second = 0;
  let minute = 0;
  for (let start = 0; bins && start < bins.length; start += 60) {
    let sum = 0;
    for (let index = start; index < start + 60; index++) {
      const count = countAt(state, bins, hour, index);
      sum += count;
      second = Math.max(second, count);
    }
    minute = Math.max(minute, sum);
  }
  return { second, minute };
}
