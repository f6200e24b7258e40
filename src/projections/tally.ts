import type { Cell } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
import type { FactCode } from '../facts/vocabulary.ts';
import { type Counts, counts } from './counts.ts';
import { type Hours, hours } from './hours.ts';
import { type Launches, launches } from './launches.ts';
import { type PeriodicCopies, periodicCopies } from './periodic-copies.ts';
import { type PeriodicReads, periodicReads } from './periodic-reads.ts';
import { type PreFetches, preFetches } from './pre-fetches.ts';
import type { Projection } from './projection.ts';
import { type Requests, requests } from './requests.ts';

/** Everything a result is made of. */
export interface Tally {
  readonly counts: Counts;
  readonly periodicReads: PeriodicReads;
  readonly periodicCopies: PeriodicCopies;
  readonly preFetches: PreFetches;
  readonly launches: Launches;
  readonly requests: Requests;
  readonly hours: Hours;
}

/** All projections as one: itself a projection. */
export const tally: Projection<Tally> = {
  empty: (model: Model) => ({
    counts: counts.empty(model),
    periodicReads: periodicReads.empty(model),
    periodicCopies: periodicCopies.empty(model),
    preFetches: preFetches.empty(model),
    launches: launches.empty(model),
    requests: requests.empty(model),
    hours: hours.empty(model),
  }),
  add(state: Tally, cell: Cell, code: FactCode, a: number, b: number, c: number) {
    counts.add(state.counts, cell, code, a, b, c);
    periodicReads.add(state.periodicReads, cell, code, a, b, c);
    periodicCopies.add(state.periodicCopies, cell, code, a, b, c);
    preFetches.add(state.preFetches, cell, code, a, b, c);
    launches.add(state.launches, cell, code, a, b, c);
    requests.add(state.requests, cell, code, a, b, c);
    hours.add(state.hours, cell, code, a, b, c);
  },
  end(state: Tally, cell: Cell) {
    counts.end(state.counts, cell);
    periodicCopies.end(state.periodicCopies, cell);
    launches.end(state.launches, cell);
  },
  merge(into: Tally, from: Tally) {
    counts.merge(into.counts, from.counts);
    periodicReads.merge(into.periodicReads, from.periodicReads);
    periodicCopies.merge(into.periodicCopies, from.periodicCopies);
    preFetches.merge(into.preFetches, from.preFetches);
    launches.merge(into.launches, from.launches);
    requests.merge(into.requests, from.requests);
    hours.merge(into.hours, from.hours);
  },
};
