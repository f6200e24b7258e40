// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import { catchUpSweep, missSweep, runSweep, scheduleSweep, skipSweep } from '../../domain/actions/device.ts';
import { isHostAlive, isSweepSkipped } from '../../domain/guards/device.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { armSweepDue } from './arm.ts';
import { walkSweepRan } from './walk-told.ts';
import { periodicSweepRan } from './periodic-told.ts';

/** sweep on sweep.begin */
export function sweepSweepBegin(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.sweep) {
    // unscheduled
    case 0:
      pair.sweep = 1; // scheduled
      scheduleSweep(cell);
      armSweepDue(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** sweep on sweep.due */
export function sweepSweepDue(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.sweep) {
    // scheduled
    case 1:
      if (isHostAlive(cell)) {
        pair.sweepDueAt = NEVER; // disarm sweep.due
        runSweep(cell);
        scheduleSweep(cell);
        armSweepDue(pair);
        if (!pair.isPlain) {
          walkSweepRan(pair);
        }
        pair.cell.phone.isTouched = true;
        for (let app = 0; app < pair.cell.phone.apps; app++) {
          const other: Pair = pair.siblings[app]!;
          other.cell.now = pair.cell.now;
          periodicSweepRan(other);
        }
        return;
      }
      if (isSweepSkipped(cell)) {
        pair.sweepDueAt = NEVER; // disarm sweep.due
        skipSweep(cell);
        scheduleSweep(cell);
        armSweepDue(pair);
        return;
      }
      pair.sweep = 2; // pending
      pair.sweepDueAt = NEVER; // disarm sweep.due
      missSweep(cell);
      scheduleSweep(cell);
      armSweepDue(pair);
      return;
    // pending
    case 2:
      pair.sweepDueAt = NEVER; // disarm sweep.due
      missSweep(cell);
      scheduleSweep(cell);
      armSweepDue(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** sweep on sweep.settled */
export function sweepSweepSettled(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.sweep) {
    // settling
    case 3:
      pair.sweep = 1; // scheduled
      pair.sweepSettledAt = NEVER; // disarm sweep.settled
      catchUpSweep(cell);
      scheduleSweep(cell);
      armSweepDue(pair);
      if (!pair.isPlain) {
        walkSweepRan(pair);
      }
      pair.cell.phone.isTouched = true;
      for (let app = 0; app < pair.cell.phone.apps; app++) {
        const other: Pair = pair.siblings[app]!;
        other.cell.now = pair.cell.now;
        periodicSweepRan(other);
      }
      return;
    // The others change nothing.
    default:
      return;
  }
}
