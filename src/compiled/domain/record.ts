/** Records a fact about a cell, with the numbers that it carries: who listens sees the rows as they were, then they change. */

import type { FactCode } from '../facts/codes.ts';
import { NEVER, NOT_YET } from '../kernel/time.ts';
import type { Cell } from './cell.ts';
import { take } from './take.ts';

/** A fact without numbers. @inline */
export function record(cell: Cell, code: FactCode): void {
  take(cell, code, 0, 0, 0, 0);
}

/** With one. @inline */
export function record1(cell: Cell, code: FactCode, a: number): void {
  take(cell, code, 1, a, 0, 0);
}

/** With two. @inline */
export function record2(cell: Cell, code: FactCode, a: number, b: number): void {
  take(cell, code, 2, a, b, 0);
}

/** With three. @inline */
export function record3(cell: Cell, code: FactCode, a: number, b: number, c: number): void {
  take(cell, code, 3, a, b, c);
}

/** Facts carry numbers that can be hashed: "never" is written as -1. */
export function orNotYet(instant: number): number {
  return instant === NEVER ? NOT_YET : instant;
}
