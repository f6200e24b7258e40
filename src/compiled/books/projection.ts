/**
 * A projection is a view of facts that can be split and merged (decision D8): a class that is empty when new, has a method for
 * each fact that it hears, and `merge`. A method sees the rows as they were before the fact; {@link Books} calls it.
 */

import type { Cell } from '../domain/cell.ts';

/** Facts before the warm-up build state and are left out of every metric. @inline */
export function isMeasured(cell: Cell): boolean {
  return cell.now >= cell.world.warmupMs;
}

/** Whether any of the time in which a device was observed is measured. */
export function isEverMeasured(cell: Cell): boolean {
  return cell.phone.endAt > cell.world.warmupMs;
}
