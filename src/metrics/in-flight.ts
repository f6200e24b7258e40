import type { Counts } from '../compiled/books/counts.ts';
import { FACT } from '../compiled/facts/codes.ts';

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
