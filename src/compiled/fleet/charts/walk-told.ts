// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import { cutSweep } from '../../domain/actions/device.ts';
import { isTurnTaken, isWalkEndBorne } from '../../domain/guards/device.ts';
import type { Pair } from './pair.ts';
import { armWalkStep } from './arm.ts';

/** walk on fetch.ended */
export function walkFetchEnded(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.walk) {
    // waiting
    case 2:
      if (isTurnTaken(cell)) {
        return;
      }
      pair.walk = 1; // calling
      armWalkStep(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** walk on host.ended */
export function walkHostEnded(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.walk) {
    // waiting
    case 2:
      if (isWalkEndBorne(cell)) {
        return;
      }
      pair.walk = 0; // idle
      cutSweep(cell);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** walk on net.opened */
export function walkNetOpened(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.walk) {
    // waiting
    case 2:
      if (isTurnTaken(cell)) {
        return;
      }
      pair.walk = 1; // calling
      armWalkStep(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** walk on sweep.ran */
export function walkSweepRan(pair: Pair): void {
  switch (pair.walk) {
    // idle
    case 0:
      pair.walk = 1; // calling
      armWalkStep(pair);
      return;
    // waiting
    case 2:
      pair.walk = 1; // calling
      armWalkStep(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}
