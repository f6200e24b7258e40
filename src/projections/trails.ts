/** How the trail of a cell is kept: each is called with a fact, before the rows change. */

import type { Cell } from '../domain/cell.ts';
import { contentVersion } from '../domain/content.ts';
import { addRead, type Trail } from '../domain/trail.ts';
import { NOT_YET } from '../kernel/time.ts';
import { isMeasured } from './projection.ts';

export function trailOpen(cell: Cell): void {
  if (cell.trail.openedAt === NOT_YET) cell.trail.openedAt = cell.now;
}

export function trailRead(cell: Cell, isFresh: boolean, isCurrent: boolean): void {
  if (!isMeasured(cell)) return;
  const trail: Trail = cell.trail;
  contentVersion(cell.content, cell.now);
  addRead(trail, cell.now, cell.content.changedAt);
  if (isFresh) trail.freshHits += 1;
  if (isCurrent) trail.currentHits += 1;
}

export function trailRequest(cell: Cell): void {
  if (isMeasured(cell)) cell.trail.requests += 1;
}

/** A request has ended: one more than were sent since measuring began was in flight then. @param obstacle that this is, if any */
export function trailEnd(cell: Cell, obstacle: i32): void {
  const trail: Trail = cell.trail;
  trail.obstacle = obstacle;
  if (!isMeasured(cell)) return;
  trail.ends += 1;
  if (trail.ends > trail.requests) trail.requests = trail.ends;
}

/** The stored copy is about to go: the first one in measured time was held when it began. */
export function trailHeld(cell: Cell): void {
  const trail: Trail = cell.trail;
  if (trail.isHeldKnown || !isMeasured(cell)) return;
  trail.isHeldKnown = true;
  trail.heldAt = cell.row.periodicStoredAt;
}
