/** What is asked of the code package of an app. Guards change nothing. */

import { OUTCOME } from '../../facts/codes.ts';
import { draw } from '../../kernel/draw.ts';
import { STREAM } from '../../kernel/streams.ts';
import { NEVER, NOT_YET } from '../../kernel/time.ts';
import { type Cell, networkOf } from '../cell.ts';
import type { UpdateModel } from '../policy-model.ts';
import { outcomeNow } from '../question.ts';
import type { AppRow } from '../rows.ts';
import { heardOf, isNewsDue, isRecentlyUsed, offeredVersion, reachedVersion } from '../update.ts';

/**
 * Whether a launch waits for its package: the device has none, the host knows of a newer one, or it is time to ask (WeChat: "not
 * used for a long time"; Alipay: a synchronous check once a day).
 */
export function isUpdatedFirst(cell: Cell): boolean {
  const update: UpdateModel | null = cell.model.update;
  if (update === null) return false;
  const row: AppRow = cell.row;
  if (row.localVersion < 0 || isNewsDue(cell)) return true;
  if (cell.now - row.lastOpenAt >= update.longUnusedMs) return true;
  if (update.syncEveryMs === NEVER) return false;
  return row.updateCheckedAt === NOT_YET || cell.now - row.updateCheckedAt >= update.syncEveryMs;
}

export function isCheckSkipped(cell: Cell): boolean {
  const update: UpdateModel = updateOf(cell);
  if (!update.isCheckedAtColdStart) return true;
  const checkedAt: number = cell.row.updateCheckedAt;
  return checkedAt !== NOT_YET && cell.now - checkedAt < update.asyncEveryMs;
}

export function isCheckFailed(cell: Cell): boolean {
  return outcomeNow(cell.check, cell.row.updateOutcome, cell.now) !== OUTCOME.answered;
}

export function isCheckRefused(cell: Cell): boolean {
  return isCheckFailed(cell) && isLocalRefused(cell);
}

export function isUpToDate(cell: Cell): boolean {
  return cell.row.localVersion === offeredVersion(cell);
}

/** "If the local version is not below the set one, it is launched, and the newest is downloaded beside it" (WeChat). */
export function isLocalPreferred(cell: Cell): boolean {
  return cell.row.localVersion >= updateOf(cell).preferLocalFrom;
}

/** Whether there is nothing that may be launched: no package, one below the minimum, or a platform without a fallback. */
export function isLocalRefused(cell: Cell): boolean {
  return (
    cell.row.localVersion < 0 || isBelowMinimum(cell, cell.row.localVersion) || !updateOf(cell).isFallingBack
  );
}

export function isDownloadFailed(cell: Cell): boolean {
  return outcomeNow(cell.download, cell.row.packageOutcome, cell.now) !== OUTCOME.answered;
}

export function isDownloadRefused(cell: Cell): boolean {
  return isDownloadFailed(cell) && isLocalRefused(cell);
}

export function isDownloadRetried(cell: Cell): boolean {
  return isDownloadFailed(cell) && updateOf(cell).retryMs < NEVER;
}

/**
 * A new package has come, or comes now, while the app runs an older one on screen: `onUpdateReady` lets the app ask for a restart,
 * and the platform asks itself if the running version is no longer usable (WeChat).
 */
export function isPrompted(cell: Cell): boolean {
  const row: AppRow = cell.row;
  if (row.onScreen === 0 || row.loading === 1 || row.resident === 0) return false;
  if (row.promptDue === 0 && (row.packageInFlight === 0 || isDownloadFailed(cell))) return false;
  return updateOf(cell).acceptance > 0 || isBelowMinimum(cell, row.runningVersion);
}

export function isPromptAccepted(cell: Cell): boolean {
  return isPrompted(cell) && draw(cell.key, STREAM.prompt, cell.row.prompts) < updateOf(cell).acceptance;
}

/** Packages come by themselves while the app is not on screen (S2: "in the time in which people are not visiting it"), in place of one. */
export function isPushReceived(cell: Cell): boolean {
  return cell.row.onScreen === 0 && isPushDue(cell);
}

export function isPushHeld(cell: Cell): boolean {
  return cell.row.onScreen === 1 && isPushDue(cell);
}

function isPushDue(cell: Cell): boolean {
  const local: number = cell.row.localVersion;
  if (local < 0 || networkOf(cell).isOffline || !isRecentlyUsed(cell)) return false;
  return reachedVersion(cell, STREAM.push, updateOf(cell).pushWithinMs, local) !== local;
}

export function isReleaseHeard(cell: Cell): boolean {
  const known: number = heardOf(cell);
  if (networkOf(cell).isOffline || !isRecentlyUsed(cell)) return false;
  return reachedVersion(cell, STREAM.hostCheck, updateOf(cell).hostCheckMs, known) !== known;
}

/** A minimum is set for a version that has been released. */
function isBelowMinimum(cell: Cell, version: number): boolean {
  return version < Math.min(updateOf(cell).minimumVersion, offeredVersion(cell));
}

function updateOf(cell: Cell): UpdateModel {
  return cell.model.update!;
}
