/** What came of the opens of some devices under two policies, counted. */

import { isOfRead, WHY, WHYS, type Why } from '../compiled/books/why.ts';
import { DAY } from '../compiled/kernel/time.ts';

const PER_DAY = 4;

export class Ledger {
  devices = 0;
  /** Of measured time, by policy. */
  readonly reads: [a: number, b: number] = [0, 0];
  readonly fresh: [a: number, b: number] = [0, 0];
  /** Reads of one policy alone, by what kept the other from reading at that open. */
  readonly onlyA = new Float64Array(WHYS);
  readonly onlyB = new Float64Array(WHYS);
  /** Fresh hits of the second policy alone, by what stood in their way under the first; and of the first, by the second. */
  readonly won = new Float64Array(WHYS);
  readonly lost = new Float64Array(WHYS);
  /** Of each day since the start: reads and fresh ones of the first policy, then of the second. */
  readonly byDay: Float64Array;

  constructor(days: number) {
    this.byDay = new Float64Array(PER_DAY * days);
  }

  /** Of several for the same days; they may have come from another thread, and be no more than their numbers. */
  static sumOf(ledgers: readonly Ledger[]): Ledger {
    const sum = new Ledger(ledgers[0]!.byDay.length / PER_DAY);
    for (const ledger of ledgers) sum.merge(ledger);
    return sum;
  }

  get days(): number {
    return this.byDay.length / PER_DAY;
  }

  /** Of one day: reads of the first policy, fresh ones, reads of the second, fresh ones. */
  dayAt(day: number): Float64Array {
    return this.byDay.subarray(PER_DAY * day, PER_DAY * (day + 1));
  }

  /** Reads that both policies have. */
  get common(): number {
    return this.onlyA.reduce((reads, only) => reads - only, this.reads[0]);
  }

  /** One open. @param a what it came to under the first policy @param b under the second */
  add(openedAt: number, a: Why, b: Why): void {
    const day = this.dayAt(Math.floor(openedAt / DAY));
    if (isOfRead(a)) {
      this.reads[0] += 1;
      day[0]! += 1;
      if (!isOfRead(b)) this.onlyA[b]! += 1;
    }
    if (isOfRead(b)) {
      this.reads[1] += 1;
      day[2]! += 1;
      if (!isOfRead(a)) this.onlyB[a]! += 1;
    }
    if (a === WHY.fresh) {
      this.fresh[0] += 1;
      day[1]! += 1;
      if (b !== WHY.fresh) this.lost[b]! += 1;
    }
    if (b === WHY.fresh) {
      this.fresh[1] += 1;
      day[3]! += 1;
      if (a !== WHY.fresh) this.won[a]! += 1;
    }
  }

  /** Adds what was counted of other devices. */
  merge(other: Ledger): void {
    this.devices += other.devices;
    for (const policy of [0, 1] as const) {
      this.reads[policy] += other.reads[policy];
      this.fresh[policy] += other.fresh[policy];
    }
    addTo(this.onlyA, other.onlyA);
    addTo(this.onlyB, other.onlyB);
    addTo(this.won, other.won);
    addTo(this.lost, other.lost);
    addTo(this.byDay, other.byDay);
  }
}

function addTo(sums: Float64Array, others: Float64Array): void {
  for (const [index, other] of others.entries()) sums[index]! += other;
}
