import { ExactSum } from '../kernel/exact-sum.ts';
import { LogHistogram } from '../kernel/log-histogram.ts';
import { NOT_YET } from '../kernel/time.ts';
import { isMeasured, type Projection } from './projection.ts';

/** What reads of the periodic cache found: ages, freshness, versions behind. */
export interface PeriodicReads {
  readonly ages: LogHistogram;
  readonly ageSum: ExactSum;
  readonly lagSum: ExactSum;
  lagMax: number;
  freshHits: number;
  currentHits: number;
  firstReadFresh: number;
  firstReadStale: number;
}

export const periodicReads: Projection<PeriodicReads> = {
  empty: () => ({
    ages: new LogHistogram(),
    ageSum: new ExactSum(),
    lagSum: new ExactSum(),
    lagMax: 0,
    freshHits: 0,
    currentHits: 0,
    firstReadFresh: 0,
    firstReadStale: 0,
  }),
  on: {
    PeriodicHit(state, cell, ageMs, lagVersions) {
      if (!isMeasured(cell)) return;
      const isFresh = ageMs <= cell.model.freshForMs;
      state.ages.add(ageMs);
      state.ageSum.add(ageMs);
      state.lagSum.add(lagVersions);
      if (lagVersions > state.lagMax) state.lagMax = lagVersions;
      if (isFresh) state.freshHits += 1;
      if (lagVersions === 0) state.currentHits += 1;
      if (cell.row.periodicFirstReadAt !== NOT_YET) return;
      if (isFresh) state.firstReadFresh += 1;
      else state.firstReadStale += 1;
    },
  },
  end() {},
  merge(into, from) {
    into.ages.merge(from.ages);
    into.ageSum.merge(from.ageSum);
    into.lagSum.merge(from.lagSum);
    into.lagMax = Math.max(into.lagMax, from.lagMax);
    into.freshHits += from.freshHits;
    into.currentHits += from.currentHits;
    into.firstReadFresh += from.firstReadFresh;
    into.firstReadStale += from.firstReadStale;
  },
};
