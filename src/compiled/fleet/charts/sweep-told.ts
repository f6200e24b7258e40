// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { armSweepSettled } from './arm.ts';

/** sweep on host.opened */
export function sweepHostOpened(pair: Pair): void {
  switch (pair.sweep) {
    // pending
    case 2:
      pair.sweep = 3; // settling
      pair.sweepDueAt = NEVER; // disarm sweep.due
      armSweepSettled(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}
