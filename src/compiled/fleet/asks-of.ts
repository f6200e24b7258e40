/** Lists of what is asked. */

import type { Desk } from '../domain/desk.ts';
import { ASK_WIDTH } from '../services/ask.ts';
import { copyRow } from '../services/pool.ts';

/** Adds the rows that begin at `at` and end before `end`. */
export function copyAsks(to: Desk, from: Desk, at: i32, end: i32): void {
  for (let row: i32 = at; row < end; row += ASK_WIDTH) {
    const place: i32 = to.add();
    copyRow(to.rows, place, from.rows, row, ASK_WIDTH);
  }
}

/** Whether two parts of lists hold the same numbers. */
export function areSame(a: Desk, aAt: i32, aEnd: i32, b: Desk, bAt: i32, bEnd: i32): boolean {
  if (aEnd - aAt !== bEnd - bAt) return false;
  for (let index: i32 = 0; index < aEnd - aAt; index++) {
    if (a.rows[aAt + index]! !== b.rows[bAt + index]!) return false;
  }
  return true;
}

export function swapAsks(a: Desk, b: Desk): void {
  const rows: Float64Array = a.rows;
  const end: i32 = a.end;
  a.rows = b.rows;
  a.end = b.end;
  b.rows = rows;
  b.end = end;
}
