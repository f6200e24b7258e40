import type { Cell } from '../domain/cell.ts';
import { isLaunchRead } from '../domain/shown.ts';
import { OUTCOME, type Outcome } from '../facts/codes.ts';
import { ExactSum } from '../kernel/exact-sum.ts';
import { isMeasured } from './projection.ts';

/** What the pre-fetch gave to launches: answers in time, older ones, late ones, and the waiting it caused. */
export class PreFetches {
  readonly bytes: ExactSum = new ExactSum();
  readonly ageSum: ExactSum = new ExactSum();
  readonly extraWaitSum: ExactSum = new ExactSum();
  freshHits: number = 0;
  staleHits: number = 0;
  lateHits: number = 0;
  /** Answers over 256 KiB: failures, but not the origin's. */
  tooLarge: number = 0;
  /** Launches that finished loading, and those whose answer had come by then. */
  loaded: number = 0;
  ready: number = 0;
  /** Reads of launches that have returned. */
  launchReads: number = 0;

  packageLoaded(cell: Cell): void {
    if (!isMeasured(cell) || cell.model.pre === null) return;
    this.loaded += 1;
    this.ready += cell.row.preOfThisLaunch;
  }

  preFetched(cell: Cell, bytes: number): void {
    if (isMeasured(cell)) this.bytes.add(bytes);
  }

  preFailed(cell: Cell, reason: Outcome, bytes: number): void {
    if (!isMeasured(cell)) return;
    this.bytes.add(bytes);
    if (reason === OUTCOME.tooLarge) this.tooLarge += 1;
  }

  preHit(cell: Cell, ageMs: number, isFresh: number, waitedMs: number): void {
    if (!isMeasured(cell)) return;
    this.ageSum.add(ageMs);
    if (isFresh === 1) this.freshHits += 1;
    else this.staleHits += 1;
    this.addExtraWait(cell, waitedMs);
  }

  preMissed(cell: Cell, waitedMs: number): void {
    if (isMeasured(cell)) this.addExtraWait(cell, waitedMs);
  }

  preArrivedLate(cell: Cell, reads: number): void {
    if (isMeasured(cell)) this.lateHits += reads;
  }

  merge(other: PreFetches): void {
    this.bytes.merge(other.bytes);
    this.ageSum.merge(other.ageSum);
    this.extraWaitSum.merge(other.extraWaitSum);
    this.freshHits += other.freshHits;
    this.staleHits += other.staleHits;
    this.lateHits += other.lateHits;
    this.tooLarge += other.tooLarge;
    this.loaded += other.loaded;
    this.ready += other.ready;
    this.launchReads += other.launchReads;
  }

  /** What the read of a launch waited, when it returns; reads of hot starts are not the launch's. */
  private addExtraWait(cell: Cell, waitedMs: number): void {
    if (!isLaunchRead(cell.row, cell.now, waitedMs)) return;
    this.launchReads += 1;
    this.extraWaitSum.add(waitedMs);
  }
}
