import type { Cell } from '../domain/cell.ts';
import { isError, type Outcome } from '../facts/codes.ts';
import { ExactSum } from '../kernel/exact-sum.ts';
import { index } from '../kernel/native.ts';

/** One hour of the run. */
export class Hour {
  coldStarts: number = 0;
  hotStarts: number = 0;
  periodicAttempts: number = 0;
  periodicHits: number = 0;
  periodicMisses: number = 0;
  periodicFreshHits: number = 0;
  readonly periodicAgeSum: ExactSum = new ExactSum();
  preAttempts: number = 0;
  preReads: number = 0;
  preFreshHits: number = 0;
  ownAttempts: number = 0;
  errors: number = 0;
  readonly bytes: ExactSum = new ExactSum();

  merge(other: Hour): void {
    this.coldStarts += other.coldStarts;
    this.hotStarts += other.hotStarts;
    this.periodicAttempts += other.periodicAttempts;
    this.periodicHits += other.periodicHits;
    this.periodicMisses += other.periodicMisses;
    this.periodicFreshHits += other.periodicFreshHits;
    this.periodicAgeSum.merge(other.periodicAgeSum);
    this.preAttempts += other.preAttempts;
    this.preReads += other.preReads;
    this.preFreshHits += other.preFreshHits;
    this.ownAttempts += other.ownAttempts;
    this.errors += other.errors;
    this.bytes.merge(other.bytes);
  }
}

/** The hourly series: every hour of the run, warm-up included, that has seen anything. */
export class Hours {
  readonly all: (Hour | null)[];

  constructor(horizonMs: number, bucketMs: number) {
    this.all = new Array<Hour | null>(Math.ceil(horizonMs / bucketMs) as i32).fill(null);
  }

  coldStarted(cell: Cell): void {
    this.now(cell).coldStarts += 1;
  }

  hotStarted(cell: Cell): void {
    this.now(cell).hotStarts += 1;
  }

  periodicRequested(cell: Cell): void {
    this.now(cell).periodicAttempts += 1;
  }

  periodicHit(cell: Cell, ageMs: number): void {
    const hour: Hour = this.now(cell);
    hour.periodicHits += 1;
    hour.periodicAgeSum.add(ageMs);
    if (ageMs <= cell.model.freshForMs) hour.periodicFreshHits += 1;
  }

  periodicMissed(cell: Cell): void {
    this.now(cell).periodicMisses += 1;
  }

  /** An answer has come. */
  received(cell: Cell, bytes: number): void {
    this.now(cell).bytes.add(bytes);
  }

  periodicFailed(cell: Cell, reason: Outcome): void {
    if (isError(reason)) this.now(cell).errors += 1;
  }

  ownRequested(cell: Cell): void {
    this.now(cell).ownAttempts += 1;
  }

  ownFailed(cell: Cell): void {
    this.now(cell).errors += 1;
  }

  preRequested(cell: Cell): void {
    this.now(cell).preAttempts += 1;
  }

  preFailed(cell: Cell, reason: Outcome, bytes: number): void {
    const hour: Hour = this.now(cell);
    hour.bytes.add(bytes);
    if (isError(reason)) hour.errors += 1;
  }

  preHit(cell: Cell, isFresh: number): void {
    const hour: Hour = this.now(cell);
    hour.preReads += 1;
    hour.preFreshHits += isFresh;
  }

  preMissed(cell: Cell): void {
    this.now(cell).preReads += 1;
  }

  merge(other: Hours): void {
    for (let index = 0; index < other.all.length; index++) {
      const theirs: Hour | null = other.all[index]!;
      if (theirs !== null) this.at(index).merge(theirs);
    }
  }

  private now(cell: Cell): Hour {
    return this.at(index(Math.floor(cell.now / cell.world.bucketMs)));
  }

  private at(index: i32): Hour {
    const known: Hour | null = this.all[index]!;
    if (known !== null) return known;
    const fresh: Hour = new Hour();
    this.all[index] = fresh;
    return fresh;
  }
}
