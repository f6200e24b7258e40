import type { Cell } from '../domain/cell.ts';
import { isDataShown } from '../domain/shown.ts';
import { FOUND, type Found } from '../domain/trail.ts';
import { isMeasured } from './projection.ts';

/**
 * Whether opens that read find data on the device, whatever put it there: over all devices, those included that have no fetch to read
 * from, and do not read for that. A launch that is opened again while it loads is one.
 */
export class FoundData {
  reads: number = 0;
  any: number = 0;
  fresh: number = 0;

  /** The package of a launch has loaded: the app looks for data. */
  packageLoaded(cell: Cell): void {
    this.asked(cell);
  }

  hotStarted(cell: Cell): void {
    if (cell.model.isReadAtHotStart && isDataShown(cell.row)) this.asked(cell);
  }

  /** One of the places in which the app looks has data: the first one of an open counts, and the first fresh one. */
  found(cell: Cell, isFresh: boolean): void {
    const before: Found = cell.trail.found;
    if (before === FOUND.unasked || !isDataShown(cell.row)) return;
    if (before === FOUND.nothing) this.any += 1;
    if (!isFresh) {
      if (before === FOUND.nothing) cell.trail.found = FOUND.old;
      return;
    }
    if (before !== FOUND.fresh) this.fresh += 1;
    cell.trail.found = FOUND.fresh;
  }

  merge(other: FoundData): void {
    this.reads += other.reads;
    this.any += other.any;
    this.fresh += other.fresh;
  }

  private asked(cell: Cell): void {
    if (!isMeasured(cell)) return;
    this.reads += 1;
    cell.trail.found = FOUND.nothing;
  }
}
