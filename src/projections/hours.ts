import { FACT, OUTCOME } from '../facts/vocabulary.ts';
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
  hears: [
    FACT.ColdStarted,
    FACT.HotStarted,
    FACT.PeriodicRequested,
    FACT.PeriodicHit,
    FACT.PeriodicMissed,
    FACT.PeriodicFetched,
    FACT.PeriodicTooLarge,
    FACT.PeriodicFailed,
    FACT.PreRequested,
    FACT.PreFetched,
    FACT.PreFailed,
    FACT.PreHit,
    FACT.PreMissed,
  ],
  add(state, cell, code, a, b) {
    const index = Math.floor(cell.now / HOUR);
    switch (code) {
      case FACT.ColdStarted:
        hourOf(state, index).coldStarts += 1;
        return;
      case FACT.HotStarted:
        hourOf(state, index).hotStarts += 1;
        return;
      case FACT.PeriodicRequested:
        hourOf(state, index).periodicAttempts += 1;
        return;
      case FACT.PeriodicHit: {
        const hour = hourOf(state, index);
        hour.periodicHits += 1;
        hour.periodicAgeSum.add(a);
        if (a <= cell.model.freshForMs) hour.periodicFreshHits += 1;
        return;
      }
      case FACT.PeriodicMissed:
        hourOf(state, index).periodicMisses += 1;
        return;
      case FACT.PeriodicFetched:
      case FACT.PeriodicTooLarge:
      case FACT.PreFetched:
        hourOf(state, index).bytes.add(a);
        return;
      case FACT.PeriodicFailed:
        hourOf(state, index).errors += 1;
        return;
      case FACT.PreRequested:
        hourOf(state, index).preAttempts += 1;
        return;
      case FACT.PreFailed: {
        const hour = hourOf(state, index);
        hour.bytes.add(b);
        if (a !== OUTCOME.tooLarge) hour.errors += 1;
        return;
      }
      case FACT.PreHit: {
        const hour = hourOf(state, index);
        hour.preReads += 1;
        hour.preFreshHits += b;
        return;
      }
      case FACT.PreMissed:
        hourOf(state, index).preReads += 1;
        return;
    }
  },
  end() {},
  merge(into, from) {
    from.forEach((hour, index) => {
      if (hour) mergeHour(hourOf(into, index), hour);
    });
  },
};

function hourOf(state: Hours, index: number): Hour {
  const known = state[index];
  if (known) return known;
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
