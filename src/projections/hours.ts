import type { Cell } from '../domain/cell.ts';
import { OUTCOME } from '../facts/vocabulary.ts';
import { ExactSum } from '../kernel/exact-sum.ts';
import { HOUR } from '../kernel/time.ts';
import type { Projection } from './projection.ts';

/** One hour of the run. */
export interface Hour {
  coldStarts: number;
  hotStarts: number;
  periodicAttempts: number;
  periodicHits: number;
  periodicMisses: number;
  periodicFreshHits: number;
  readonly periodicAgeSum: ExactSum;
  preAttempts: number;
  preReads: number;
  preFreshHits: number;
  errors: number;
  readonly bytes: ExactSum;
}

/** The hourly series: every hour of the run, warm-up included, that has seen anything. */
export type Hours = (Hour | undefined)[];

export const hours: Projection<Hours> = {
  empty: () => [],
  on: {
    ColdStarted(state, cell) {
      hourOf(state, cell).coldStarts += 1;
    },
    HotStarted(state, cell) {
      hourOf(state, cell).hotStarts += 1;
    },
    PeriodicRequested(state, cell) {
      hourOf(state, cell).periodicAttempts += 1;
    },
    PeriodicHit(state, cell, ageMs) {
      const hour = hourOf(state, cell);
      hour.periodicHits += 1;
      hour.periodicAgeSum.add(ageMs);
      if (ageMs <= cell.model.freshForMs) hour.periodicFreshHits += 1;
    },
    PeriodicMissed(state, cell) {
      hourOf(state, cell).periodicMisses += 1;
    },
    PeriodicFetched: addBytes,
    PeriodicTooLarge: addBytes,
    PeriodicFailed(state, cell) {
      hourOf(state, cell).errors += 1;
    },
    PreRequested(state, cell) {
      hourOf(state, cell).preAttempts += 1;
    },
    PreFetched: addBytes,
    PreFailed(state, cell, reason, bytes) {
      const hour = hourOf(state, cell);
      hour.bytes.add(bytes);
      if (reason !== OUTCOME.tooLarge) hour.errors += 1;
    },
    PreHit(state, cell, _ageMs, isFresh) {
      const hour = hourOf(state, cell);
      hour.preReads += 1;
      hour.preFreshHits += isFresh;
    },
    PreMissed(state, cell) {
      hourOf(state, cell).preReads += 1;
    },
  },
  end() {},
  merge(into, from) {
    from.forEach((hour, index) => {
      if (hour) mergeHour(into[index] ?? newHour(into, index), hour);
    });
  },
};

function addBytes(state: Hours, cell: Cell, bytes: number): void {
  hourOf(state, cell).bytes.add(bytes);
}

function hourOf(state: Hours, { now }: Cell): Hour {
  const index = Math.floor(now / HOUR);
  return state[index] ?? newHour(state, index);
}

function newHour(state: Hours, index: number): Hour {
  const hour: Hour = {
    coldStarts: 0,
    hotStarts: 0,
    periodicAttempts: 0,
    periodicHits: 0,
    periodicMisses: 0,
    periodicFreshHits: 0,
    periodicAgeSum: new ExactSum(),
    preAttempts: 0,
    preReads: 0,
    preFreshHits: 0,
    errors: 0,
    bytes: new ExactSum(),
  };
  while (state.length < index) state.push(undefined);
  state[index] = hour;
  return hour;
}

function mergeHour(into: Hour, from: Hour): void {
  into.coldStarts += from.coldStarts;
  into.hotStarts += from.hotStarts;
  into.periodicAttempts += from.periodicAttempts;
  into.periodicHits += from.periodicHits;
  into.periodicMisses += from.periodicMisses;
  into.periodicFreshHits += from.periodicFreshHits;
  into.periodicAgeSum.merge(from.periodicAgeSum);
  into.preAttempts += from.preAttempts;
  into.preReads += from.preReads;
  into.preFreshHits += from.preFreshHits;
  into.errors += from.errors;
  into.bytes.merge(from.bytes);
}
