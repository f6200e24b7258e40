// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';

/** Finds the slot that comes next, -1 if nothing is due: the earliest; of equal ones by rank, then the one armed first. */
export function findNext(pair: Pair): void {
  let slot: i32 = -1;
  let at: number = NEVER;
  // script.step
  if (pair.scriptStepAt < at) {
    at = pair.scriptStepAt;
    slot = 0;
  }
  // net.change
  if (pair.netChangeAt < at) {
    at = pair.netChangeAt;
    slot = 1;
  }
  // host.activate
  if (pair.hostActivateAt < at) {
    at = pair.hostActivateAt;
    slot = 2;
  }
  // check.reply
  if (pair.checkReplyAt < at) {
    at = pair.checkReplyAt;
    slot = 3;
  }
  // download.done
  if (pair.downloadDoneAt < at || (pair.downloadDoneAt === at && slot === 3 && pair.downloadDoneOrder < pair.checkReplyOrder)) {
    at = pair.downloadDoneAt;
    slot = 4;
  }
  // push.arrived
  if (pair.pushArrivedAt < at || (pair.pushArrivedAt === at && slot === 3 && pair.pushArrivedOrder < pair.checkReplyOrder) || (pair.pushArrivedAt === at && slot === 4 && pair.pushArrivedOrder < pair.downloadDoneOrder)) {
    at = pair.pushArrivedAt;
    slot = 5;
  }
  // release.learned
  if (pair.releaseLearnedAt < at || (pair.releaseLearnedAt === at && slot === 3 && pair.releaseLearnedOrder < pair.checkReplyOrder) || (pair.releaseLearnedAt === at && slot === 4 && pair.releaseLearnedOrder < pair.downloadDoneOrder) || (pair.releaseLearnedAt === at && slot === 5 && pair.releaseLearnedOrder < pair.pushArrivedOrder)) {
    at = pair.releaseLearnedAt;
    slot = 6;
  }
  // periodic.reply
  if (pair.periodicReplyAt < at || (pair.periodicReplyAt === at && slot === 3 && pair.periodicReplyOrder < pair.checkReplyOrder) || (pair.periodicReplyAt === at && slot === 4 && pair.periodicReplyOrder < pair.downloadDoneOrder) || (pair.periodicReplyAt === at && slot === 5 && pair.periodicReplyOrder < pair.pushArrivedOrder) || (pair.periodicReplyAt === at && slot === 6 && pair.periodicReplyOrder < pair.releaseLearnedOrder)) {
    at = pair.periodicReplyAt;
    slot = 7;
  }
  // pre.reply
  if (pair.preReplyAt < at || (pair.preReplyAt === at && slot === 3 && pair.preReplyOrder < pair.checkReplyOrder) || (pair.preReplyAt === at && slot === 4 && pair.preReplyOrder < pair.downloadDoneOrder) || (pair.preReplyAt === at && slot === 5 && pair.preReplyOrder < pair.pushArrivedOrder) || (pair.preReplyAt === at && slot === 6 && pair.preReplyOrder < pair.releaseLearnedOrder) || (pair.preReplyAt === at && slot === 7 && pair.preReplyOrder < pair.periodicReplyOrder)) {
    at = pair.preReplyAt;
    slot = 8;
  }
  // own.reply
  if (pair.ownReplyAt < at || (pair.ownReplyAt === at && slot === 3 && pair.ownReplyOrder < pair.checkReplyOrder) || (pair.ownReplyAt === at && slot === 4 && pair.ownReplyOrder < pair.downloadDoneOrder) || (pair.ownReplyAt === at && slot === 5 && pair.ownReplyOrder < pair.pushArrivedOrder) || (pair.ownReplyAt === at && slot === 6 && pair.ownReplyOrder < pair.releaseLearnedOrder) || (pair.ownReplyAt === at && slot === 7 && pair.ownReplyOrder < pair.periodicReplyOrder) || (pair.ownReplyAt === at && slot === 8 && pair.ownReplyOrder < pair.preReplyOrder)) {
    at = pair.ownReplyAt;
    slot = 9;
  }
  // package.loaded
  if (pair.packageLoadedAt < at) {
    at = pair.packageLoadedAt;
    slot = 10;
  }
  // prompt.answered
  if (pair.promptAnsweredAt < at || (pair.promptAnsweredAt === at && slot === 10 && pair.promptAnsweredOrder < pair.packageLoadedOrder)) {
    at = pair.promptAnsweredAt;
    slot = 11;
  }
  // update.expired
  if (pair.updateExpiredAt < at) {
    at = pair.updateExpiredAt;
    slot = 12;
  }
  // periodic.readExpired
  if (pair.periodicReadExpiredAt < at || (pair.periodicReadExpiredAt === at && slot === 12 && pair.periodicReadExpiredOrder < pair.updateExpiredOrder)) {
    at = pair.periodicReadExpiredAt;
    slot = 13;
  }
  // pre.readExpired
  if (pair.preReadExpiredAt < at || (pair.preReadExpiredAt === at && slot === 12 && pair.preReadExpiredOrder < pair.updateExpiredOrder) || (pair.preReadExpiredAt === at && slot === 13 && pair.preReadExpiredOrder < pair.periodicReadExpiredOrder)) {
    at = pair.preReadExpiredAt;
    slot = 14;
  }
  // sweep.due
  if (pair.sweepDueAt < at) {
    at = pair.sweepDueAt;
    slot = 15;
  }
  // update.retry
  if (pair.updateRetryAt < at || (pair.updateRetryAt === at && slot === 15 && pair.updateRetryOrder < pair.sweepDueOrder)) {
    at = pair.updateRetryAt;
    slot = 16;
  }
  // fetch.due
  if (pair.fetchDueAt < at || (pair.fetchDueAt === at && slot === 15 && pair.fetchDueOrder < pair.sweepDueOrder) || (pair.fetchDueAt === at && slot === 16 && pair.fetchDueOrder < pair.updateRetryOrder)) {
    at = pair.fetchDueAt;
    slot = 17;
  }
  // retry.due
  if (pair.retryDueAt < at || (pair.retryDueAt === at && slot === 15 && pair.retryDueOrder < pair.sweepDueOrder) || (pair.retryDueAt === at && slot === 16 && pair.retryDueOrder < pair.updateRetryOrder) || (pair.retryDueAt === at && slot === 17 && pair.retryDueOrder < pair.fetchDueOrder)) {
    at = pair.retryDueAt;
    slot = 18;
  }
  // user.close
  if (pair.userCloseAt < at) {
    at = pair.userCloseAt;
    slot = 19;
  }
  // user.open
  if (pair.userOpenAt < at) {
    at = pair.userOpenAt;
    slot = 20;
  }
  // open.settled
  if (pair.openSettledAt < at) {
    at = pair.openSettledAt;
    slot = 21;
  }
  // host.leave
  if (pair.hostLeaveAt < at) {
    at = pair.hostLeaveAt;
    slot = 22;
  }
  // os.suspend
  if (pair.osSuspendAt < at || (pair.osSuspendAt === at && slot === 22 && pair.osSuspendOrder < pair.hostLeaveOrder)) {
    at = pair.osSuspendAt;
    slot = 23;
  }
  // host.expire
  if (pair.hostExpireAt < at) {
    at = pair.hostExpireAt;
    slot = 24;
  }
  // os.destroy
  if (pair.osDestroyAt < at || (pair.osDestroyAt === at && slot === 24 && pair.osDestroyOrder < pair.hostExpireOrder)) {
    at = pair.osDestroyAt;
    slot = 25;
  }
  // os.kill
  if (pair.osKillAt < at) {
    at = pair.osKillAt;
    slot = 26;
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
    slot = 1;
  }
  // periodic.reply
  if (pair.periodicReplyAt < at) {
    at = pair.periodicReplyAt;
    slot = 7;
  }
  // pre.reply
  if (pair.preReplyAt < at || (pair.preReplyAt === at && slot === 7 && pair.preReplyOrder < pair.periodicReplyOrder)) {
    at = pair.preReplyAt;
    slot = 8;
  }
  // package.loaded
  if (pair.packageLoadedAt < at) {
    at = pair.packageLoadedAt;
    slot = 10;
  }
  // periodic.readExpired
  if (pair.periodicReadExpiredAt < at) {
    at = pair.periodicReadExpiredAt;
    slot = 13;
  }
  // pre.readExpired
  if (pair.preReadExpiredAt < at || (pair.preReadExpiredAt === at && slot === 13 && pair.preReadExpiredOrder < pair.periodicReadExpiredOrder)) {
    at = pair.preReadExpiredAt;
    slot = 14;
  }
  // fetch.due
  if (pair.fetchDueAt < at) {
    at = pair.fetchDueAt;
    slot = 17;
  }
  // retry.due
  if (pair.retryDueAt < at || (pair.retryDueAt === at && slot === 17 && pair.retryDueOrder < pair.fetchDueOrder)) {
    at = pair.retryDueAt;
    slot = 18;
  }
  // user.close
  if (pair.userCloseAt < at) {
    at = pair.userCloseAt;
    slot = 19;
  }
  // user.open
  if (pair.userOpenAt < at) {
    at = pair.userOpenAt;
    slot = 20;
  }
  // open.settled
  if (pair.openSettledAt < at) {
    at = pair.openSettledAt;
    slot = 21;
  }
  // os.suspend
  if (pair.osSuspendAt < at) {
    at = pair.osSuspendAt;
    slot = 23;
  }
  // os.destroy
  if (pair.osDestroyAt < at) {
    at = pair.osDestroyAt;
    slot = 25;
  }
  // os.kill
  if (pair.osKillAt < at) {
    at = pair.osKillAt;
    slot = 26;
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
      return 4;
    case 2:
      return 5;
    case 3:
      return 6;
    case 4:
      return 6;
    case 5:
      return 6;
    case 6:
      return 6;
    case 7:
      return 6;
    case 8:
      return 6;
    case 9:
      return 6;
    case 10:
      return 7;
    case 11:
      return 7;
    case 12:
      return 8;
    case 13:
      return 8;
    case 14:
      return 8;
    case 15:
      return 9;
    case 16:
      return 9;
    case 17:
      return 9;
    case 18:
      return 9;
    case 19:
      return 10;
    case 20:
      return 11;
    case 21:
      return 12;
    case 22:
      return 13;
    case 23:
      return 13;
    case 24:
      return 14;
    case 25:
      return 14;
    case 26:
      return 15;
    // Nothing is due.
    default:
      return -1;
  }
}
