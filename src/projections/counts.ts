import { FACT, FACT_TYPES } from '../facts/vocabulary.ts';
import type { Projection } from './projection.ts';

/** How often each fact happened in measured time, and before; what was in flight when measuring began and ended. */
export interface Counts {
  readonly measured: number[];
  readonly warmup: number[];
  periodicInFlight: number;
  preInFlight: number;
}

export const counts: Projection<Counts> = {
  empty: () => ({
    measured: FACT_TYPES.map(() => 0),
    warmup: FACT_TYPES.map(() => 0),
    periodicInFlight: 0,
    preInFlight: 0,
  }),
  // Every fact is counted, by the one place that all facts pass: see hearing.ts.
  on: {},
  end(state, { row }) {
    state.periodicInFlight += row.periodicInFlight;
    state.preInFlight += row.preInFlight;
  },
  merge(into, from) {
    FACT_TYPES.forEach((_, code) => {
      into.measured[code]! += from.measured[code]!;
      into.warmup[code]! += from.warmup[code]!;
    });
    into.periodicInFlight += from.periodicInFlight;
    into.preInFlight += from.preInFlight;
  },
};

/** Requests of each kind that were in flight when measuring began: sent before it, ended after. */
export function inFlightAtWarmup({ warmup }: Counts): { periodic: number; pre: number } {
  const of = (code: number) => warmup[code]!;
  return {
    periodic:
      of(FACT.PeriodicRequested) -
      of(FACT.PeriodicFetched) -
      of(FACT.PeriodicTooLarge) -
      of(FACT.PeriodicFailed),
    pre: of(FACT.PreRequested) - of(FACT.PreFetched) - of(FACT.PreFailed),
  };
}
