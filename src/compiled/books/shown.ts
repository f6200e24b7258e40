import type { Cell } from '../domain/cell.ts';
import { ownAttemptOf } from '../domain/chains.ts';
import { contentVersion } from '../domain/content.ts';
import { isDataShown } from '../domain/shown.ts';
import type { Trail } from '../domain/trail.ts';
import { ExactSum } from '../kernel/exact-sum.ts';
import { NOT_YET } from '../kernel/time.ts';
import { isMeasured } from './projection.ts';

/**
 * What launches show, of apps that ask the origin themselves: the first data, and what is on the screen as the session of the launch
 * ends, each with its age and whether the content was the same at the origin as it came on the screen.
 */
export class Shown {
  launches: number = 0;
  /** Ages of all that was shown first, of which some gave way to younger data at the same instant, and some to an answer later. */
  readonly ageSum: ExactSum = new ExactSum();
  readonly droppedAgeSum: ExactSum = new ExactSum();
  readonly replacedAgeSum: ExactSum = new ExactSum();
  firstCurrent: number = 0;
  lastCurrent: number = 0;
  /** Requests that were sent beside data on the screen, those whose answer replaced it, and those whose content was the same. */
  refreshes: number = 0;
  replaced: number = 0;
  forNothing: number = 0;
  /** From the first data to the answer that replaced it. */
  readonly replacedAfterSum: ExactSum = new ExactSum();

  preRequested(cell: Cell): void {
    cell.trail.preAsked = contentVersion(cell.content, cell.now);
  }

  /** The answer that comes now is as of an earlier version. @param version NOT_YET: as of its own request */
  preAged(cell: Cell, version: number): void {
    if (version !== NOT_YET) cell.trail.preAsked = version;
  }

  preFetched(cell: Cell): void {
    cell.trail.preVersion = cell.trail.preAsked;
  }

  ownRequested(cell: Cell): void {
    cell.trail.ownAsked = contentVersion(cell.content, cell.now);
    const isFirst: boolean = ownAttemptOf(cell.row, cell.now) === 1;
    if (isFirst && cell.row.launching === 0 && isMeasured(cell)) this.refreshes += 1;
  }

  /** As {@link preAged}. */
  ownAged(cell: Cell, version: number): void {
    if (version !== NOT_YET) cell.trail.ownAsked = version;
  }

  ownFetched(cell: Cell): void {
    const trail: Trail = cell.trail;
    trail.ownVersion = trail.ownAsked;
    if (cell.row.launching === 1) this.show(cell, cell.row.ownAgeMs, trail.ownVersion);
    else if (trail.isShown && isMeasured(cell)) this.replace(cell);
  }

  /** The session of a launch has ended, or another one begins. */
  left(cell: Cell): void {
    cell.trail.isShown = false;
  }

  /** Data has been found: the first of a launch, or younger data at the same instant. */
  show(cell: Cell, ageMs: number, version: number): void {
    const trail: Trail = cell.trail;
    if (!isDataShown(cell.row) || !isMeasured(cell)) return;
    if (cell.row.launching === 0) {
      if (!trail.isShown || trail.shownAt !== cell.now || ageMs >= trail.shownAgeMs) return;
      this.drop(trail);
    }
    trail.isShown = true;
    trail.shownAt = cell.now;
    trail.shownAgeMs = ageMs;
    trail.shownVersion = version;
    trail.isShownCurrent = version === contentVersion(cell.content, cell.now) ? 1 : 0;
    this.launches += 1;
    this.ageSum.add(ageMs);
    this.firstCurrent += trail.isShownCurrent;
    this.lastCurrent += trail.isShownCurrent;
  }

  merge(other: Shown): void {
    this.launches += other.launches;
    this.ageSum.merge(other.ageSum);
    this.droppedAgeSum.merge(other.droppedAgeSum);
    this.replacedAgeSum.merge(other.replacedAgeSum);
    this.firstCurrent += other.firstCurrent;
    this.lastCurrent += other.lastCurrent;
    this.refreshes += other.refreshes;
    this.replaced += other.replaced;
    this.forNothing += other.forNothing;
    this.replacedAfterSum.merge(other.replacedAfterSum);
  }

  private drop(trail: Trail): void {
    this.launches -= 1;
    this.droppedAgeSum.add(trail.shownAgeMs);
    this.firstCurrent -= trail.isShownCurrent;
    this.lastCurrent -= trail.isShownCurrent;
  }

  /** An answer has come for an app that shows older data. */
  private replace(cell: Cell): void {
    const trail: Trail = cell.trail;
    const isCurrent: number = trail.ownVersion === contentVersion(cell.content, cell.now) ? 1 : 0;
    this.replaced += 1;
    if (trail.ownVersion === trail.shownVersion) this.forNothing += 1;
    this.replacedAfterSum.add(cell.now - trail.shownAt);
    this.replacedAgeSum.add(trail.shownAgeMs);
    this.lastCurrent += isCurrent - trail.isShownCurrent;
    trail.shownAt = cell.now;
    trail.shownAgeMs = cell.row.ownAgeMs;
    trail.shownVersion = trail.ownVersion;
    trail.isShownCurrent = isCurrent;
  }
}
