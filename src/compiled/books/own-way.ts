import type { Cell } from '../domain/cell.ts';
import { FACT, type FactCode } from '../facts/codes.ts';
import { SOURCE } from './launches.ts';
import type { Tally } from './tally.ts';
import type { Timeline } from './timeline.ts';

/** An app has shown data that it got itself, or has not. @param a what the fact carries @inline */
export function ownWay(tally: Tally, timeline: Timeline, cell: Cell, code: FactCode, a: number): void {
  if (code === FACT.OwnFailed) {
    timeline.hours.ownFailed(cell);
  } else if (code === FACT.OwnFetched) {
    tally.ownRequests.ownFetched(cell, a);
    tally.launches.showData(cell, SOURCE.origin);
    tally.shown.ownFetched(cell);
    timeline.hours.received(cell, a);
  } else if (code === FACT.OwnAged) {
    tally.shown.ownAged(cell, a);
  } else {
    tally.launches.showData(cell, SOURCE.ownCache);
    tally.shown.show(cell, a, cell.trail.ownVersion);
    tally.foundData.found(cell, a <= cell.model.freshForMs);
  }
}
