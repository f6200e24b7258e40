import type { Cell } from '../domain/cell.ts';
import { isMeasured } from './projection.ts';
import { READ_REASONS } from './why.ts';

/** Why reads found no fresh answer, counted. */
export class NotFresh {
  /** By the code of the reason. */
  readonly reads: Float64Array = new Float64Array(READ_REASONS + 1);

  read(cell: Cell, why: i32): void {
    if (isMeasured(cell)) this.reads[why]! += 1;
  }

  merge(other: NotFresh): void {
    for (let why = 0; why < this.reads.length; why++) this.reads[why]! += other.reads[why]!;
  }
}
