/** The seconds around the busiest minute of a service: from the minute before it to the end of the second one after it. */

import { copyRow } from '../services/pool.ts';

/** Where each number of a second stands in its row. */
export const SECOND = {
  arrivals: 0,
  served: 1,
  /** With an error or without a word; and those that are not begun, as their clients have given up. */
  turnedAway: 2,
  /** The longest queue, and the longest wait of those that began to be served, in microseconds. */
  longestQueue: 3,
  longestWaitUs: 4,
} as const;

export const SECOND_WIDTH: i32 = 5;

const MINUTE: i32 = 60;

/** Minutes that are shown: the busiest one, so many before it, and so many after it. */
const BEFORE: i32 = 1;
const AFTER: i32 = 2;
const SHOWN: i32 = (BEFORE + 1 + AFTER) * MINUTE;

const SECOND_US: number = 1_000_000;

export class BusiestMinute {
  /** Rows of seconds, of which the first is this one of the run; -1: there is none yet. */
  first: number = -1;
  rows: Float64Array = new Float64Array(0);
  /** As many seconds as are shown, each in its place of a ring. */
  private readonly ring: Float64Array = new Float64Array(SHOWN * SECOND_WIDTH);
  private second: number = -1;
  /** When that second ends, in microseconds, where its row begins in the ring, and which second of its minute it is. */
  private endsUs: number = 0;
  private row: i32 = -SECOND_WIDTH;
  private ofMinute: i32 = MINUTE - 1;
  private arrivals: number = 0;
  private queue: number = 0;
  private busiest: number = -1;
  private most: number = 0;
  private readonly firstMinute: number;

  /** @param fromUs busy minutes are looked for from here on */
  constructor(fromUs: number) {
    this.firstMinute = Math.ceil(fromUs / (MINUTE * SECOND_US));
  }

  /** Time goes on. @returns where the row of its second begins in the ring */
  at(us: number): i32 {
    while (us >= this.endsUs) this.endSecond();
    return this.row;
  }

  arrived(us: number): void {
    this.ring[this.at(us) + SECOND.arrivals]! += 1;
    this.arrivals += 1;
  }

  ended(us: number, column: i32): void {
    this.ring[this.at(us) + column]! += 1;
  }

  /** So many wait from an instant on, until another number of them is told. */
  queued(us: number, waiting: number): void {
    const cell: i32 = this.at(us) + SECOND.longestQueue;
    this.ring[cell] = Math.max(this.ring[cell]!, waiting);
    this.queue = waiting;
  }

  waited(us: number, waitUs: number): void {
    const cell: i32 = this.at(us) + SECOND.longestWaitUs;
    this.ring[cell] = Math.max(this.ring[cell]!, waitUs);
  }

  /** The run is over. */
  close(horizonUs: number): void {
    if (horizonUs <= 0) return;
    this.at(horizonUs - 1);
    this.endMinute(Math.floor(this.second / MINUTE));
    if (this.busiest + AFTER > Math.floor(this.second / MINUTE)) this.keep();
  }

  private endSecond(): void {
    if (this.ofMinute === MINUTE - 1) this.endMinute((this.second + 1) / MINUTE - 1);
    this.ofMinute = this.ofMinute === MINUTE - 1 ? 0 : this.ofMinute + 1;
    this.second += 1;
    this.endsUs += SECOND_US;
    const row: i32 = this.row + SECOND_WIDTH === this.ring.length ? 0 : this.row + SECOND_WIDTH;
    this.row = row;
    for (let column: i32 = 0; column < SECOND_WIDTH; column++) this.ring[row + column] = 0;
    this.ring[row + SECOND.longestQueue] = this.queue;
  }

  private endMinute(minute: number): void {
    if (minute >= this.firstMinute && this.arrivals > this.most) {
      this.most = this.arrivals;
      this.busiest = minute;
    }
    this.arrivals = 0;
    if (this.busiest >= 0 && minute === this.busiest + AFTER) this.keep();
  }

  /** What is shown of the busiest minute so far, as long as the ring has it. */
  private keep(): void {
    if (this.busiest < 0) return;
    const first: number = Math.max(0, (this.busiest - BEFORE) * MINUTE);
    const count: i32 = (Math.min(this.second, (this.busiest + AFTER + 1) * MINUTE - 1) - first + 1) as i32;
    this.first = first;
    this.rows = new Float64Array(count * SECOND_WIDTH);
    for (let index: i32 = 0; index < count; index++) {
      copyRow(this.rows, index * SECOND_WIDTH, this.ring, this.place(first + index), SECOND_WIDTH);
    }
  }

  private place(second: number): i32 {
    return ((second % SHOWN) as i32) * SECOND_WIDTH;
  }
}
