// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import { storePushedPackage } from '../../domain/actions/update.ts';
import { isPushReceived } from '../../domain/guards/update.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { armPushArrived, armReleaseLearned } from './arm.ts';

/** delivery on app.closed */
export function deliveryAppClosed(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.delivery) {
    // holding
    case 1:
      if (isPushReceived(cell)) {
        pair.delivery = 0; // listening
        storePushedPackage(cell);
        armPushArrived(pair);
        return;
      }
      pair.delivery = 0; // listening
      armPushArrived(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** delivery on app.launched */
export function deliveryAppLaunched(pair: Pair): void {
  switch (pair.delivery) {
    // listening
    case 0:
      pair.pushArrivedAt = NEVER; // disarm push.arrived
      pair.releaseLearnedAt = NEVER; // disarm release.learned
      armPushArrived(pair);
      armReleaseLearned(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}
