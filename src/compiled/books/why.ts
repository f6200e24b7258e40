/** Why a read found no fresh answer, or an open no read at all. */

import type { Cell } from '../domain/cell.ts';
import { OPPORTUNITY, type PeriodicModel } from '../domain/policy-model.ts';
import type { AppRow } from '../domain/rows.ts';
import { obstacleSince, type Trail } from '../domain/trail.ts';
import { NOT_YET } from '../kernel/time.ts';

/** What an open came to. The first is none of the reasons; those from `hot` on are of opens that did not read. */
export const WHY = {
  fresh: 0,
  early: 1,
  window: 2,
  opportunity: 3,
  limit: 4,
  network: 5,
  failure: 6,
  tooLarge: 7,
  token: 8,
  notStarred: 9,
  inFlight: 10,
  firstUse: 11,
  cleared: 12,
  hot: 13,
  left: 14,
  download: 15,
  again: 16,
  off: 17,
  unopened: 18,
} as const;

/** How many reasons a read can have, the first code being none. */
export const READ_REASONS: i32 = 12;

/** How many codes there are. */
export const WHYS: i32 = 19;

/**
 * Why the copy that a read finds is too old, or is not there: the first thing that went wrong in the time in which a fetch would have
 * made it fresh; if nothing did, the last thing before; and if nothing has gone wrong since it was stored, where its next fetch is.
 */
export function whyNotFresh(cell: Cell): i32 {
  const row: AppRow = cell.row;
  const trail: Trail = cell.trail;
  if (trail.obstacles > 0) return obstacleSince(trail, cell.now - cell.model.freshForMs);
  if (row.periodicInFlight === 1) return WHY.inFlight;
  const isFirstSession: boolean = row.lastOpenAt === trail.openedAt || row.closes === 0;
  if (row.periodicStoredAt === NOT_YET && isFirstSession) return WHY.firstUse;
  return isStillEarly(cell) ? WHY.early : WHY.opportunity;
}

/** Whether the next fetch is not even due: the last one was made too early for this read. */
function isStillEarly(cell: Cell): boolean {
  const policy: PeriodicModel = cell.model.periodic!;
  const row: AppRow = cell.row;
  if (row.periodicStoredAt === NOT_YET || policy.opportunity === OPPORTUNITY.sweep) return false;
  const isDueLater: boolean = policy.opportunity === OPPORTUNITY.timer && row.periodicDueAt > cell.now;
  return isDueLater || cell.now - row.periodicStoredAt < policy.intervalMs;
}
