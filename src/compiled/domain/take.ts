import type { FactCode } from '../facts/codes.ts';
import type { Cell } from './cell.ts';
import { evolve } from './evolve.ts';

/** Who listens is told of a fact, then the rows change. @param count how many of the numbers it carries */
export function take(cell: Cell, code: FactCode, count: i32, a: number, b: number, c: number): void {
  cell.recorder.record(cell, code, count, a, b, c);
  evolve(cell.phone.row, cell.row, cell.now, code, a, b, c);
}
