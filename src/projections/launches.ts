import type { Cell } from '../domain/cell.ts';
import { isDataShown } from '../domain/evolve.ts';
import { FACT } from '../facts/vocabulary.ts';
import { ExactSum } from '../kernel/exact-sum.ts';
import { LogHistogram } from '../kernel/log-histogram.ts';
import { isMeasured, type Projection } from './projection.ts';

/**
 * How long people wait at a cold start, from the tap until the first data is on the screen, whichever cache it comes from;
 * and how long apps stay in memory. A launch to which no data came before its session ended has no wait.
 */
export interface Launches {
  readonly waits: LogHistogram;
  readonly waitSum: ExactSum;
  readonly residentMs: ExactSum;
  readonly observedMs: ExactSum;
}

export const launches: Projection<Launches> = {
  empty: () => ({
    waits: new LogHistogram(),
    waitSum: new ExactSum(),
    residentMs: new ExactSum(),
    observedMs: new ExactSum(),
  }),
  hears: [FACT.PeriodicHit, FACT.PreHit, FACT.PreArrivedLate, FACT.AppDestroyed],
  add(state, cell, code) {
    if (!isMeasured(cell)) return;
    switch (code) {
      case FACT.PeriodicHit:
      case FACT.PreHit:
      case FACT.PreArrivedLate:
        if (cell.row.launching === 0 || !isDataShown(cell.row)) return;
        state.waits.add(cell.now - cell.row.coldStartedAt);
        state.waitSum.add(cell.now - cell.row.coldStartedAt);
        return;
      case FACT.AppDestroyed:
        addResidence(state, cell);
        return;
    }
  },
  end(state, cell) {
    state.observedMs.add(Math.max(0, cell.now - cell.world.warmupMs));
    if (cell.row.resident === 1) addResidence(state, cell);
  },
  merge(into, from) {
    into.waits.merge(from.waits);
    into.waitSum.merge(from.waitSum);
    into.residentMs.merge(from.residentMs);
    into.observedMs.merge(from.observedMs);
  },
};

function addResidence(state: Launches, { row, world, now }: Cell): void {
  state.residentMs.add(Math.max(0, now - Math.max(row.coldStartedAt, world.warmupMs)));
}
