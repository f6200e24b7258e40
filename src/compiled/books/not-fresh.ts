import type { Cell } from '../domain/cell.ts';
import { isMeasured } from './projection.ts';
import { WHYS, type Why } from './why.ts';

/** Why reads found no fresh answer, counted. */
export class NotFresh {
  /** By the code of the reason. */
  readonly reads: Float64Array = new Float64Array(WHYS);

  read(cell: Cell, why: Why): void {
    if (isMeasured(cell)) this.reads[why]! += 1;
  }

  merge(other: NotFresh): void {
    for (let why = 0; why < this.reads.length; why++) this.reads[why]! += other.reads[why]!;
  }
}
