import { copyNumbers } from '../kernel/native.ts';
import { ASK, ASK_WIDTH, arrivesBefore } from './ask.ts';
import { copyRow, grown, Pool } from './pool.ts';

/** What is added to the row of a request while it is with a service. */
export const VISIT = {
  /** When it came to the service where it is, in microseconds. */
  cameAt: 19,
  /** The next one in the same queue; -1: none. */
  next: 20,
  /** In whose queue it waits, or by which line it is served. */
  line: 21,
  /** The latest deadline of all who wait for its answer: its own, unless others wait at an edge for the same. */
  until: 22,
} as const;

export const VISIT_WIDTH: i32 = 23;

/** All requests that are on their way to a service or with one. */
export class Visits extends Pool {
  constructor() {
    super(VISIT_WIDTH);
  }

  /** @param asks rows of requests @param at where the row begins @returns the place of its visit */
  add(asks: Float64Array, at: i32): i32 {
    const place: i32 = this.take();
    copyRow(this.rows, place, asks, at, ASK_WIDTH);
    this.rows[place + VISIT.until] = this.rows[place + ASK.deadline]!;
    return place;
  }
}

/** Requests on their way to the first service, in the order in which they arrive. */
export class Arrivals {
  size: i32 = 0;
  /** Two numbers each: when it arrives, and its place in {@link Visits}; the first is the earliest. */
  private heap: Float64Array = new Float64Array(2 * 16);

  firstAt(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : this.heap[0]!;
  }

  first(): i32 {
    return this.heap[1]! as i32;
  }

  push(place: i32, visits: Visits): void {
    const at: number = visits.rows[place + ASK.arriveAt]!;
    let hole: i32 = this.size;
    this.size += 1;
    if (2 * this.size > this.heap.length) this.heap = grown(this.heap, 2 * this.size);
    while (hole > 0) {
      const parent: i32 = (hole - 1) >> 1;
      if (!this.isBefore(at, place, parent, visits)) break;
      this.put(hole, this.heap[2 * parent]!, this.heap[2 * parent + 1]!);
      hole = parent;
    }
    this.put(hole, at, place);
  }

  pop(visits: Visits): void {
    this.size -= 1;
    const heap: Float64Array = this.heap;
    const at: number = heap[2 * this.size]!;
    const place: number = heap[2 * this.size + 1]!;
    let hole: i32 = 0;
    for (let child: i32 = 1; child < this.size; child = 2 * hole + 1) {
      const right: i32 = child + 1;
      if (right < this.size && this.isBefore(heap[2 * right]!, heap[2 * right + 1]!, child, visits)) {
        child = right;
      }
      if (this.isBefore(at, place, child, visits)) break;
      this.put(hole, heap[2 * child]!, heap[2 * child + 1]!);
      hole = child;
    }
    this.put(hole, at, place);
  }

  copy(from: Arrivals): void {
    if (2 * from.size > this.heap.length) this.heap = grown(this.heap, 2 * from.size);
    copyNumbers(this.heap, from.heap, 2 * from.size);
    this.size = from.size;
  }

  private put(hole: i32, at: number, place: number): void {
    this.heap[2 * hole] = at;
    this.heap[2 * hole + 1] = place;
  }

  /** Whether one that arrives at an instant comes before the one at a place of the heap: only of equal instants the rest is looked at. */
  private isBefore(at: number, place: number, entry: i32, visits: Visits): boolean {
    const other: number = this.heap[2 * entry]!;
    if (at !== other) return at < other;
    const rows: Float64Array = visits.rows;
    return arrivesBefore(rows, place as i32, rows, this.heap[2 * entry + 1]! as i32);
  }
}
