import { FACT, OUTCOME } from '../facts/vocabulary.ts';
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
  }),
  hears: [
    FACT.PackageLoaded,
    FACT.PreFetched,
    FACT.PreFailed,
    FACT.PreHit,
    FACT.PreMissed,
    FACT.PreArrivedLate,
  ],
  add(state, cell, code, a, b, c) {
    if (!isMeasured(cell) || !cell.model.pre) return;
    switch (code) {
      case FACT.PackageLoaded:
        state.loaded += 1;
        state.ready += cell.row.preOfThisLaunch;
        return;
      case FACT.PreFetched:
        state.bytes.add(a);
        return;
      case FACT.PreFailed:
        state.bytes.add(b);
        if (a === OUTCOME.tooLarge) state.tooLarge += 1;
        return;
      case FACT.PreHit:
        state.ageSum.add(a);
        if (b === 1) state.freshHits += 1;
        else state.staleHits += 1;
        if (isReadOfLaunch(cell.now - c, cell.row.loadedAt)) state.extraWaitSum.add(c);
        return;
      case FACT.PreMissed:
        if (isReadOfLaunch(cell.now - a, cell.row.loadedAt)) state.extraWaitSum.add(a);
        return;
      case FACT.PreArrivedLate:
        state.lateHits += a;
        return;
    }
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
  },
};

/** A launch reads when its package has loaded; reads of hot starts are asked at other instants. */
function isReadOfLaunch(askedAt: number, loadedAt: number): boolean {
  return askedAt === loadedAt;
}
