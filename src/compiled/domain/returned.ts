/** What is left of the reads that wait when one of them has returned: a part of `evolve`. */

import { NOT_YET } from '../kernel/time.ts';
import type { AppRow } from './rows.ts';

/** The reads that have joined it return next, as of the last one. */
export function periodicReturned(row: AppRow): void {
  row.periodicAwaitedAt = row.periodicJoined > 0 ? row.periodicJoinedAt : NOT_YET;
  if (row.periodicJoined > 0) row.periodicJoined -= 1;
}

export function preReturned(row: AppRow): void {
  row.preAwaitedAt = row.preJoined > 0 ? row.preJoinedAt : NOT_YET;
  if (row.preJoined > 0) row.preJoined -= 1;
}
