/** How the trail of a cell is kept: each is called with a fact, before the rows change. */

import type { Cell } from '../domain/cell.ts';
import { contentVersion } from '../domain/content.ts';
import type { Model } from '../domain/model.ts';
import { addObstacle, addRead, type Trail } from '../domain/trail.ts';
import { FACT, type FactCode, type Refusal } from '../facts/codes.ts';
import { NOT_YET } from '../kernel/time.ts';
import { isEverMeasured, isMeasured } from './projection.ts';
import { WHY, type Why, whyLasting, whyRefused } from './why.ts';

export function trailOpen(cell: Cell): void {
  if (cell.trail.openedAt === NOT_YET) cell.trail.openedAt = cell.now;
}

export function trailRead(cell: Cell, isFresh: boolean, isCurrent: boolean): void {
  if (!isMeasured(cell)) return;
  const trail: Trail = cell.trail;
  contentVersion(cell.content, cell.now);
  if (isJudged(cell.world)) addRead(trail, cell.now, cell.content.changedAt);
  if (isFresh) trail.freshHits += 1;
  if (isCurrent) trail.currentHits += 1;
}

/**
 * Whether it is asked what would have been possible: not where devices meet at services, as other requests would have met others there.
 */
export function isJudged(world: Model): boolean {
  return world.services.length === 0;
}

export function trailRequest(cell: Cell): void {
  if (isMeasured(cell)) cell.trail.requests += 1;
}

/** Something stands in the way of a newer copy, at this instant. @param why a code of {@link WHY} */
export function trailObstacle(cell: Cell, why: Why): void {
  addObstacle(cell.trail, why, cell.now, false);
}

/** A request is not sent, now or for a while. @param a what the fact carries */
export function trailNotSent(cell: Cell, code: FactCode, a: number): void {
  if (code === FACT.PeriodicRejected) trailObstacle(cell, whyRefused(a as Refusal));
  else if (code === FACT.PeriodicDeferred) trailObstacle(cell, WHY.limit);
  else trailLasting(cell, whyLasting(code));
}

/** Something stands in the way until something else happens: apps are not used, requests wait at a gate. */
export function trailLasting(cell: Cell, why: Why): void {
  addObstacle(cell.trail, why, cell.now, true);
}

/** A request has ended: one more than were sent since measuring began was in flight then. @param why it brought nothing, if so */
export function trailEnd(cell: Cell, why: Why): void {
  const trail: Trail = cell.trail;
  if (why === WHY.fresh) trail.obstacles = 0;
  else trailObstacle(cell, why);
  if (!isMeasured(cell)) return;
  trail.ends += 1;
  if (trail.ends > trail.requests) trail.requests = trail.ends;
}

/** The end of the observation: a request that is still in flight may have been sent before measuring began. */
export function trailLeft(cell: Cell): void {
  if (!isEverMeasured(cell)) return;
  const trail: Trail = cell.trail;
  const met: i32 = trail.ends + (cell.row.periodicInFlight as i32);
  if (met > trail.requests) trail.requests = met;
}

/** The stored copy, if there is one, is taken away. */
export function trailCleared(cell: Cell): void {
  trailHeld(cell);
  if (cell.row.periodicStoredAt === NOT_YET) return;
  cell.trail.obstacles = 0;
  trailObstacle(cell, WHY.cleared);
}

/** The stored copy is about to go: the first one in measured time was held when it began. */
export function trailHeld(cell: Cell): void {
  const trail: Trail = cell.trail;
  if (trail.isHeldKnown || !isMeasured(cell)) return;
  trail.isHeldKnown = true;
  trail.heldAt = cell.row.periodicStoredAt;
}
