import type { Cell } from '../domain/cell.ts';
import type { Trail } from '../domain/trail.ts';
import { usesPeriodic } from '../domain/uses.ts';
import { isMeasured } from './projection.ts';
import { WHY, type Why } from './why.ts';

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
  /** The entry of the open whose session it has replaced, if that may still wait for its read; -1: none. */
  before: Float64Array = new Float64Array(0);

  /**
   * @param whyNoRead there will be no read, if there is none
   * @param launchedAt when the app that is opened was launched: it can what the client could then
   */
  opened(cell: Cell, whyNoRead: Why, launchedAt: number): void {
    const why: Why = usesPeriodic(cell) && launchedAt >= cell.supportedAt ? whyNoRead : WHY.off;
    const trail: Trail = cell.trail;
    const replaced: i32 = trail.isEntryRead || cell.row.onScreen === 0 ? -1 : trail.entry;
    trail.isEntryRead = false;
    trail.entry = isMeasured(cell) ? this.add(cell, cell.now, why) : -1;
    trail.entryBefore = replaced;
    if (trail.entry >= 0) this.before[trail.entry] = replaced;
  }

  /** The open that goes on will not read. */
  barred(cell: Cell, why: Why): void {
    const trail: Trail = cell.trail;
    if (trail.entry >= 0 && !trail.isEntryRead) this.why[trail.entry] = why;
  }

  /** @param waitedMs since the read was asked: it may have been by an open before, whose session another one has replaced */
  read(cell: Cell, why: Why, waitedMs: number): void {
    if (!isMeasured(cell)) return;
    const trail: Trail = cell.trail;
    const askedAt: number = cell.now - waitedMs;
    if (askedAt < cell.row.lastOpenAt) {
      // Of an open that lay before measuring began, the read alone is known.
      const entry: i32 = this.takeBefore(trail, askedAt);
      if (entry < 0) this.add(cell, askedAt, why);
      else this.why[entry] = why;
      return;
    }
    // Of several reads that have waited together the first and the last know when they were asked; the others are of the opens between.
    const between: i32 =
      trail.isEntryRead && cell.model.isReadAtHotStart ? this.takeBefore(trail, askedAt) : -1;
    if (between >= 0) {
      this.why[between] = why;
      return;
    }
    if (trail.entry < 0 || trail.isEntryRead) trail.entry = this.add(cell, cell.row.lastOpenAt, why);
    else this.why[trail.entry] = why;
    trail.isEntryRead = true;
  }

  /** The last of the replaced opens up to an instant, which is forgotten; -1 if there is none. */
  private takeBefore(trail: Trail, until: number): i32 {
    let later: i32 = -1;
    let entry: i32 = trail.entryBefore;
    while (entry >= 0 && this.openedAt[entry]! > until) {
      later = entry;
      entry = this.before[entry]! as i32;
    }
    if (entry < 0) return -1;
    if (later < 0) trail.entryBefore = this.before[entry]! as i32;
    else this.before[later] = this.before[entry]!;
    return entry;
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
    this.before[entry] = -1;
    this.length += 1;
    return entry;
  }

  private makeRoom(): void {
    this.device = grown(this.device);
    this.app = grown(this.app);
    this.openedAt = grown(this.openedAt);
    this.why = grown(this.why);
    this.before = grown(this.before);
  }
}

function grown(numbers: Float64Array): Float64Array {
  const more: Float64Array = new Float64Array(Math.max(1024, 2 * numbers.length) as i32);
  more.set(numbers);
  return more;
}
