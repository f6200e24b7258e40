import type { Cell } from '../domain/cell.ts';
import type { Trail } from '../domain/trail.ts';
import { isMeasured } from './projection.ts';
import type { Why } from './why.ts';

/**
 * Every open of measured time with what came of it, for those who compare runs open by open. An open that reads twice, because an
 * update restarted its app, has two entries.
 */
export class OpenLog {
  length: number = 0;
  device: Float64Array = new Float64Array(0);
  app: Float64Array = new Float64Array(0);
  openedAt: Float64Array = new Float64Array(0);
  /** A code of {@link WHY}. */
  why: Float64Array = new Float64Array(0);

  /** @param why there will be no read, if there is none */
  opened(cell: Cell, why: Why): void {
    const trail: Trail = cell.trail;
    trail.entryBefore = trail.isEntryRead ? -1 : trail.entry;
    trail.isEntryRead = false;
    trail.entry = isMeasured(cell) ? this.add(cell, cell.now, why) : -1;
  }

  /** The open that goes on will not read. */
  barred(cell: Cell, why: Why): void {
    const trail: Trail = cell.trail;
    if (trail.entry >= 0 && !trail.isEntryRead) this.why[trail.entry] = why;
  }

  /** @param waitedMs since the read was asked: it may have been by the open before, whose session this one replaces */
  read(cell: Cell, why: Why, waitedMs: number): void {
    if (!isMeasured(cell)) return;
    const trail: Trail = cell.trail;
    const isOfBefore: boolean = cell.now - waitedMs < cell.row.lastOpenAt;
    if (isOfBefore) {
      // Of an open that lay before measuring began, the read alone is known.
      const entry: i32 = trail.entryBefore < 0 ? this.add(cell, cell.now - waitedMs, why) : trail.entryBefore;
      this.why[entry] = why;
      trail.entryBefore = -1;
      return;
    }
    if (trail.entry < 0 || trail.isEntryRead) trail.entry = this.add(cell, cell.row.lastOpenAt, why);
    else this.why[trail.entry] = why;
    trail.isEntryRead = true;
  }

  /** Forgets what has been taken out; no cell that has an entry may go on. */
  clear(): void {
    this.length = 0;
  }

  private add(cell: Cell, openedAt: number, why: Why): i32 {
    const entry: i32 = this.length as i32;
    if (entry === this.why.length) this.makeRoom();
    this.device[entry] = cell.phone.device;
    this.app[entry] = cell.app;
    this.openedAt[entry] = openedAt;
    this.why[entry] = why;
    this.length += 1;
    return entry;
  }

  private makeRoom(): void {
    this.device = grown(this.device);
    this.app = grown(this.app);
    this.openedAt = grown(this.openedAt);
    this.why = grown(this.why);
  }
}

function grown(numbers: Float64Array): Float64Array {
  const more: Float64Array = new Float64Array(Math.max(1024, 2 * numbers.length) as i32);
  more.set(numbers);
  return more;
}
