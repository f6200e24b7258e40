/**
 * The link over which a service sends its answers: all that are on it have equal parts of it at any time (egalitarian processor
 * sharing). Each has got as many bytes as any other in the same time, so one number says what all get: what an answer would have got that
 * had been there since the link was idle. An answer is through when that number has grown by its size, and whoever comes or goes changes
 * only how fast it grows: so the first to end stays the first, and each event costs the depth of a heap.
 */

import { NEVER } from '../kernel/time.ts';
import { ASK } from './ask.ts';
import { Heap } from './heap.ts';
import { Pool } from './pool.ts';
import { VISIT } from './visits.ts';

/** Where each number of an answer on the link stands in its row. */
export const TRANSFER = {
  /** Which visit it is the answer to; the place of the next free row once it has left. */
  visit: 0,
  /** Its order among all that have ever come: of two that end at once the one that came first ends first. -1: it has left. */
  order: 1,
  /** When it came, in microseconds, and what answers had got by then. */
  cameAt: 2,
  gotBefore: 3,
} as const;

const TRANSFER_WIDTH: i32 = 4;

export class Link {
  private readonly bytesPerUs: number;
  private readonly transfers: Pool = new Pool(TRANSFER_WIDTH);
  /** By what answers will have got when each of them is through. */
  private readonly ends: Heap = new Heap();
  /** By when its client gives up. */
  private readonly limits: Heap = new Heap();
  /** How many answers are on it. */
  private count: number = 0;
  private orders: number = 0;
  /** What an answer has got that has been there since the link was idle, in bytes, as of an instant. */
  private got: number = 0;
  private asOf: number = 0;
  /** So long before that instant it was: the last one was through within a microsecond, and its part was the others' at once. */
  private before: number = 0;

  constructor(bytesPerSecond: number) {
    this.bytesPerUs = bytesPerSecond / 1_000_000;
  }

  /** When something happens on it next, in microseconds. */
  nextAt(): number {
    return Math.min(this.endAt(), this.limits.firstAt());
  }

  /** The answer to a visit comes to it. */
  join(visit: i32, us: number, visits: Float64Array): void {
    this.passTo(us);
    const transfer: i32 = this.transfers.take();
    const rows: Float64Array = this.transfers.rows;
    this.orders += 1;
    rows[transfer + TRANSFER.visit] = visit;
    rows[transfer + TRANSFER.order] = this.orders;
    rows[transfer + TRANSFER.cameAt] = us;
    rows[transfer + TRANSFER.gotBefore] = this.got;
    this.ends.push(this.got + visits[visit + ASK.bytes]!, this.orders, transfer);
    const until: number = visits[visit + VISIT.until]!;
    if (until < NEVER) this.limits.push(Math.max(us, until), this.orders, transfer);
    this.count += 1;
  }

  /** The answer that is the first to be through, as a place; -1 if none is through by now. */
  firstThrough(us: number): i32 {
    return this.endAt() <= us ? this.ends.firstPlace() : -1;
  }

  /** The one that is through leaves. It was through within the microsecond that ends now, and what is left of that is the others'. */
  finish(us: number): void {
    const lasted: number = us - this.asOf + this.before;
    this.before = Math.max(0, lasted - this.needUs());
    this.got = this.ends.firstAt();
    this.asOf = us;
    this.leave(this.ends.firstPlace());
  }

  /**
   * The first answer whose client may have given up by now, as a place; -1 if there is none. One that is wanted longer than was known as it
   * came stays.
   */
  firstGivenUp(us: number, visits: Float64Array): i32 {
    while (this.limits.firstAt() <= us) {
      const transfer: i32 = this.limits.firstPlace();
      const until: number = visits[this.visitOf(transfer) + VISIT.until]!;
      if (until <= us) return transfer;
      const order: number = this.limits.firstOrder();
      this.limits.pop();
      this.limits.push(until, order, transfer);
      this.forgetLeft();
    }
    return -1;
  }

  /** It leaves before it is through. @returns how many whole bytes of it are */
  cutOff(transfer: i32, us: number): number {
    this.passTo(us);
    const bytes: number = Math.floor(this.got - this.transfers.rows[transfer + TRANSFER.gotBefore]!);
    this.leave(transfer);
    return bytes;
  }

  visitOf(transfer: i32): i32 {
    return this.transfers.rows[transfer + TRANSFER.visit]! as i32;
  }

  cameAt(transfer: i32): number {
    return this.transfers.rows[transfer + TRANSFER.cameAt]!;
  }

  /** The whole microsecond in which the first one is through. */
  private endAt(): number {
    if (this.count === 0) return Number.POSITIVE_INFINITY;
    return this.asOf + Math.max(0, Math.ceil(this.needUs() - this.before));
  }

  /** How long the first one needs from what it has got, if nobody comes or goes. */
  private needUs(): number {
    return ((this.ends.firstAt() - this.got) * this.count) / this.bytesPerUs;
  }

  /** Nobody comes or goes until now. */
  private passTo(us: number): void {
    if (this.count > 0) this.got += ((us - this.asOf + this.before) * this.bytesPerUs) / this.count;
    this.asOf = us;
    this.before = 0;
  }

  private leave(transfer: i32): void {
    this.transfers.touch(transfer);
    this.transfers.rows[transfer + TRANSFER.order] = -1;
    this.transfers.give(transfer);
    this.count -= 1;
    this.forgetLeft();
    if (this.count > 0) return;
    // Sums that begin anew stay exact.
    this.got = 0;
    this.before = 0;
  }

  /** What comes first in a heap is there still. */
  private forgetLeft(): void {
    while (this.ends.size > 0 && this.hasLeft(this.ends)) this.ends.pop();
    while (this.limits.size > 0 && this.hasLeft(this.limits)) this.limits.pop();
  }

  private hasLeft(heap: Heap): boolean {
    return this.transfers.rows[heap.firstPlace() + TRANSFER.order]! !== heap.firstOrder();
  }

  /** It will be copied: see {@link Pool.track}. */
  track(): void {
    this.transfers.track();
  }

  copy(from: Link): void {
    this.transfers.copy(from.transfers);
    this.ends.copy(from.ends);
    this.limits.copy(from.limits);
    this.count = from.count;
    this.orders = from.orders;
    this.got = from.got;
    this.asOf = from.asOf;
    this.before = from.before;
  }
}
