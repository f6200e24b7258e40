/** Chains of a request and its retries: a part of `evolve`, and what actions ask of it. */

import { OUTCOME } from '../facts/codes.ts';
import { NOT_YET } from '../kernel/time.ts';
import { REQUEST } from '../services/ask.ts';
import type { AppRow, DeviceRow } from './rows.ts';
import { ownRequestOf } from './shown.ts';

/** Own requests are known by the open that they are of; those that repeat one by numbers below these, -1 being none. */
const FIRST_OWN_RETRY: number = -2;

/**
 * The first step of a chain takes one of the places of its opportunity, which is an instant of the device; the refresh of an open
 * is the app's own.
 */
export function beginChain(device: DeviceRow, row: AppRow, at: number): void {
  if (row.periodicBegun === 1) return;
  row.periodicBegun = 1;
  if (row.periodicRefresh === 1) return;
  if (device.opportunityAt !== at) device.opportunityFetches = 0;
  device.opportunityAt = at;
  device.opportunityFetches += 1;
}

/** An attempt is made, sent or not: what is drawn for a retry is known by it. */
function periodicAttempted(row: AppRow, outcome: number): void {
  row.periodicAttempts += 1;
  row.periodicChain += 1;
  row.periodicOutcome = outcome;
}

export function periodicBlocked(row: AppRow, now: number): void {
  periodicAttempted(row, OUTCOME.blocked);
  row.periodicFailedAt = now;
}

export function periodicFailed(row: AppRow, now: number, reason: number): void {
  row.periodicInFlight = 0;
  row.periodicFailedAt = now;
  // The host process has ended, and the server has done nothing wrong.
  if (reason === OUTCOME.hostEnded) return;
  row.periodicFailures += 1;
  row.periodicBrokenAt = now;
}

export function periodicRequested(row: AppRow, version: number, outcome: number, staleAt: number): void {
  if (row.periodicChain === 0) row.periodicFirsts += 1;
  periodicAttempted(row, outcome);
  row.periodicInFlight = 1;
  row.periodicRequestedVersion = version;
  row.periodicRequestedStaleAt = staleAt;
}

export function periodicFetched(row: AppRow, now: number): void {
  row.periodicInFlight = 0;
  row.periodicFailures = 0;
  row.periodicStoredAt = now;
  row.periodicVersion = row.periodicRequestedVersion;
  row.periodicStaleAt = row.periodicRequestedStaleAt;
  row.periodicFirstReadAt = NOT_YET;
}

/** An answer that cannot be kept is one nevertheless. */
export function periodicTooLarge(row: AppRow, now: number): void {
  row.periodicInFlight = 0;
  row.periodicFailures = 0;
  row.periodicFailedAt = now;
}

/** Which request of its chain a pre-fetch that is sent now is: 1 for a first try. */
export function preAttemptOf(row: AppRow): number {
  return row.preRetryAt === NOT_YET ? 1 : row.preChain + 1;
}

/** Whether an answer is on its way, or the request for one is about to be repeated. */
export function isPreUnderWay(row: AppRow): boolean {
  return row.preInFlight === 1 || row.preRetryAt !== NOT_YET;
}

export function preBlocked(row: AppRow): void {
  row.preChain = preAttemptOf(row);
  row.preRetryAt = NOT_YET;
  row.preOutcome = OUTCOME.blocked;
}

export function preFailed(row: AppRow, now: number, reason: number): void {
  row.preInFlight = 0;
  row.preFailures = reason === OUTCOME.tooLarge ? 0 : row.preFailures + 1;
  row.preFailedAt = now;
}

export function preRequested(row: AppRow, outcome: number): void {
  row.preChain = preAttemptOf(row);
  if (row.preChain === 1) row.preFirsts += 1;
  row.preRetryAt = NOT_YET;
  row.preAttempts += 1;
  row.preInFlight = 1;
  row.preOutcome = outcome;
}

export function preRetryScheduled(row: AppRow, dueAt: number): void {
  row.preRetryAt = dueAt;
  row.preRetries += 1;
}

/** The same of an own request: what is sent before a retry is due is a first try, which takes its place. */
export function ownAttemptOf(row: AppRow, now: number): number {
  return row.ownRetryAt === NOT_YET || now < row.ownRetryAt ? 1 : row.ownChain + 1;
}

/** The index of what is drawn for an own request that is sent now. */
export function ownIndexOf(row: AppRow, now: number): number {
  return ownAttemptOf(row, now) === 1 ? ownRequestOf(row) : FIRST_OWN_RETRY - (row.ownRetries - 1);
}

export function ownBlocked(row: AppRow, now: number): void {
  row.ownChain = ownAttemptOf(row, now);
  row.ownRetryAt = NOT_YET;
  row.ownOutcome = OUTCOME.blocked;
}

export function ownFailed(row: AppRow, now: number): void {
  row.ownInFlight = 0;
  row.ownFailures += 1;
  row.ownFailedAt = now;
}

export function ownRequested(row: AppRow, now: number, outcome: number): void {
  const attempt: number = ownAttemptOf(row, now);
  row.ownOpen = ownIndexOf(row, now);
  row.ownChain = attempt;
  if (attempt === 1) row.ownFirsts += 1;
  row.ownRetryAt = NOT_YET;
  row.ownInFlight = 1;
  row.ownOutcome = outcome;
}

export function ownRetryScheduled(row: AppRow, dueAt: number): void {
  row.ownRetryAt = dueAt;
  row.ownRetries += 1;
}

/** An app that begins, or is gone: nobody repeats what its code, or its client for it, was about to. */
export function endChains(row: AppRow): void {
  row.preRetryAt = NOT_YET;
  row.ownRetryAt = NOT_YET;
  row.suspended = 0;
}

/** @param missing what a retry has left missing of the budget for its kind of request */
export function retryPaid(row: AppRow, kind: number, missing: number): void {
  if (kind === REQUEST.periodic) {
    row.periodicMissing = missing;
    row.periodicFirsts = 0;
  } else if (kind === REQUEST.pre) {
    row.preMissing = missing;
    row.preFirsts = 0;
  } else {
    row.ownMissing = missing;
    row.ownFirsts = 0;
  }
}
