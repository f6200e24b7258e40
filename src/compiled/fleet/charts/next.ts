// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';

/** Finds the slot that comes next, -1 if nothing is due: the earliest; of equal ones by rank, then the one armed first. */
export function findNext(pair: Pair): void {
  let slot: i32 = -1;
  let at: number = NEVER;
  // sweep.begin
  if (pair.sweepBeginAt < at) {
    at = pair.sweepBeginAt;
    slot = 0;
  }
  // script.step
  if (pair.scriptStepAt < at) {
    at = pair.scriptStepAt;
    slot = 1;
  }
  // net.change
  if (pair.netChangeAt < at) {
    at = pair.netChangeAt;
    slot = 2;
  }
  // host.activate
  if (pair.hostActivateAt < at) {
    at = pair.hostActivateAt;
    slot = 3;
  }
  // check.reply
  if (pair.checkReplyAt < at) {
    at = pair.checkReplyAt;
    slot = 4;
  }
  // download.done
  if (pair.downloadDoneAt < at || (pair.downloadDoneAt === at && slot === 4 && pair.downloadDoneOrder < pair.checkReplyOrder)) {
    at = pair.downloadDoneAt;
    slot = 5;
  }
  // push.arrived
  if (pair.pushArrivedAt < at || (pair.pushArrivedAt === at && slot === 4 && pair.pushArrivedOrder < pair.checkReplyOrder) || (pair.pushArrivedAt === at && slot === 5 && pair.pushArrivedOrder < pair.downloadDoneOrder)) {
    at = pair.pushArrivedAt;
    slot = 6;
  }
  // release.learned
  if (pair.releaseLearnedAt < at || (pair.releaseLearnedAt === at && slot === 4 && pair.releaseLearnedOrder < pair.checkReplyOrder) || (pair.releaseLearnedAt === at && slot === 5 && pair.releaseLearnedOrder < pair.downloadDoneOrder) || (pair.releaseLearnedAt === at && slot === 6 && pair.releaseLearnedOrder < pair.pushArrivedOrder)) {
    at = pair.releaseLearnedAt;
    slot = 7;
  }
  // periodic.reply
  if (pair.periodicReplyAt < at || (pair.periodicReplyAt === at && slot === 4 && pair.periodicReplyOrder < pair.checkReplyOrder) || (pair.periodicReplyAt === at && slot === 5 && pair.periodicReplyOrder < pair.downloadDoneOrder) || (pair.periodicReplyAt === at && slot === 6 && pair.periodicReplyOrder < pair.pushArrivedOrder) || (pair.periodicReplyAt === at && slot === 7 && pair.periodicReplyOrder < pair.releaseLearnedOrder)) {
    at = pair.periodicReplyAt;
    slot = 8;
  }
  // pre.reply
  if (pair.preReplyAt < at || (pair.preReplyAt === at && slot === 4 && pair.preReplyOrder < pair.checkReplyOrder) || (pair.preReplyAt === at && slot === 5 && pair.preReplyOrder < pair.downloadDoneOrder) || (pair.preReplyAt === at && slot === 6 && pair.preReplyOrder < pair.pushArrivedOrder) || (pair.preReplyAt === at && slot === 7 && pair.preReplyOrder < pair.releaseLearnedOrder) || (pair.preReplyAt === at && slot === 8 && pair.preReplyOrder < pair.periodicReplyOrder)) {
    at = pair.preReplyAt;
    slot = 9;
  }
  // own.reply
  if (pair.ownReplyAt < at || (pair.ownReplyAt === at && slot === 4 && pair.ownReplyOrder < pair.checkReplyOrder) || (pair.ownReplyAt === at && slot === 5 && pair.ownReplyOrder < pair.downloadDoneOrder) || (pair.ownReplyAt === at && slot === 6 && pair.ownReplyOrder < pair.pushArrivedOrder) || (pair.ownReplyAt === at && slot === 7 && pair.ownReplyOrder < pair.releaseLearnedOrder) || (pair.ownReplyAt === at && slot === 8 && pair.ownReplyOrder < pair.periodicReplyOrder) || (pair.ownReplyAt === at && slot === 9 && pair.ownReplyOrder < pair.preReplyOrder)) {
    at = pair.ownReplyAt;
    slot = 10;
  }
  // package.loaded
  if (pair.packageLoadedAt < at) {
    at = pair.packageLoadedAt;
    slot = 11;
  }
  // prompt.answered
  if (pair.promptAnsweredAt < at || (pair.promptAnsweredAt === at && slot === 11 && pair.promptAnsweredOrder < pair.packageLoadedOrder)) {
    at = pair.promptAnsweredAt;
    slot = 12;
  }
  // update.expired
  if (pair.updateExpiredAt < at) {
    at = pair.updateExpiredAt;
    slot = 13;
  }
  // periodic.readExpired
  if (pair.periodicReadExpiredAt < at || (pair.periodicReadExpiredAt === at && slot === 13 && pair.periodicReadExpiredOrder < pair.updateExpiredOrder)) {
    at = pair.periodicReadExpiredAt;
    slot = 14;
  }
  // pre.readExpired
  if (pair.preReadExpiredAt < at || (pair.preReadExpiredAt === at && slot === 13 && pair.preReadExpiredOrder < pair.updateExpiredOrder) || (pair.preReadExpiredAt === at && slot === 14 && pair.preReadExpiredOrder < pair.periodicReadExpiredOrder)) {
    at = pair.preReadExpiredAt;
    slot = 15;
  }
  // sweep.due
  if (pair.sweepDueAt < at) {
    at = pair.sweepDueAt;
    slot = 16;
  }
  // walk.step
  if (pair.walkStepAt < at || (pair.walkStepAt === at && slot === 16 && pair.walkStepOrder < pair.sweepDueOrder)) {
    at = pair.walkStepAt;
    slot = 17;
  }
  // update.retry
  if (pair.updateRetryAt < at || (pair.updateRetryAt === at && slot === 16 && pair.updateRetryOrder < pair.sweepDueOrder) || (pair.updateRetryAt === at && slot === 17 && pair.updateRetryOrder < pair.walkStepOrder)) {
    at = pair.updateRetryAt;
    slot = 18;
  }
  // fetch.due
  if (pair.fetchDueAt < at || (pair.fetchDueAt === at && slot === 16 && pair.fetchDueOrder < pair.sweepDueOrder) || (pair.fetchDueAt === at && slot === 17 && pair.fetchDueOrder < pair.walkStepOrder) || (pair.fetchDueAt === at && slot === 18 && pair.fetchDueOrder < pair.updateRetryOrder)) {
    at = pair.fetchDueAt;
    slot = 19;
  }
  // retry.due
  if (pair.retryDueAt < at || (pair.retryDueAt === at && slot === 16 && pair.retryDueOrder < pair.sweepDueOrder) || (pair.retryDueAt === at && slot === 17 && pair.retryDueOrder < pair.walkStepOrder) || (pair.retryDueAt === at && slot === 18 && pair.retryDueOrder < pair.updateRetryOrder) || (pair.retryDueAt === at && slot === 19 && pair.retryDueOrder < pair.fetchDueOrder)) {
    at = pair.retryDueAt;
    slot = 20;
  }
  // pre.retryDue
  if (pair.preRetryDueAt < at || (pair.preRetryDueAt === at && slot === 16 && pair.preRetryDueOrder < pair.sweepDueOrder) || (pair.preRetryDueAt === at && slot === 17 && pair.preRetryDueOrder < pair.walkStepOrder) || (pair.preRetryDueAt === at && slot === 18 && pair.preRetryDueOrder < pair.updateRetryOrder) || (pair.preRetryDueAt === at && slot === 19 && pair.preRetryDueOrder < pair.fetchDueOrder) || (pair.preRetryDueAt === at && slot === 20 && pair.preRetryDueOrder < pair.retryDueOrder)) {
    at = pair.preRetryDueAt;
    slot = 21;
  }
  // own.retryDue
  if (pair.ownRetryDueAt < at || (pair.ownRetryDueAt === at && slot === 16 && pair.ownRetryDueOrder < pair.sweepDueOrder) || (pair.ownRetryDueAt === at && slot === 17 && pair.ownRetryDueOrder < pair.walkStepOrder) || (pair.ownRetryDueAt === at && slot === 18 && pair.ownRetryDueOrder < pair.updateRetryOrder) || (pair.ownRetryDueAt === at && slot === 19 && pair.ownRetryDueOrder < pair.fetchDueOrder) || (pair.ownRetryDueAt === at && slot === 20 && pair.ownRetryDueOrder < pair.retryDueOrder) || (pair.ownRetryDueAt === at && slot === 21 && pair.ownRetryDueOrder < pair.preRetryDueOrder)) {
    at = pair.ownRetryDueAt;
    slot = 22;
  }
  // user.close
  if (pair.userCloseAt < at) {
    at = pair.userCloseAt;
    slot = 23;
  }
  // user.open
  if (pair.userOpenAt < at) {
    at = pair.userOpenAt;
    slot = 24;
  }
  // sweep.settled
  if (pair.sweepSettledAt < at) {
    at = pair.sweepSettledAt;
    slot = 25;
  }
  // open.settled
  if (pair.openSettledAt < at || (pair.openSettledAt === at && slot === 25 && pair.openSettledOrder < pair.sweepSettledOrder)) {
    at = pair.openSettledAt;
    slot = 26;
  }
  // host.leave
  if (pair.hostLeaveAt < at) {
    at = pair.hostLeaveAt;
    slot = 27;
  }
  // os.suspend
  if (pair.osSuspendAt < at || (pair.osSuspendAt === at && slot === 27 && pair.osSuspendOrder < pair.hostLeaveOrder)) {
    at = pair.osSuspendAt;
    slot = 28;
  }
  // host.expire
  if (pair.hostExpireAt < at) {
    at = pair.hostExpireAt;
    slot = 29;
  }
  // os.destroy
  if (pair.osDestroyAt < at || (pair.osDestroyAt === at && slot === 29 && pair.osDestroyOrder < pair.hostExpireOrder)) {
    at = pair.osDestroyAt;
    slot = 30;
  }
  // os.kill
  if (pair.osKillAt < at) {
    at = pair.osKillAt;
    slot = 31;
  }
  pair.next = slot;
  pair.nextAt = at;
}

/** The same where a pair is plain. */
export function findNextOfPlain(pair: Pair): void {
  let slot: i32 = -1;
  let at: number = NEVER;
  // net.change
  if (pair.netChangeAt < at) {
    at = pair.netChangeAt;
    slot = 2;
  }
  // periodic.reply
  if (pair.periodicReplyAt < at) {
    at = pair.periodicReplyAt;
    slot = 8;
  }
  // pre.reply
  if (pair.preReplyAt < at || (pair.preReplyAt === at && slot === 8 && pair.preReplyOrder < pair.periodicReplyOrder)) {
    at = pair.preReplyAt;
    slot = 9;
  }
  // package.loaded
  if (pair.packageLoadedAt < at) {
    at = pair.packageLoadedAt;
    slot = 11;
  }
  // periodic.readExpired
  if (pair.periodicReadExpiredAt < at) {
    at = pair.periodicReadExpiredAt;
    slot = 14;
  }
  // pre.readExpired
  if (pair.preReadExpiredAt < at || (pair.preReadExpiredAt === at && slot === 14 && pair.preReadExpiredOrder < pair.periodicReadExpiredOrder)) {
    at = pair.preReadExpiredAt;
    slot = 15;
  }
  // fetch.due
  if (pair.fetchDueAt < at) {
    at = pair.fetchDueAt;
    slot = 19;
  }
  // retry.due
  if (pair.retryDueAt < at || (pair.retryDueAt === at && slot === 19 && pair.retryDueOrder < pair.fetchDueOrder)) {
    at = pair.retryDueAt;
    slot = 20;
  }
  // user.close
  if (pair.userCloseAt < at) {
    at = pair.userCloseAt;
    slot = 23;
  }
  // user.open
  if (pair.userOpenAt < at) {
    at = pair.userOpenAt;
    slot = 24;
  }
  // open.settled
  if (pair.openSettledAt < at) {
    at = pair.openSettledAt;
    slot = 26;
  }
  // os.suspend
  if (pair.osSuspendAt < at) {
    at = pair.osSuspendAt;
    slot = 28;
  }
  // os.destroy
  if (pair.osDestroyAt < at) {
    at = pair.osDestroyAt;
    slot = 30;
  }
  // os.kill
  if (pair.osKillAt < at) {
    at = pair.osKillAt;
    slot = 31;
  }
  pair.next = slot;
  pair.nextAt = at;
}

/** Which of the things that happen at one instant a slot is. */
export function rankOf(slot: i32): i32 {
  switch (slot) {
    case 0:
      return 1;
    case 1:
      return 2;
    case 2:
      return 5;
    case 3:
      return 6;
    case 4:
      return 7;
    case 5:
      return 7;
    case 6:
      return 7;
    case 7:
      return 7;
    case 8:
      return 7;
    case 9:
      return 7;
    case 10:
      return 7;
    case 11:
      return 8;
    case 12:
      return 8;
    case 13:
      return 9;
    case 14:
      return 9;
    case 15:
      return 9;
    case 16:
      return 10;
    case 17:
      return 10;
    case 18:
      return 10;
    case 19:
      return 10;
    case 20:
      return 10;
    case 21:
      return 10;
    case 22:
      return 10;
    case 23:
      return 11;
    case 24:
      return 12;
    case 25:
      return 13;
    case 26:
      return 13;
    case 27:
      return 14;
    case 28:
      return 14;
    case 29:
      return 15;
    case 30:
      return 15;
    case 31:
      return 16;
    // Nothing is due.
    default:
      return -1;
  }
}
