/** Why a read found no fresh answer, or an open no read at all. */

import type { Cell } from '../domain/cell.ts';
import { OPPORTUNITY, type PeriodicModel } from '../domain/policy-model.ts';
import type { AppRow } from '../domain/rows.ts';
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
  inFlight: 9,
  firstUse: 10,
  cleared: 11,
  hot: 12,
  left: 13,
  release: 14,
  off: 15,
  unopened: 16,
} as const;

/** How many reasons a read can have, the first code being none. */
export const READ_REASONS: i32 = 11;

/** How many codes there are. */
export const WHYS: i32 = 17;

/**
 * Why the copy that a read finds is too old, or is not there: the last thing that went wrong since it was stored; else where its
 * next fetch is.
 */
export function whyNotFresh(cell: Cell): i32 {
  const row: AppRow = cell.row;
  if (cell.trail.obstacle !== WHY.fresh) return cell.trail.obstacle;
  if (row.periodicInFlight === 1) return WHY.inFlight;
  if (row.periodicStoredAt === NOT_YET && row.lastOpenAt === cell.trail.openedAt) return WHY.firstUse;
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
