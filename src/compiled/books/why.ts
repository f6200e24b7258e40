/** Why a read found no fresh answer, or an open no read at all. */

import type { Cell } from '../domain/cell.ts';
import { isIntervalAsked, isTimer, type PeriodicModel } from '../domain/policy-model.ts';
import type { AppRow } from '../domain/rows.ts';
import { obstacleSince, type Trail } from '../domain/trail.ts';
import { FACT, type FactCode, OUTCOME, type Outcome, REFUSAL, type Refusal } from '../facts/codes.ts';
import { unforeseen } from '../kernel/native.ts';
import { NOT_YET } from '../kernel/time.ts';

/** What an open came to: `fresh` is none of the reasons. */
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
  host: 19,
  crash: 20,
} as const;
export type Why = i32 & CodeOf<typeof WHY>;

/** How many codes there are. */
export const WHYS: i32 = 21;

/** Whether an open read, whatever it found; the others did not. */
export function isOfRead(why: Why): boolean {
  switch (why) {
    case WHY.fresh:
    case WHY.early:
    case WHY.window:
    case WHY.opportunity:
    case WHY.limit:
    case WHY.network:
    case WHY.failure:
    case WHY.tooLarge:
    case WHY.token:
    case WHY.notStarred:
    case WHY.inFlight:
    case WHY.firstUse:
    case WHY.cleared:
    case WHY.host:
      return true;
    case WHY.hot:
    case WHY.left:
    case WHY.download:
    case WHY.again:
    case WHY.off:
    case WHY.unopened:
    case WHY.crash:
      return false;
    default:
      return unforeseen(why);
  }
}

/** What keeps a fetch from being sent from now on, by the fact that says so. */
export function whyLasting(code: FactCode): Why {
  switch (code) {
    case FACT.PeriodicLapsed:
      return WHY.window;
    case FACT.PeriodicHeld:
      return WHY.network;
    default:
      // Dropped, and missed.
      return WHY.host;
  }
}

/** What stood in the way of a request that ended. */
export function whyUnanswered(outcome: Outcome): Why {
  switch (outcome) {
    case OUTCOME.answered:
      return WHY.fresh;
    case OUTCOME.network:
      return WHY.network;
    case OUTCOME.tooLarge:
      return WHY.tooLarge;
    case OUTCOME.hostEnded:
      return WHY.host;
    case OUTCOME.origin:
    case OUTCOME.timeout:
    case OUTCOME.overload:
    case OUTCOME.rejected:
    case OUTCOME.blocked:
      return WHY.failure;
    case OUTCOME.asked:
      return WHY.inFlight;
    default:
      return unforeseen(outcome);
  }
}

/** What stood in the way of a request that the platform did not send. */
export function whyRefused(refusal: Refusal): Why {
  switch (refusal) {
    case REFUSAL.none:
      return WHY.fresh;
    case REFUSAL.tokenNotSet:
      return WHY.token;
    case REFUSAL.notStarred:
      return WHY.notStarred;
    default:
      return unforeseen(refusal);
  }
}

/**
 * Why the copy that a read finds is too old, or is not there: the first thing that went wrong in the time in which a fetch would have
 * made it fresh; if nothing did, the last thing before; and if nothing has gone wrong since it was stored, where its next fetch is.
 */
export function whyNotFresh(cell: Cell): Why {
  const row: AppRow = cell.row;
  const trail: Trail = cell.trail;
  if (trail.obstacles > 0) return obstacleSince(trail, cell.now - cell.model.freshForMs) as Why;
  if (row.periodicInFlight === 1) return WHY.inFlight;
  const isFirstSession: boolean = row.lastOpenAt === trail.openedAt || row.closes === 0;
  if (row.periodicStoredAt === NOT_YET && isFirstSession) return WHY.firstUse;
  return isStillEarly(cell) ? WHY.early : WHY.opportunity;
}

/** Whether the next fetch is not even due: the last one was made too early for this read. */
function isStillEarly(cell: Cell): boolean {
  const policy: PeriodicModel = cell.model.periodic!;
  const row: AppRow = cell.row;
  if (row.periodicStoredAt === NOT_YET) return false;
  if (isTimer(policy.opportunity) && row.periodicDueAt > cell.now) return true;
  return isIntervalAsked(policy.opportunity) && cell.now - row.periodicStoredAt < policy.intervalMs;
}
