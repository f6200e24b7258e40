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
  /** Places in {@link Visits}; the first is that of the earliest. */
  private heap: Float64Array = new Float64Array(16);

  firstAt(visits: Visits): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : visits.rows[this.first() + ASK.arriveAt]!;
  }

  first(): i32 {
    return this.heap[0]! as i32;
  }

  push(place: i32, visits: Visits): void {
    let hole: i32 = this.size;
    this.size += 1;
    if (this.size > this.heap.length) this.heap = grown(this.heap, this.size);
    while (hole > 0) {
      const parent: i32 = (hole - 1) >> 1;
      if (!arrivesBefore(visits.rows, place, visits.rows, this.heap[parent]! as i32)) break;
      this.heap[hole] = this.heap[parent]!;
      hole = parent;
    }
    this.heap[hole] = place;
  }

  pop(visits: Visits): void {
    this.size -= 1;
    const last: i32 = this.heap[this.size]! as i32;
    const rows: Float64Array = visits.rows;
    let hole: i32 = 0;
    for (let child: i32 = 1; child < this.size; child = 2 * hole + 1) {
      const right: i32 = child + 1;
      if (right < this.size && arrivesBefore(rows, this.heap[right]! as i32, rows, this.heap[child]! as i32))
        child = right;
      if (arrivesBefore(rows, last, rows, this.heap[child]! as i32)) break;
      this.heap[hole] = this.heap[child]!;
      hole = child;
    }
    this.heap[hole] = last;
  }

  copy(from: Arrivals): void {
    if (from.size > this.heap.length) this.heap = grown(this.heap, from.size);
    copyNumbers(this.heap, from.heap, from.size);
    this.size = from.size;
  }
}
