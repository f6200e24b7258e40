import type { FactCode } from '../facts/vocabulary.ts';
import type { Cell } from './cell.ts';
import { evolve } from './evolve.ts';

/** Records a fact about a cell: who listens sees it with the rows as they were, then the rows change. */
export function record(cell: Cell, code: FactCode, a = 0, b = 0, c = 0): void {
  cell.recorder.record(cell, code, a, b, c);
  evolve(cell.phone.row, cell.row, cell.now, code, a, b, c);
}
