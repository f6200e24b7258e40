/** What is asked of fetches and of reads. Guards change nothing. */

import { OUTCOME, REFUSAL } from '../../facts/codes.ts';
import { NEVER, NOT_YET } from '../../kernel/time.ts';
import { REQUEST } from '../../services/ask.ts';
import type { RetryModel } from '../../services/retry-model.ts';
import { isRetryAffordable } from '../budgets.ts';
import { type Cell, networkOf } from '../cell.ts';
import { initialDelayMs, isPutOff } from '../delays.ts';
import { bodyBytes } from '../origin.ts';
import {
  HOST_DEAD,
  type HostDead,
  isIntervalAsked,
  isOwedLate,
  isTimer,
  LARGEST_BODY_BYTES,
  LATE_OPEN,
  OPPORTUNITY,
  type PeriodicModel,
  type TickModel,
} from '../policy-model.ts';
import { outcomeNow } from '../question.ts';
import { periodicRefusal, preRefusal } from '../refusal.ts';
import type { AppRow, DeviceRow } from '../rows.ts';
import { ownBornAt } from '../shown.ts';
import { isInTurn } from '../walk.ts';

/** A running app keeps what its client could when it was launched (WeChat, "base library"): until its next cold start. */
export function isClientTooOld(cell: Cell): boolean {
  return cell.row.coldStartedAt < cell.supportedAt;
}

/** Only clients from a version on can be told to fetch now (WeChat, "periodic data debugging": 7.0.7). */
export function isPullUnknown(cell: Cell): boolean {
  return cell.now < cell.pullableAt;
}

export function isFetchOwedAtFirstOpen(cell: Cell): boolean {
  return isTimer(policyOf(cell).opportunity) && initialDelayMs(cell) === 0;
}

export function isFetchOwedAtLateOpen(cell: Cell): boolean {
  return isTimer(policyOf(cell).opportunity) && isOwedLate(policyOf(cell).lateOpen);
}

/** An open finds no copy, or one that is older than the policy lets stand. */
export function isRefreshWanted(cell: Cell): boolean {
  const after: number = policyOf(cell).refreshAfterMs;
  if (after === NEVER || cell.row.periodicRefresh === 1) return false;
  return cell.row.periodicStoredAt === NOT_YET || cell.now - cell.row.periodicStoredAt > after;
}

/** An app is opened at the instant of an activation of which it could not hear. */
export function isLookMissed(cell: Cell): boolean {
  const isNow: boolean = cell.phone.row.hostActivatedAt === cell.now;
  if (!isNow || policyOf(cell).opportunity !== OPPORTUNITY.hostActive) return false;
  return initialDelayMs(cell) === 0 && !isIntervalRunning(cell);
}

/** A tick of the host process comes while that is dead, and is left out. */
export function isTickSkipped(cell: Cell): boolean {
  return isHostDeadAtTick(cell, HOST_DEAD.skip);
}

/** The same, and is made good when the host is opened. */
export function isTickPutOff(cell: Cell): boolean {
  return isHostDeadAtTick(cell, HOST_DEAD.nextHostOpen);
}

function isHostDeadAtTick(cell: Cell, hostDead: HostDead): boolean {
  const tick: TickModel | null = policyOf(cell).tick;
  return tick !== null && tick.hostDead === hostDead && cell.phone.row.hostAlive === 0;
}

export function isHostEndBorne(cell: Cell): boolean {
  return !policyOf(cell).isDroppedWithHost;
}

/** A success within the interval, or a failure if it counts from there, makes a tick pass; to a timer it does not happen, as its interval begins there. */
export function isIntervalRunning(cell: Cell): boolean {
  return isIntervalAsked(policyOf(cell).opportunity) && isWithinInterval(cell);
}

/** The host is opened: a device fetches then if the platform looks at each activation and the interval has elapsed. */
export function isHostOpenIgnored(cell: Cell): boolean {
  return policyOf(cell).opportunity !== OPPORTUNITY.hostActive || isIntervalRunning(cell) || isPutOff(cell);
}

/** A sweep that looks at all apps at once. */
export function isSweepIgnored(cell: Cell): boolean {
  return (
    policyOf(cell).opportunity !== OPPORTUNITY.dailySweep ||
    cell.phone.cohort.sweep!.isChained ||
    isPutOff(cell)
  );
}

/** A sweep that goes from one app to the next looks at one of them. */
export function isTurnIgnored(cell: Cell): boolean {
  return !isInTurn(cell) || isPutOff(cell);
}

/** Only so many apps of a device fetch at one opportunity, in the order of the list; a timer is an app's own. */
export function isOpportunityFull(cell: Cell): boolean {
  const policy: PeriodicModel = policyOf(cell);
  if (isTimer(policy.opportunity) || cell.row.periodicRefresh === 1) return false;
  const device: DeviceRow = cell.phone.row;
  if (isInTurn(cell)) return device.sweepServed >= policy.maxPerOpportunity;
  return device.opportunityAt === cell.now && device.opportunityFetches >= policy.maxPerOpportunity;
}

export function isLookedAtAgain(cell: Cell): boolean {
  const policy: PeriodicModel = policyOf(cell);
  return isTimer(policy.opportunity) && policy.lateOpen === LATE_OPEN.ignore && isOutsideWindow(cell);
}

/** Eligible while (now - last open) < window, or <= if inclusive (WeChat: "mini-programs used within seven days"). */
export function isOutsideWindow(cell: Cell): boolean {
  const policy: PeriodicModel = policyOf(cell);
  const idleMs: number = cell.now - cell.row.lastOpenAt;
  return policy.isWindowInclusive ? idleMs > policy.windowMs : idleMs >= policy.windowMs;
}

export function isPeriodicRefused(cell: Cell): boolean {
  return periodicRefusal(cell) !== REFUSAL.none;
}

export function isPeriodicGateClosed(cell: Cell): boolean {
  return networkOf(cell).isOffline || (policyOf(cell).isWifiOnly && !networkOf(cell).isWifi);
}

export function isPeriodicRetryLeft(cell: Cell): boolean {
  const retry: RetryModel | null = policyOf(cell).retry;
  if (retry === null || !isPeriodicFailed(cell) || cell.row.periodicChain >= retry.maxAttempts) return false;
  return isRetryAffordable(cell, REQUEST.periodic, retry);
}

export function isPeriodicFailed(cell: Cell): boolean {
  return outcomeNow(cell.periodicFetch.question, cell.row.periodicOutcome, cell.now) !== OUTCOME.answered;
}

export function isPeriodicTooLarge(cell: Cell): boolean {
  return bodyBytes(cell, cell.periodicFetch, cell.row.periodicAttempts - 1) > LARGEST_BODY_BYTES;
}

export function isPeriodicReadWaiting(cell: Cell): boolean {
  return policyOf(cell).readPatienceMs > 0;
}

export function isPreRefused(cell: Cell): boolean {
  return preRefusal(cell) !== REFUSAL.none;
}

/** A client repeats what has failed while the app is in memory; an answer that is too large is one. */
export function isPreRetryLeft(cell: Cell): boolean {
  const retry: RetryModel | null = cell.model.pre!.retry;
  if (retry === null || cell.row.resident === 0 || cell.row.preChain >= retry.maxAttempts) return false;
  if (!isRetryAffordable(cell, REQUEST.pre, retry)) return false;
  return outcomeNow(cell.preFetch.question, cell.row.preOutcome, cell.now) !== OUTCOME.answered;
}

/** The app was destroyed while its client waited to ask again. */
export function isPreRetryOver(cell: Cell): boolean {
  return cell.row.preRetryAt === NOT_YET;
}

export function isPreFailed(cell: Cell): boolean {
  if (outcomeNow(cell.preFetch.question, cell.row.preOutcome, cell.now) !== OUTCOME.answered) return true;
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

/** A read has waited when the app was restarted, by code that is gone. */
export function isPeriodicReadCut(cell: Cell): boolean {
  return cell.row.restartedAt >= cell.row.periodicAwaitedAt;
}

export function isPreReadCut(cell: Cell): boolean {
  return cell.row.restartedAt >= cell.row.preAwaitedAt;
}

/** A launch has its first data, or there is none that waits for some. */
export function isDataThere(cell: Cell): boolean {
  return cell.row.launching === 0 || cell.row.loading === 1;
}

export function isReadPending(cell: Cell): boolean {
  return cell.row.preAwaitedAt !== NOT_YET || cell.row.periodicAwaitedAt !== NOT_YET;
}

export function isOwnCacheUsable(cell: Cell): boolean {
  const storedAt: number = cell.row.ownStoredAt;
  return storedAt !== NOT_YET && cell.now - storedAt < cell.model.own!.cacheMs;
}

/** Of an app that shows the youngest data that it has, whatever put it there. */
export function isOwnCacheNewer(cell: Cell): boolean {
  if (cell.model.own!.refreshAfterMs === NEVER || !isShowing(cell)) return false;
  return ownBornAt(cell.row) > cell.row.shownStoredAt && isOwnCacheUsable(cell);
}

/** Whether its own cache, which it shows now, is so old that it asks the origin beside it ("stale while revalidate", RFC 5861). */
export function isOwnCacheStale(cell: Cell): boolean {
  return isOwnCacheUsable(cell) && isStale(cell, ownBornAt(cell.row));
}

export function isNewerCacheStale(cell: Cell): boolean {
  return isOwnCacheNewer(cell) && isStale(cell, ownBornAt(cell.row));
}

/** Whether what it shows is so old; what has come since the tap is not. */
export function isRefreshDue(cell: Cell): boolean {
  return isShowing(cell) && isStale(cell, cell.row.shownStoredAt);
}

/** Whether it has loaded and data is on its screen. */
function isShowing(cell: Cell): boolean {
  const row: AppRow = cell.row;
  return row.launching === 0 && row.loading === 0 && row.onScreen === 1 && row.shownStoredAt !== NOT_YET;
}

function isStale(cell: Cell, storedAt: number): boolean {
  return storedAt < cell.row.lastOpenAt && cell.now - storedAt >= cell.model.own!.refreshAfterMs;
}

export function isOwnRetryLeft(cell: Cell): boolean {
  const retry: RetryModel | null = cell.model.own!.retry;
  if (retry === null || cell.row.resident === 0 || cell.row.ownChain >= retry.maxAttempts) return false;
  return isOwnFailed(cell) && isRetryAffordable(cell, REQUEST.own, retry);
}

export function isOwnRetryOver(cell: Cell): boolean {
  return cell.row.ownRetryAt === NOT_YET;
}

export function isOwnFailed(cell: Cell): boolean {
  return outcomeNow(cell.ownFetch.question, cell.row.ownOutcome, cell.now) !== OUTCOME.answered;
}

function isWithinInterval(cell: Cell): boolean {
  const row: AppRow = cell.row;
  const policy: PeriodicModel = policyOf(cell);
  let since: number = row.periodicStoredAt;
  // A timer has begun its interval anew as it was armed, unless what failed was the refresh of an open.
  if (policy.isCountedFromFailure && !isTimer(policy.opportunity))
    since = Math.max(since, row.periodicFailedAt);
  return since !== NOT_YET && cell.now - since < policy.intervalMs;
}

function policyOf(cell: Cell): PeriodicModel {
  return cell.model.periodic!;
}
