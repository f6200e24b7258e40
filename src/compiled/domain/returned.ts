/** What is left of the reads that wait when one of them has returned: a part of `evolve`. */

import { NOT_YET } from '../kernel/time.ts';
import type { AppRow } from './rows.ts';

/** The reads that have joined it return next, as of the last one. */
export function periodicReturned(row: AppRow): void {
  row.periodicAwaitedAt = NOT_YET;
  if (row.periodicJoined === 0) return;
  row.periodicAwaitedAt = row.periodicJoinedAt;
  row.periodicJoined -= 1;
}

export function preReturned(row: AppRow): void {
  row.preAwaitedAt = NOT_YET;
  if (row.preJoined === 0) return;
  row.preAwaitedAt = row.preJoinedAt;
  row.preJoined -= 1;
}
