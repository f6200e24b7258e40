/** What devices have asked that is not sent yet: a device lives ahead of its services until it asks. */

import type { Desk } from '../domain/desk.ts';
import { NEVER } from '../kernel/time.ts';
import { ASK, ASK_WIDTH } from '../services/ask.ts';
import { copyRow, Pool } from '../services/pool.ts';

/** Behind the row of a request: the place of the next one of its device; -1: none. */
const WIDTH: i32 = ASK_WIDTH + 1;

export class Pending {
  private readonly pool: Pool = new Pool(WIDTH);
  private readonly first: Int32Array;

  constructor(count: i32) {
    this.first = new Int32Array(count).fill(-1);
  }

  /** When a device sends, NEVER if nothing is pending. All of it is sent in one millisecond. */
  sendAt(place: i32): number {
    const first: i32 = this.first[place]!;
    return first < 0 ? NEVER : this.pool.rows[first + ASK.sentAt]!;
  }

  /** @param at where the row begins in `asks` */
  add(place: i32, asks: Float64Array, at: i32): void {
    const row: i32 = this.pool.take();
    const rows: Float64Array = this.pool.rows;
    copyRow(rows, row, asks, at, ASK_WIDTH);
    rows[row + ASK_WIDTH] = this.first[place]!;
    this.first[place] = row;
  }

  copyTo(desk: Desk, place: i32): void {
    const rows: Float64Array = this.pool.rows;
    let row: i32 = this.first[place]!;
    while (row >= 0) {
      const at: i32 = desk.add();
      copyRow(desk.rows, at, rows, row, ASK_WIDTH);
      row = rows[row + ASK_WIDTH]! as i32;
    }
  }

  drop(place: i32): void {
    let row: i32 = this.first[place]!;
    while (row >= 0) {
      const next: i32 = this.pool.rows[row + ASK_WIDTH]! as i32;
      this.pool.give(row);
      row = next;
    }
    this.first[place] = -1;
  }
}
