// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import { catchUpSweep, scheduleSweep } from '../../domain/actions/device.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { armSweepDue } from './arm.ts';

/** sweep on host.opened */
export function sweepHostOpened(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.sweep) {
    // unscheduled
    case 0:
      pair.sweep = 1; // scheduled
      scheduleSweep(cell);
      armSweepDue(pair);
      return;
    // pending
    case 2:
      pair.sweep = 1; // scheduled
      pair.sweepDueAt = NEVER; // disarm sweep.due
      catchUpSweep(cell);
      scheduleSweep(cell);
      armSweepDue(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}
