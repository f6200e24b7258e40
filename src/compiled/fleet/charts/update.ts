// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import {
  acceptUpdate,
  answerCheck,
  declineUpdate,
  failCheck,
  failPackage,
  requestPackage,
  storeAwaitedPackage,
  storePackage,
} from '../../domain/actions/update.ts';
import {
  isCheckFailed,
  isCheckRefused,
  isDownloadFailed,
  isDownloadRefused,
  isDownloadRetried,
  isLocalPreferred,
  isLocalRefused,
  isPromptAccepted,
  isPrompted,
  isUpToDate,
} from '../../domain/guards/update.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { armDownloadDone, armUpdateExpired, armUpdateRetry } from './arm.ts';
import { lifecyclePackageReady, lifecyclePackageRefused, lifecycleUpdateApplied } from './lifecycle-told.ts';
import { updateAppLaunched } from './update-told.ts';
import { deliveryAppLaunched } from './delivery-told.ts';
import { preAppLaunched } from './pre-told.ts';

/** update on check.reply */
export function updateCheckReply(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.update) {
    // asking.unawaited
    case 1:
      if (isCheckFailed(cell)) {
        pair.update = 0; // idle
        pair.checkReplyAt = NEVER; // disarm check.reply
        failCheck(cell);
        return;
      }
      if (isUpToDate(cell)) {
        pair.update = 0; // idle
        pair.checkReplyAt = NEVER; // disarm check.reply
        answerCheck(cell);
        return;
      }
      pair.update = 4; // downloading.unawaited
      pair.checkReplyAt = NEVER; // disarm check.reply
      answerCheck(cell);
      requestPackage(cell);
      armDownloadDone(pair);
      return;
    // asking.awaited
    case 3:
      if (isCheckRefused(cell)) {
        pair.update = 5; // refusing
        pair.checkReplyAt = NEVER; // disarm check.reply
        failCheck(cell);
        armUpdateRetry(pair);
        lifecyclePackageRefused(pair);
        return;
      }
      if (isCheckFailed(cell)) {
        pair.update = 0; // idle
        pair.checkReplyAt = NEVER; // disarm check.reply
        failCheck(cell);
        lifecyclePackageReady(pair);
        return;
      }
      if (isUpToDate(cell)) {
        pair.update = 0; // idle
        pair.checkReplyAt = NEVER; // disarm check.reply
        answerCheck(cell);
        lifecyclePackageReady(pair);
        return;
      }
      if (isLocalPreferred(cell)) {
        pair.update = 4; // downloading.unawaited
        pair.checkReplyAt = NEVER; // disarm check.reply
        answerCheck(cell);
        requestPackage(cell);
        armDownloadDone(pair);
        lifecyclePackageReady(pair);
        return;
      }
      pair.update = 6; // downloading.awaited
      pair.checkReplyAt = NEVER; // disarm check.reply
      answerCheck(cell);
      requestPackage(cell);
      armDownloadDone(pair);
      armUpdateExpired(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** update on download.done */
export function updateDownloadDone(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.update) {
    // downloading.unawaited
    case 4:
      if (isDownloadRetried(cell)) {
        pair.update = 7; // waiting
        pair.downloadDoneAt = NEVER; // disarm download.done
        failPackage(cell);
        armUpdateRetry(pair);
        return;
      }
      if (isDownloadFailed(cell)) {
        pair.update = 0; // idle
        pair.downloadDoneAt = NEVER; // disarm download.done
        failPackage(cell);
        return;
      }
      if (isPromptAccepted(cell)) {
        pair.update = 0; // idle
        pair.downloadDoneAt = NEVER; // disarm download.done
        storePackage(cell);
        acceptUpdate(cell);
        lifecycleUpdateApplied(pair);
        preAppLaunched(pair);
        if (!pair.isPlain) {
          updateAppLaunched(pair);
          deliveryAppLaunched(pair);
        }
        return;
      }
      if (isPrompted(cell)) {
        pair.update = 0; // idle
        pair.downloadDoneAt = NEVER; // disarm download.done
        storePackage(cell);
        declineUpdate(cell);
        return;
      }
      pair.update = 0; // idle
      pair.downloadDoneAt = NEVER; // disarm download.done
      storePackage(cell);
      return;
    // downloading.awaited
    case 6:
      if (isDownloadRefused(cell)) {
        pair.update = 5; // refusing
        pair.updateExpiredAt = NEVER; // disarm update.expired
        pair.downloadDoneAt = NEVER; // disarm download.done
        failPackage(cell);
        armUpdateRetry(pair);
        lifecyclePackageRefused(pair);
        return;
      }
      if (isDownloadFailed(cell)) {
        pair.update = 0; // idle
        pair.updateExpiredAt = NEVER; // disarm update.expired
        pair.downloadDoneAt = NEVER; // disarm download.done
        failPackage(cell);
        lifecyclePackageReady(pair);
        return;
      }
      pair.update = 0; // idle
      pair.updateExpiredAt = NEVER; // disarm update.expired
      pair.downloadDoneAt = NEVER; // disarm download.done
      storeAwaitedPackage(cell);
      lifecyclePackageReady(pair);
      return;
    // downloading.refused
    case 8:
      if (isDownloadFailed(cell)) {
        pair.update = 5; // refusing
        pair.downloadDoneAt = NEVER; // disarm download.done
        failPackage(cell);
        armUpdateRetry(pair);
        return;
      }
      pair.update = 0; // idle
      pair.downloadDoneAt = NEVER; // disarm download.done
      storeAwaitedPackage(cell);
      lifecyclePackageReady(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** update on prompt.answered */
export function updatePromptAnswered(pair: Pair): void {
  switch (pair.update) {
    // prompting
    case 2:
      pair.update = 0; // idle
      pair.promptAnsweredAt = NEVER; // disarm prompt.answered
      lifecycleUpdateApplied(pair);
      preAppLaunched(pair);
      if (!pair.isPlain) {
        updateAppLaunched(pair);
        deliveryAppLaunched(pair);
      }
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** update on update.expired */
export function updateUpdateExpired(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.update) {
    // downloading.awaited
    case 6:
      if (isLocalRefused(cell)) {
        pair.update = 8; // downloading.refused
        pair.updateExpiredAt = NEVER; // disarm update.expired
        lifecyclePackageRefused(pair);
        return;
      }
      pair.update = 4; // downloading.unawaited
      pair.updateExpiredAt = NEVER; // disarm update.expired
      lifecyclePackageReady(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** update on update.retry */
export function updateUpdateRetry(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.update) {
    // refusing
    case 5:
      pair.update = 8; // downloading.refused
      pair.updateRetryAt = NEVER; // disarm update.retry
      requestPackage(cell);
      armDownloadDone(pair);
      return;
    // waiting
    case 7:
      pair.update = 4; // downloading.unawaited
      pair.updateRetryAt = NEVER; // disarm update.retry
      requestPackage(cell);
      armDownloadDone(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}
