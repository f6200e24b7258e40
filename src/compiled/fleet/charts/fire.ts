// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { networkNetChange } from './network.ts';
import { scriptScriptStep } from './script.ts';
import { hostHostActivate, hostHostExpire, hostHostLeave } from './host.ts';
import { sweepSweepBegin, sweepSweepDue, sweepSweepSettled } from './sweep.ts';
import { walkWalkStep } from './walk.ts';
import {
  lifecycleOsDestroy,
  lifecycleOsKill,
  lifecycleOsSuspend,
  lifecyclePackageLoaded,
  lifecycleUserClose,
  lifecycleUserOpen,
} from './lifecycle.ts';
import {
  updateCheckReply,
  updateDownloadDone,
  updatePromptAnswered,
  updateUpdateExpired,
  updateUpdateRetry,
} from './update.ts';
import { deliveryPushArrived, deliveryReleaseLearned } from './delivery.ts';
import {
  periodicFetchDue,
  periodicOpenSettled,
  periodicPeriodicReadExpired,
  periodicPeriodicReply,
  periodicRetryDue,
} from './periodic.ts';
import { prePreReadExpired, prePreReply, prePreRetryDue } from './pre.ts';
import { ownOwnReply, ownOwnRetryDue } from './own.ts';

/** Gives the machine of the next slot its input, and all messages that follow from it. */
export function fire(pair: Pair): void {
  switch (pair.next) {
    case 0:
      pair.sweepBeginAt = NEVER;
      sweepSweepBegin(pair);
      return;
    case 1:
      pair.scriptStepAt = NEVER;
      scriptScriptStep(pair);
      return;
    case 2:
      pair.netChangeAt = NEVER;
      networkNetChange(pair);
      return;
    case 3:
      pair.hostActivateAt = NEVER;
      hostHostActivate(pair);
      return;
    case 4:
      pair.checkReplyAt = NEVER;
      updateCheckReply(pair);
      return;
    case 5:
      pair.downloadDoneAt = NEVER;
      updateDownloadDone(pair);
      return;
    case 6:
      pair.pushArrivedAt = NEVER;
      deliveryPushArrived(pair);
      return;
    case 7:
      pair.releaseLearnedAt = NEVER;
      deliveryReleaseLearned(pair);
      return;
    case 8:
      pair.periodicReplyAt = NEVER;
      periodicPeriodicReply(pair);
      return;
    case 9:
      pair.preReplyAt = NEVER;
      prePreReply(pair);
      return;
    case 10:
      pair.ownReplyAt = NEVER;
      ownOwnReply(pair);
      return;
    case 11:
      pair.packageLoadedAt = NEVER;
      lifecyclePackageLoaded(pair);
      return;
    case 12:
      pair.promptAnsweredAt = NEVER;
      updatePromptAnswered(pair);
      return;
    case 13:
      pair.updateExpiredAt = NEVER;
      updateUpdateExpired(pair);
      return;
    case 14:
      pair.periodicReadExpiredAt = NEVER;
      periodicPeriodicReadExpired(pair);
      return;
    case 15:
      pair.preReadExpiredAt = NEVER;
      prePreReadExpired(pair);
      return;
    case 16:
      pair.sweepDueAt = NEVER;
      sweepSweepDue(pair);
      return;
    case 17:
      pair.walkStepAt = NEVER;
      walkWalkStep(pair);
      return;
    case 18:
      pair.updateRetryAt = NEVER;
      updateUpdateRetry(pair);
      return;
    case 19:
      pair.fetchDueAt = NEVER;
      periodicFetchDue(pair);
      return;
    case 20:
      pair.retryDueAt = NEVER;
      periodicRetryDue(pair);
      return;
    case 21:
      pair.preRetryDueAt = NEVER;
      prePreRetryDue(pair);
      return;
    case 22:
      pair.ownRetryDueAt = NEVER;
      ownOwnRetryDue(pair);
      return;
    case 23:
      pair.userCloseAt = NEVER;
      lifecycleUserClose(pair);
      return;
    case 24:
      pair.userOpenAt = NEVER;
      lifecycleUserOpen(pair);
      return;
    case 25:
      pair.sweepSettledAt = NEVER;
      sweepSweepSettled(pair);
      return;
    case 26:
      pair.openSettledAt = NEVER;
      periodicOpenSettled(pair);
      return;
    case 27:
      pair.hostLeaveAt = NEVER;
      hostHostLeave(pair);
      return;
    case 28:
      pair.osSuspendAt = NEVER;
      lifecycleOsSuspend(pair);
      return;
    case 29:
      pair.hostExpireAt = NEVER;
      hostHostExpire(pair);
      return;
    case 30:
      pair.osDestroyAt = NEVER;
      lifecycleOsDestroy(pair);
      return;
    case 31:
      pair.osKillAt = NEVER;
      lifecycleOsKill(pair);
      return;
    // Nothing is due.
    default:
      return;
  }
}
