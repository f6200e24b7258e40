// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import {
  checkReply,
  downloadDone,
  fetchDue,
  hostExpire,
  openSettled,
  osDestroy,
  osKill,
  osSuspend,
  ownReply,
  ownRetryDue,
  packageLoaded,
  periodicReadExpired,
  periodicReply,
  preReadExpired,
  preReply,
  preRetryDue,
  promptAnswered,
  pushArrived,
  releaseLearned,
  retryDue,
  sweepDue,
  sweepSettled,
  updateExpired,
  updateRetry,
  walkStep,
} from '../../domain/delays.ts';
import type { Pair } from './pair.ts';

export function armSweepBegin(pair: Pair, at: number): void {
  pair.sweepBeginAt = at;
}

export function armScriptStep(pair: Pair, at: number): void {
  pair.scriptStepAt = at;
}

export function armNetChange(pair: Pair, at: number): void {
  pair.netChangeAt = at;
}

export function armHostActivate(pair: Pair, at: number): void {
  pair.hostActivateAt = at;
}

export function armCheckReply(pair: Pair): void {
  pair.checkReplyAt = checkReply(pair.cell);
  pair.checkReplyOrder = pair.armed;
  pair.armed += 1;
}

export function armDownloadDone(pair: Pair): void {
  pair.downloadDoneAt = downloadDone(pair.cell);
  pair.downloadDoneOrder = pair.armed;
  pair.armed += 1;
}

export function armPushArrived(pair: Pair): void {
  pair.pushArrivedAt = pushArrived(pair.cell);
  pair.pushArrivedOrder = pair.armed;
  pair.armed += 1;
}

export function armReleaseLearned(pair: Pair): void {
  pair.releaseLearnedAt = releaseLearned(pair.cell);
  pair.releaseLearnedOrder = pair.armed;
  pair.armed += 1;
}

export function armPeriodicReply(pair: Pair): void {
  pair.periodicReplyAt = periodicReply(pair.cell);
  pair.periodicReplyOrder = pair.armed;
  pair.armed += 1;
}

export function armPreReply(pair: Pair): void {
  pair.preReplyAt = preReply(pair.cell);
  pair.preReplyOrder = pair.armed;
  pair.armed += 1;
}

export function armOwnReply(pair: Pair): void {
  pair.ownReplyAt = ownReply(pair.cell);
  pair.ownReplyOrder = pair.armed;
  pair.armed += 1;
}

export function armPackageLoaded(pair: Pair): void {
  pair.packageLoadedAt = packageLoaded(pair.cell);
  pair.packageLoadedOrder = pair.armed;
  pair.armed += 1;
}

export function armPromptAnswered(pair: Pair): void {
  pair.promptAnsweredAt = promptAnswered(pair.cell);
  pair.promptAnsweredOrder = pair.armed;
  pair.armed += 1;
}

export function armUpdateExpired(pair: Pair): void {
  pair.updateExpiredAt = updateExpired(pair.cell);
  pair.updateExpiredOrder = pair.armed;
  pair.armed += 1;
}

export function armPeriodicReadExpired(pair: Pair): void {
  pair.periodicReadExpiredAt = periodicReadExpired(pair.cell);
  pair.periodicReadExpiredOrder = pair.armed;
  pair.armed += 1;
}

export function armPreReadExpired(pair: Pair): void {
  pair.preReadExpiredAt = preReadExpired(pair.cell);
  pair.preReadExpiredOrder = pair.armed;
  pair.armed += 1;
}

export function armSweepDue(pair: Pair): void {
  pair.sweepDueAt = sweepDue(pair.cell);
  pair.sweepDueOrder = pair.armed;
  pair.armed += 1;
}

export function armWalkStep(pair: Pair): void {
  pair.walkStepAt = walkStep(pair.cell);
  pair.walkStepOrder = pair.armed;
  pair.armed += 1;
}

export function armUpdateRetry(pair: Pair): void {
  pair.updateRetryAt = updateRetry(pair.cell);
  pair.updateRetryOrder = pair.armed;
  pair.armed += 1;
}

export function armFetchDue(pair: Pair): void {
  pair.fetchDueAt = fetchDue(pair.cell);
  pair.fetchDueOrder = pair.armed;
  pair.armed += 1;
}

export function armRetryDue(pair: Pair): void {
  pair.retryDueAt = retryDue(pair.cell);
  pair.retryDueOrder = pair.armed;
  pair.armed += 1;
}

export function armPreRetryDue(pair: Pair): void {
  pair.preRetryDueAt = preRetryDue(pair.cell);
  pair.preRetryDueOrder = pair.armed;
  pair.armed += 1;
}

export function armOwnRetryDue(pair: Pair): void {
  pair.ownRetryDueAt = ownRetryDue(pair.cell);
  pair.ownRetryDueOrder = pair.armed;
  pair.armed += 1;
}

export function armUserClose(pair: Pair, at: number): void {
  pair.userCloseAt = at;
}

export function armUserOpen(pair: Pair, at: number): void {
  pair.userOpenAt = at;
}

export function armSweepSettled(pair: Pair): void {
  pair.sweepSettledAt = sweepSettled(pair.cell);
  pair.sweepSettledOrder = pair.armed;
  pair.armed += 1;
}

export function armOpenSettled(pair: Pair): void {
  pair.openSettledAt = openSettled(pair.cell);
  pair.openSettledOrder = pair.armed;
  pair.armed += 1;
}

export function armHostLeave(pair: Pair, at: number): void {
  pair.hostLeaveAt = at;
  pair.hostLeaveOrder = pair.armed;
  pair.armed += 1;
}

export function armOsSuspend(pair: Pair): void {
  pair.osSuspendAt = osSuspend(pair.cell);
  pair.osSuspendOrder = pair.armed;
  pair.armed += 1;
}

export function armHostExpire(pair: Pair): void {
  pair.hostExpireAt = hostExpire(pair.cell);
  pair.hostExpireOrder = pair.armed;
  pair.armed += 1;
}

export function armOsDestroy(pair: Pair): void {
  pair.osDestroyAt = osDestroy(pair.cell);
  pair.osDestroyOrder = pair.armed;
  pair.armed += 1;
}

export function armOsKill(pair: Pair): void {
  pair.osKillAt = osKill(pair.cell);
}
