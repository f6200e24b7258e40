// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import { learnRelease, storePushedPackage } from '../../domain/actions/update.ts';
import { isPushHeld, isPushReceived, isReleaseHeard } from '../../domain/guards/update.ts';
import type { Pair } from './pair.ts';
import { armPushArrived, armReleaseLearned } from './arm.ts';

/** delivery on push.arrived */
export function deliveryPushArrived(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.delivery) {
    // listening
    case 0:
      if (isPushHeld(cell)) {
        pair.delivery = 1; // holding
        return;
      }
      if (isPushReceived(cell)) {
        storePushedPackage(cell);
        armPushArrived(pair);
        return;
      }
      armPushArrived(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** delivery on release.learned */
export function deliveryReleaseLearned(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.delivery) {
    // listening
    case 0:
      if (isReleaseHeard(cell)) {
        learnRelease(cell);
        armReleaseLearned(pair);
        return;
      }
      armReleaseLearned(pair);
      return;
    // holding
    case 1:
      if (isReleaseHeard(cell)) {
        learnRelease(cell);
        armReleaseLearned(pair);
        return;
      }
      armReleaseLearned(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}
