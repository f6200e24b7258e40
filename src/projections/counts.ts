import { FACT, FACT_TYPES } from '../facts/vocabulary.ts';
import { isEverMeasured, type Projection } from './projection.ts';

/** How often each fact happened in measured time, and before; what was in flight when measuring began and ended. */
export interface Counts {
  readonly measured: number[];
  readonly warmup: number[];
  periodicInFlight: number;
  preInFlight: number;
  /** Requests in flight of devices whose observation ended before measuring began: nobody sees how they end. */
  periodicLeft: number;
  preLeft: number;
}

export const counts: Projection<Counts> = {
  empty: () => ({
    measured: FACT_TYPES.map(() => 0),
    warmup: FACT_TYPES.map(() => 0),
    periodicInFlight: 0,
    preInFlight: 0,
    periodicLeft: 0,
    preLeft: 0,
  }),
  // Every fact is counted, by the one place that all facts pass: see recording.ts.
  on: {},
  end(state, cell) {
    const { periodicInFlight, preInFlight } = cell.row;
    if (isEverMeasured(cell)) {
      state.periodicInFlight += periodicInFlight;
      state.preInFlight += preInFlight;
    } else {
      state.periodicLeft += periodicInFlight;
      state.preLeft += preInFlight;
    }
  },
  merge(into, from) {
    FACT_TYPES.forEach((_, code) => {
      into.measured[code]! += from.measured[code]!;
      into.warmup[code]! += from.warmup[code]!;
    });
    into.periodicInFlight += from.periodicInFlight;
    into.preInFlight += from.preInFlight;
    into.periodicLeft += from.periodicLeft;
    into.preLeft += from.preLeft;
  },
};

/** Requests of each kind that were in flight when measuring began: sent before it, ended after. */
export function inFlightAtWarmup({ warmup, periodicLeft, preLeft }: Counts): {
  periodic: number;
  pre: number;
} {
  const of = (code: number) => warmup[code]!;
  return {
    periodic:
      of(FACT.PeriodicRequested) -
      of(FACT.PeriodicFetched) -
      of(FACT.PeriodicTooLarge) -
      of(FACT.PeriodicFailed) -
      periodicLeft,
    pre: of(FACT.PreRequested) - of(FACT.PreFetched) - of(FACT.PreFailed) - preLeft,
  };
}
