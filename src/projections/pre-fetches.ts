import type { Cell } from '../domain/cell.ts';
import { isLaunchRead } from '../domain/evolve.ts';
import { OUTCOME } from '../facts/vocabulary.ts';
import { ExactSum } from '../kernel/exact-sum.ts';
import { isMeasured, type Projection } from './projection.ts';

/** What the pre-fetch gave to launches: answers in time, older ones, late ones, and the waiting it caused. */
export interface PreFetches {
  readonly bytes: ExactSum;
  readonly ageSum: ExactSum;
  readonly extraWaitSum: ExactSum;
  freshHits: number;
  staleHits: number;
  lateHits: number;
  /** Answers over 256 KiB: failures, but not the origin's. */
  tooLarge: number;
  /** Launches that finished loading, and those whose answer had come by then. */
  loaded: number;
  ready: number;
  /** Reads of launches that have returned. */
  launchReads: number;
}

export const preFetches: Projection<PreFetches> = {
  empty: () => ({
    bytes: new ExactSum(),
    ageSum: new ExactSum(),
    extraWaitSum: new ExactSum(),
    freshHits: 0,
    staleHits: 0,
    lateHits: 0,
    tooLarge: 0,
    loaded: 0,
    ready: 0,
    launchReads: 0,
  }),
  on: {
    PackageLoaded(state, cell) {
      if (!isMeasured(cell) || !cell.model.pre) return;
      state.loaded += 1;
      state.ready += cell.row.preOfThisLaunch;
    },
    PreFetched(state, cell, bytes) {
      if (isMeasured(cell)) state.bytes.add(bytes);
    },
    PreFailed(state, cell, reason, bytes) {
      if (!isMeasured(cell)) return;
      state.bytes.add(bytes);
      if (reason === OUTCOME.tooLarge) state.tooLarge += 1;
    },
    PreHit(state, cell, ageMs, isFresh, waitedMs) {
      if (!isMeasured(cell)) return;
      state.ageSum.add(ageMs);
      if (isFresh === 1) state.freshHits += 1;
      else state.staleHits += 1;
      addExtraWait(state, cell, waitedMs);
    },
    PreMissed(state, cell, waitedMs) {
      if (isMeasured(cell)) addExtraWait(state, cell, waitedMs);
    },
    PreArrivedLate(state, cell, reads) {
      if (isMeasured(cell)) state.lateHits += reads;
    },
  },
  end() {},
  merge(into, from) {
    into.bytes.merge(from.bytes);
    into.ageSum.merge(from.ageSum);
    into.extraWaitSum.merge(from.extraWaitSum);
    into.freshHits += from.freshHits;
    into.staleHits += from.staleHits;
    into.lateHits += from.lateHits;
    into.tooLarge += from.tooLarge;
    into.loaded += from.loaded;
    into.ready += from.ready;
    into.launchReads += from.launchReads;
  },
};

/** What the read of a launch waited, when it returns; reads of hot starts are not the launch's. */
function addExtraWait(state: PreFetches, { row, now }: Cell, waitedMs: number): void {
  if (!isLaunchRead(row, now, waitedMs)) return;
  state.launchReads += 1;
  state.extraWaitSum.add(waitedMs);
}
