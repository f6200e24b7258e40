/** Chains of a request and its retries: a part of `evolve`, and what actions ask of it. */

import { NOT_YET } from '../kernel/time.ts';
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

/** Which request of its chain a pre-fetch that is sent now is: 1 for a first try. */
export function preAttemptOf(row: AppRow): number {
  return row.preRetryAt === NOT_YET ? 1 : row.preChain + 1;
}

/** Whether an answer is on its way, or the request for one is about to be repeated. */
export function isPreUnderWay(row: AppRow): boolean {
  return row.preInFlight === 1 || row.preRetryAt !== NOT_YET;
}

export function preRequested(row: AppRow): void {
  row.preChain = preAttemptOf(row);
  row.preRetryAt = NOT_YET;
  row.preAttempts += 1;
  row.preInFlight = 1;
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

export function ownRequested(row: AppRow, now: number): void {
  const attempt: number = ownAttemptOf(row, now);
  row.ownOpen = ownIndexOf(row, now);
  row.ownChain = attempt;
  row.ownRetryAt = NOT_YET;
  row.ownInFlight = 1;
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
