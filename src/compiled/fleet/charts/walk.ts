// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import { endSweep, turnSweep } from '../../domain/actions/device.ts';
import { isTurnTaken, isWalkOver } from '../../domain/guards/device.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { armWalkStep } from './arm.ts';
import { periodicSweepTurn } from './periodic-told.ts';

/** walk on walk.step */
export function walkWalkStep(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.walk) {
    // calling
    case 1:
      if (isTurnTaken(cell)) {
        pair.walk = 2; // waiting
        pair.walkStepAt = NEVER; // disarm walk.step
        return;
      }
      if (isWalkOver(cell)) {
        pair.walk = 0; // idle
        pair.walkStepAt = NEVER; // disarm walk.step
        endSweep(cell);
        return;
      }
      pair.walkStepAt = NEVER; // disarm walk.step
      turnSweep(cell);
      armWalkStep(pair);
      pair.cell.phone.isTouched = true;
      for (let app = 0; app < pair.cell.phone.apps; app++) {
        const other: Pair = pair.siblings[app]!;
        other.cell.now = pair.cell.now;
        periodicSweepTurn(other);
      }
      return;
    // The others change nothing.
    default:
      return;
  }
}
