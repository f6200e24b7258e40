// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { armPushArrived, armReleaseLearned } from './arm.ts';

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
