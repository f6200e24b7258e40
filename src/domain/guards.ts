/** What the charts ask, a function for each guard. Each is a question about rows and cursors at one instant, and changes nothing. */

import { OUTCOME } from '../facts/codes.ts';
import { draw } from '../kernel/draw.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER, NOT_YET } from '../kernel/time.ts';
import { type Cell, networkOf, type Phone } from './cell.ts';
import {
  LARGEST_BODY_BYTES,
  LATE_OPEN,
  OPPORTUNITY,
  type PeriodicModel,
  type RetryModel,
  type UpdateModel,
} from './model.ts';
import { bodyBytes } from './origin.ts';
import type { AppRow, DeviceRow } from './rows.ts';
import { heardOf, isRecentlyUsed, newestVersion, reachedVersion } from './update.ts';

export function isNextOffline(cell: Cell): boolean {
  return cell.phone.cohort.network.states[cell.phone.network.next as i32]!.isOffline;
}

export function isOffline(cell: Cell): boolean {
  return networkOf(cell).isOffline;
}

export function isHostAlive(cell: Cell): boolean {
  return cell.phone.row.hostAlive === 1;
}

export function isSweepSkipped(cell: Cell): boolean {
  return cell.phone.cohort.sweep!.isSkipped;
}

/** Whether one more app in memory would be one too many. */
export function isMemoryFull(cell: Cell): boolean {
  return cell.phone.row.liveApps >= cell.model.lifecycle.maxLive;
}

/** Of the apps in memory that are not on screen, the one whose last open is the longest ago gives way; of equals the first. */
export function isLeastRecentlyUsed(cell: Cell): boolean {
  const phone: Phone = cell.phone;
  if (phone.row.liveApps <= cell.model.lifecycle.maxLive) return false;
  const cells: Cell[] = phone.cells;
  for (let index = 0; index < phone.apps; index++) {
    const other: AppRow = cells[index]!.row;
    if (other.resident === 1 && other.onScreen === 0 && other.lastOpenAt < cell.row.lastOpenAt) return false;
  }
  return true;
}

/**
 * Whether a launch waits for its package: the device has none, the host knows of a newer one, or it is time to ask (WeChat: "not
 * used for a long time"; Alipay: a synchronous check once a day).
 */
export function isUpdatedFirst(cell: Cell): boolean {
  const update: UpdateModel | null = cell.model.update;
  if (update === null) return false;
  const row: AppRow = cell.row;
  if (row.localVersion < 0 || row.knownVersion > row.localVersion) return true;
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
  return cell.row.updateOutcome !== OUTCOME.answered;
}

export function isCheckRefused(cell: Cell): boolean {
  return isCheckFailed(cell) && isLocalRefused(cell);
}

export function isUpToDate(cell: Cell): boolean {
  return cell.row.localVersion >= newestVersion(cell);
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
  return cell.row.packageOutcome !== OUTCOME.answered;
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
  if (row.onScreen === 0 || row.loading === 1) return false;
  if (row.promptDue === 0 && (row.packageInFlight === 0 || isDownloadFailed(cell))) return false;
  return updateOf(cell).acceptance > 0 || isBelowMinimum(cell, row.runningVersion);
}

export function isPromptAccepted(cell: Cell): boolean {
  return isPrompted(cell) && draw(cell.key, STREAM.prompt, cell.row.prompts) < updateOf(cell).acceptance;
}

export function isPushReceived(cell: Cell): boolean {
  const update: UpdateModel = updateOf(cell);
  const local: number = cell.row.localVersion;
  if (networkOf(cell).isOffline || !isRecentlyUsed(cell)) return false;
  return reachedVersion(cell, STREAM.push, update.pushWithinMs, local) > local;
}

export function isReleaseHeard(cell: Cell): boolean {
  const update: UpdateModel = updateOf(cell);
  const known: number = heardOf(cell);
  if (networkOf(cell).isOffline || !isRecentlyUsed(cell)) return false;
  return reachedVersion(cell, STREAM.hostCheck, update.hostCheckMs, known) > known;
}

/** A minimum is set for a version that has been released. */
function isBelowMinimum(cell: Cell, version: number): boolean {
  return version < Math.min(updateOf(cell).minimumVersion, newestVersion(cell));
}

function updateOf(cell: Cell): UpdateModel {
  return cell.model.update!;
}

export function isReadAtHotStart(cell: Cell): boolean {
  return cell.model.isReadAtHotStart;
}

export function isLoading(cell: Cell): boolean {
  return cell.row.loading === 1;
}

export function isFetchOwedAtFirstOpen(cell: Cell): boolean {
  return policyOf(cell).opportunity === OPPORTUNITY.timer;
}

export function isFetchOwedAtLateOpen(cell: Cell): boolean {
  return isFetchOwedAtFirstOpen(cell) && policyOf(cell).lateOpen === LATE_OPEN.fetch;
}

/** At a tick, a success within the interval makes the opportunity pass; a timer is the interval itself. */
export function isIntervalRunning(cell: Cell): boolean {
  return policyOf(cell).opportunity === OPPORTUNITY.tick && isFetchedWithinInterval(cell);
}

/**
 * The host is opened: a device fetches then if the platform looks at each activation and the interval has elapsed, or if a
 * sweep has just caught up. A sweep asks for no interval (Binance's chart asks for use within seven days and a token only).
 */
export function isHostOpenIgnored(cell: Cell): boolean {
  const kind: number = policyOf(cell).opportunity;
  if (kind === OPPORTUNITY.hostActive) return isFetchedWithinInterval(cell);
  return kind !== OPPORTUNITY.sweep || cell.phone.row.sweptAt !== cell.now;
}

export function isSweepIgnored(cell: Cell): boolean {
  return policyOf(cell).opportunity !== OPPORTUNITY.sweep;
}

/** Only so many apps of a device fetch at one opportunity, in the order of the list; a timer is an app's own. */
export function isOpportunityFull(cell: Cell): boolean {
  const policy: PeriodicModel = policyOf(cell);
  if (policy.opportunity === OPPORTUNITY.timer) return false;
  const device: DeviceRow = cell.phone.row;
  return device.opportunityAt === cell.now && device.opportunityFetches >= policy.maxPerOpportunity;
}

export function isLookedAtAgain(cell: Cell): boolean {
  const policy: PeriodicModel = policyOf(cell);
  const isTimer: boolean = policy.opportunity === OPPORTUNITY.timer;
  return isTimer && policy.lateOpen === LATE_OPEN.ignore && isOutsideWindow(cell);
}

/** Eligible while (now - last open) < window, or <= if inclusive (WeChat: "mini-programs used within seven days"). */
export function isOutsideWindow(cell: Cell): boolean {
  const policy: PeriodicModel = policyOf(cell);
  const idleMs: number = cell.now - cell.row.lastOpenAt;
  return policy.isWindowInclusive ? idleMs > policy.windowMs : idleMs >= policy.windowMs;
}

export function isPeriodicTokenMissing(cell: Cell): boolean {
  return policyOf(cell).isTokenRequired && !cell.hasToken;
}

export function isPeriodicGateClosed(cell: Cell): boolean {
  return networkOf(cell).isOffline || (policyOf(cell).isWifiOnly && !networkOf(cell).isWifi);
}

export function isPeriodicRetryLeft(cell: Cell): boolean {
  const retry: RetryModel | null = policyOf(cell).retry;
  return retry !== null && isPeriodicFailed(cell) && cell.row.periodicChain < retry.maxAttempts;
}

export function isPeriodicFailed(cell: Cell): boolean {
  return cell.row.periodicOutcome !== OUTCOME.answered;
}

export function isPeriodicTooLarge(cell: Cell): boolean {
  return bodyBytes(cell, cell.periodicFetch, cell.row.periodicAttempts - 1) > LARGEST_BODY_BYTES;
}

export function isPeriodicReadWaiting(cell: Cell): boolean {
  return policyOf(cell).readPatienceMs > 0;
}

export function isPreTokenMissing(cell: Cell): boolean {
  return cell.model.pre!.isTokenRequired && !cell.hasToken;
}

export function isPreFailed(cell: Cell): boolean {
  if (cell.row.preOutcome !== OUTCOME.answered) return true;
  return bodyBytes(cell, cell.preFetch, cell.row.preAttempts - 1) > LARGEST_BODY_BYTES;
}

export function isPreLost(cell: Cell): boolean {
  return cell.model.pre!.isKeptInMemory && cell.row.resident === 0;
}

export function isPreLate(cell: Cell): boolean {
  return cell.row.onScreen === 1 && cell.row.preUnanswered > 0;
}

export function isPreReadWaiting(cell: Cell): boolean {
  return cell.model.pre!.readPatienceMs > 0;
}

function isFetchedWithinInterval(cell: Cell): boolean {
  const storedAt: number = cell.row.periodicStoredAt;
  return storedAt !== NOT_YET && cell.now - storedAt < policyOf(cell).intervalMs;
}

function policyOf(cell: Cell): PeriodicModel {
  return cell.model.periodic!;
}
