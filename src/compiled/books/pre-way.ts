import type { Cell } from '../domain/cell.ts';
import { FACT, type FactCode, type Outcome } from '../facts/codes.ts';
import { SOURCE } from './launches.ts';
import type { Tally } from './tally.ts';
import type { Timeline } from './timeline.ts';

/** A pre-fetch has ended, or a read of what it brought. @param a @param b @param c what the fact carries @inline */
export function preWay(
  tally: Tally,
  timeline: Timeline,
  cell: Cell,
  code: FactCode,
  a: number,
  b: number,
  c: number,
): void {
  if (code === FACT.PreFetched) {
    tally.preFetches.preFetched(cell, a);
    if (cell.isWatched) tally.preFetched(cell);
    timeline.hours.received(cell, a);
  } else if (code === FACT.PreFailed) {
    tally.preFetches.preFailed(cell, a as Outcome, b);
    timeline.hours.preFailed(cell, a as Outcome, b);
  } else if (code === FACT.PreHit) {
    tally.preFetches.preHit(cell, a, b, c);
    tally.launches.showData(cell, SOURCE.pre);
    if (cell.isWatched) tally.show(cell, a, cell.trail.preVersion);
    tally.foundData.found(cell, b === 1 || a <= cell.model.freshForMs);
    timeline.hours.preHit(cell, b);
  } else if (code === FACT.PreMissed) {
    tally.preFetches.preMissed(cell, a);
    timeline.hours.preMissed(cell);
  } else if (code === FACT.PreArrivedLate) {
    tally.preFetches.preArrivedLate(cell, a);
    tally.launches.showData(cell, SOURCE.latePre);
    if (cell.isWatched) tally.show(cell, cell.row.preAgeMs, cell.trail.preVersion);
  } else if (cell.isWatched) {
    tally.preAged(cell, a);
  }
}
