import { FACT } from '../facts/vocabulary.ts';
import { HOUR, MINUTE, SECOND } from '../kernel/time.ts';
import type { Projection } from './projection.ts';

const SECONDS_PER_HOUR = HOUR / SECOND;

/**
 * The load of the origin: requests of both kinds in aligned seconds since the start, warm-up included. An hour without
 * requests takes no memory.
 */
export interface Requests {
  /** By hour, then by second within the hour. */
  readonly seconds: (Uint32Array | undefined)[];
  /** Requests before measuring began in the second in which it began: not to be mistaken for measured ones. */
  beforeMeasuring: number;
  measured: number;
}

export const requests: Projection<Requests> = {
  empty: () => ({ seconds: [], beforeMeasuring: 0, measured: 0 }),
  hears: [FACT.PeriodicRequested, FACT.PreRequested],
  add(state, { now, world }) {
    const hour = Math.floor(now / HOUR);
    const bins = state.seconds[hour] ?? newHour(state, hour);
    const second = Math.floor((now - hour * HOUR) / SECOND);
    bins[second] = bins[second]! + 1;
    if (now >= world.warmupMs) state.measured += 1;
    else if (Math.floor(now / SECOND) === Math.floor(world.warmupMs / SECOND)) state.beforeMeasuring += 1;
  },
  end() {},
  merge(into, from) {
    from.seconds.forEach((bins, hour) => {
      if (!bins) return;
      const own = into.seconds[hour] ?? newHour(into, hour);
      for (let second = 0; second < own.length; second++) own[second]! += bins[second]!;
    });
    into.beforeMeasuring += from.beforeMeasuring;
    into.measured += from.measured;
  },
};

function newHour(state: Requests, hour: number): Uint32Array {
  const bins = new Uint32Array(SECONDS_PER_HOUR);
  while (state.seconds.length < hour) state.seconds.push(undefined);
  state.seconds[hour] = bins;
  return bins;
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
      if (bins[index] === 0 || second < firstSecond) continue;
      const count = bins[index]! - (second === firstSecond ? state.beforeMeasuring : 0);
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
      sum += bins[index]!;
      second = Math.max(second, bins[index]!);
    }
    minute = Math.max(minute, sum);
  }
  return { second, minute };
}
