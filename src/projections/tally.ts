import type { Cell } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
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

/** The projections that a tally is made of. */
export const PARTS: { readonly [part in keyof Tally]: Projection<Tally[part]> } = {
  counts,
  periodicReads,
  periodicCopies,
  preFetches,
  launches,
  requests,
  hours,
};

const NAMES = Object.keys(PARTS) as (keyof Tally)[];

export function emptyTally(model: Model): Tally {
  return Object.fromEntries(NAMES.map((name) => [name, PARTS[name].empty(model)])) as unknown as Tally;
}

/** The horizon of one cell. */
export function endTally(state: Tally, cell: Cell): void {
  for (const name of NAMES) partOf(name).end(state[name], cell);
}

/** Adds another tally; it may have come from another thread. */
export function mergeTally(into: Tally, from: Tally): void {
  for (const name of NAMES) partOf(name).merge(into[name], from[name]);
}

/** A projection and a state that belong together, for loops over all parts. */
function partOf(name: keyof Tally): Projection<unknown> {
  return PARTS[name] as Projection<unknown>;
}
