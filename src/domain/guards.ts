/** What the charts ask, a function for each guard. Each is a question about rows and cursors at one instant, and changes nothing. */

import { OUTCOME } from '../facts/codes.ts';
import { NOT_YET } from '../kernel/time.ts';
import { type Cell, networkOf } from './cell.ts';
import { LARGEST_BODY_BYTES, LATE_OPEN, type PeriodicModel, type RetryModel } from './model.ts';
import { bodyBytes } from './origin.ts';

export function isNextOffline(cell: Cell): boolean {
  return cell.world.network.states[cell.phone.network.next as i32]!.isOffline;
}

export function isOffline(cell: Cell): boolean {
  return networkOf(cell).isOffline;
}

export function isReadAtHotStart(cell: Cell): boolean {
  return cell.model.isReadAtHotStart;
}

export function isLoading(cell: Cell): boolean {
  return cell.row.loading === 1;
}

export function isFetchOwedAtFirstOpen(cell: Cell): boolean {
  return policyOf(cell).tick === null;
}

export function isFetchOwedAtLateOpen(cell: Cell): boolean {
  return isFetchOwedAtFirstOpen(cell) && policyOf(cell).lateOpen === LATE_OPEN.fetch;
}

/** On a grid, a success within the interval makes an opportunity pass. */
export function isIntervalRunning(cell: Cell): boolean {
  const storedAt: number = cell.row.periodicStoredAt;
  const isOnGrid: boolean = policyOf(cell).tick !== null;
  return isOnGrid && storedAt !== NOT_YET && cell.now - storedAt < policyOf(cell).intervalMs;
}

export function isLookedAtAgain(cell: Cell): boolean {
  const isIgnoring: boolean = policyOf(cell).tick === null && policyOf(cell).lateOpen === LATE_OPEN.ignore;
  return isIgnoring && isOutsideWindow(cell);
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

function policyOf(cell: Cell): PeriodicModel {
  return cell.model.periodic!;
}
