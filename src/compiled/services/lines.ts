import { copyNumbers } from '../kernel/native.ts';
import { VISIT, type Visits } from './visits.ts';

/** The queues of a service and who serves them: one line for all its instances, or one for each. */
export class Lines {
  readonly count: i32;
  /** How many of a line are served now, and may be at once. */
  readonly busy: Float64Array;
  readonly slots: Float64Array;
  readonly waiting: Float64Array;
  /** The places of the first and the last visit that wait; -1 if none does. */
  private readonly head: Float64Array;
  private readonly tail: Float64Array;
  /** Of all lines. */
  allWaiting: number = 0;

  constructor(count: i32) {
    this.count = count;
    this.busy = new Float64Array(count);
    this.slots = new Float64Array(count);
    this.waiting = new Float64Array(count);
    this.head = new Float64Array(count).fill(-1);
    this.tail = new Float64Array(count).fill(-1);
  }

  isFree(line: i32): boolean {
    return this.busy[line]! < this.slots[line]!;
  }

  /** How much there is to do in a line. */
  load(line: i32): number {
    return this.busy[line]! + this.waiting[line]!;
  }

  /** @param isFirst whether it comes to the head of its line */
  queue(line: i32, visit: i32, visits: Visits, isFirst: boolean): void {
    const rows: Float64Array = visits.rows;
    const isAlone: boolean = this.waiting[line] === 0;
    visits.touch(visit);
    rows[visit + VISIT.next] = -1;
    if (isFirst && !isAlone) rows[visit + VISIT.next] = this.head[line]!;
    if (!isFirst && !isAlone) {
      visits.touch(this.tail[line]! as i32);
      rows[(this.tail[line]! as i32) + VISIT.next] = visit;
    }
    if (isFirst || isAlone) this.head[line] = visit;
    if (!isFirst || isAlone) this.tail[line] = visit;
    this.waiting[line]! += 1;
    this.allWaiting += 1;
  }

  /** Takes the first one out of a line in which somebody waits. */
  next(line: i32, visits: Visits): i32 {
    const visit: i32 = this.head[line]! as i32;
    this.head[line] = visits.rows[visit + VISIT.next]!;
    this.waiting[line]! -= 1;
    this.allWaiting -= 1;
    return visit;
  }

  copy(from: Lines): void {
    const count: i32 = this.count;
    copyNumbers(this.busy, from.busy, count);
    copyNumbers(this.slots, from.slots, count);
    copyNumbers(this.waiting, from.waiting, count);
    copyNumbers(this.head, from.head, count);
    copyNumbers(this.tail, from.tail, count);
    this.allWaiting = from.allWaiting;
  }
}
