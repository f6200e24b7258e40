/** What becomes of fetches and of reads: facts (decision D1). */

import { FACT, OUTCOME, type Outcome } from '../../facts/codes.ts';
import { NOT_YET } from '../../kernel/time.ts';
import { REQUEST } from '../../services/ask.ts';
import type { RetryModel } from '../../services/retry-model.ts';
import { agedVersion, isOfAnotherAge, versionAsOf } from '../answer-ages.ts';
import { isBlocked } from '../breakers.ts';
import { payRetry } from '../budgets.ts';
import type { Cell } from '../cell.ts';
import { ownAttemptOf, ownIndexOf, preAttemptOf } from '../chains.ts';
import { changedAfter, contentVersion } from '../content.ts';
import { detailsMs, initialDelayMs, nextDueAt } from '../delays.ts';
import type { FetchCursor } from '../fetch-cursor.ts';
import { bodyBytes, networkUs, outcomeOf } from '../origin.ts';
import { isServed, outcomeNow, type Question, resetQuestion } from '../question.ts';
import { orNotYet, record, record1, record2, record3 } from '../record.ts';
import { periodicRefusal, preRefusal } from '../refusal.ts';
import { retryAt } from '../retries.ts';
import type { AppRow } from '../rows.ts';
import { askService } from '../served.ts';
import { ownBornAt } from '../shown.ts';

export function schedulePeriodic(cell: Cell): void {
  record1(cell, FACT.PeriodicScheduled, orNotYet(nextDueAt(cell)));
}

export function lapsePeriodic(cell: Cell): void {
  record(cell, FACT.PeriodicLapsed);
}

export function rejectPeriodic(cell: Cell): void {
  record1(cell, FACT.PeriodicRejected, periodicRefusal(cell));
}

export function deferPeriodic(cell: Cell): void {
  record(cell, FACT.PeriodicDeferred);
}

export function holdPeriodic(cell: Cell): void {
  record(cell, FACT.PeriodicHeld);
}

export function requestPeriodic(cell: Cell): void {
  if (isBlocked(cell, REQUEST.periodic, cell.model.periodic!.retry)) {
    resetQuestion(cell.periodicFetch.question);
    record(cell, FACT.PeriodicBlocked);
    return;
  }
  const version: number = contentVersion(cell.content, cell.now);
  const outcome: Outcome = send(
    cell,
    cell.periodicFetch,
    cell.row.periodicAttempts,
    0,
    cell.row.periodicChain + 1,
  );
  record3(cell, FACT.PeriodicRequested, version, outcome, orNotYet(cell.content.nextAt));
}

export function storePeriodic(cell: Cell): void {
  const question: Question = cell.periodicFetch.question;
  if (isOfAnotherAge(question, cell.row.periodicAgeMs)) {
    const isAged: boolean = question.ageMs > 0;
    const version: number = isAged ? versionAsOf(cell, question.asOf) : cell.row.periodicRequestedVersion;
    const staleAt: number = isAged
      ? orNotYet(changedAfter(cell.content, question.asOf))
      : cell.row.periodicRequestedStaleAt;
    record3(cell, FACT.PeriodicAged, version, question.ageMs, staleAt);
  }
  record1(cell, FACT.PeriodicFetched, periodicBytes(cell));
}

export function discardTooLargePeriodic(cell: Cell): void {
  record1(cell, FACT.PeriodicTooLarge, periodicBytes(cell));
}

/** What was not sent has failed already. */
export function failPeriodic(cell: Cell): void {
  if (cell.row.periodicOutcome === OUTCOME.blocked) return;
  record1(
    cell,
    FACT.PeriodicFailed,
    outcomeNow(cell.periodicFetch.question, cell.row.periodicOutcome, cell.now),
  );
}

export function payPeriodicRetry(cell: Cell): void {
  payRetry(cell, REQUEST.periodic, cell.model.periodic!.retry!);
}

/** A fetch that waited ends with the host process. */
export function dropPeriodic(cell: Cell): void {
  record(cell, FACT.PeriodicDropped);
}

/** A request in flight ends with the host process. */
export function cutPeriodic(cell: Cell): void {
  record1(cell, FACT.PeriodicFailed, OUTCOME.hostEnded);
}

export function skipTick(cell: Cell): void {
  record1(cell, FACT.TickMissed, 1);
}

export function missTick(cell: Cell): void {
  record1(cell, FACT.TickMissed, 0);
}

export function wantRefresh(cell: Cell): void {
  record(cell, FACT.RefreshWanted);
}

/** The first open of an app whose first fetch comes a while after it. */
export function postponePeriodic(cell: Cell): void {
  const delayMs: number = initialDelayMs(cell);
  if (delayMs > 0) record1(cell, FACT.PeriodicPostponed, orNotYet(cell.now + delayMs));
}

/** It is this app's turn in a sweep, and it fetches. */
export function serveSweep(cell: Cell): void {
  record(cell, FACT.SweepServed);
}

export function awaitPeriodic(cell: Cell): void {
  record(cell, FACT.PeriodicAwaited);
}

/** The read of a hot start waits with the one that waits already. */
export function joinPeriodic(cell: Cell): void {
  record(cell, FACT.PeriodicJoined);
}

/** A read has waited: it returns, and all that have waited with it. */
export function returnPeriodic(cell: Cell): void {
  for (let reads: number = cell.row.periodicJoined; reads >= 0; reads -= 1) readPeriodic(cell);
}

/** A read returns. */
export function readPeriodic(cell: Cell): void {
  const now: number = cell.now;
  const waited: number = cell.row.periodicAwaitedAt === NOT_YET ? 0 : now - cell.row.periodicAwaitedAt;
  if (cell.row.periodicStoredAt === NOT_YET) {
    record1(cell, FACT.PeriodicMissed, waited);
    return;
  }
  const lag: number = contentVersion(cell.content, now) - cell.row.periodicVersion;
  record3(cell, FACT.PeriodicHit, now - cell.row.periodicStoredAt + cell.row.periodicAgeMs, lag, waited);
}

export function rejectPre(cell: Cell): void {
  record1(cell, FACT.PreRejected, preRefusal(cell));
}

export function skipPre(cell: Cell): void {
  record(cell, FACT.PreSkipped);
}

export function requestPre(cell: Cell): void {
  if (isBlocked(cell, REQUEST.pre, cell.model.pre!.retry)) {
    resetQuestion(cell.preFetch.question);
    record(cell, FACT.PreBlocked);
    return;
  }
  const n: number = cell.row.preAttempts;
  const attempt: number = preAttemptOf(cell.row);
  const details: number = isServed(cell.preFetch.question) ? detailsMs(cell, n, attempt) : 0;
  record1(cell, FACT.PreRequested, send(cell, cell.preFetch, n, details, attempt));
}

export function storePre(cell: Cell): void {
  const question: Question = cell.preFetch.question;
  if (isOfAnotherAge(question, cell.row.preAgeMs)) {
    record2(cell, FACT.PreAged, agedVersion(cell, question), question.ageMs);
  }
  record1(cell, FACT.PreFetched, preBytes(cell));
}

export function losePre(cell: Cell): void {
  record(cell, FACT.PreLost);
}

export function showLatePre(cell: Cell): void {
  record1(cell, FACT.PreArrivedLate, cell.row.preUnanswered);
}

export function failPre(cell: Cell): void {
  if (cell.row.preOutcome === OUTCOME.blocked) return;
  const outcome: Outcome = outcomeNow(cell.preFetch.question, cell.row.preOutcome, cell.now);
  if (outcome !== OUTCOME.answered) record2(cell, FACT.PreFailed, outcome, 0);
  else record2(cell, FACT.PreFailed, OUTCOME.tooLarge, preBytes(cell));
}

export function schedulePreRetry(cell: Cell): void {
  const row: AppRow = cell.row;
  const retry: RetryModel = cell.model.pre!.retry!;
  const at: number = nextRetryAt(cell, cell.preFetch.question, retry, row.preChain, row.preRetries);
  record1(cell, FACT.PreRetryScheduled, at);
  payRetry(cell, REQUEST.pre, retry);
}

export function awaitPre(cell: Cell): void {
  record(cell, FACT.PreAwaited);
}

export function joinPre(cell: Cell): void {
  record(cell, FACT.PreJoined);
}

/** As {@link returnPeriodic}. */
export function returnPre(cell: Cell): void {
  for (let reads: number = cell.row.preJoined; reads >= 0; reads -= 1) readPre(cell);
}

export function readPre(cell: Cell): void {
  const now: number = cell.now;
  const waited: number = cell.row.preAwaitedAt === NOT_YET ? 0 : now - cell.row.preAwaitedAt;
  if (cell.row.preStoredAt === NOT_YET) record1(cell, FACT.PreMissed, waited);
  else {
    const ageMs: number = now - cell.row.preStoredAt + cell.row.preAgeMs;
    record3(cell, FACT.PreHit, ageMs, cell.row.preOfThisLaunch, waited);
  }
}

export function readOwnCache(cell: Cell): void {
  record1(cell, FACT.OwnCacheHit, cell.now - ownBornAt(cell.row));
}

export function requestOwn(cell: Cell): void {
  if (isBlocked(cell, REQUEST.own, cell.model.own!.retry)) {
    resetQuestion(cell.ownFetch.question);
    record(cell, FACT.OwnBlocked);
    return;
  }
  const n: number = ownIndexOf(cell.row, cell.now);
  const attempt: number = ownAttemptOf(cell.row, cell.now);
  record1(cell, FACT.OwnRequested, send(cell, cell.ownFetch, n, 0, attempt));
}

export function storeOwn(cell: Cell): void {
  const question: Question = cell.ownFetch.question;
  if (isOfAnotherAge(question, cell.row.ownAgeMs)) {
    record2(cell, FACT.OwnAged, agedVersion(cell, question), question.ageMs);
  }
  record1(cell, FACT.OwnFetched, bodyBytes(cell, cell.ownFetch, cell.row.ownOpen));
}

export function failOwn(cell: Cell): void {
  if (cell.row.ownOutcome === OUTCOME.blocked) return;
  record1(cell, FACT.OwnFailed, outcomeNow(cell.ownFetch.question, cell.row.ownOutcome, cell.now));
}

export function scheduleOwnRetry(cell: Cell): void {
  const row: AppRow = cell.row;
  const retry: RetryModel = cell.model.own!.retry!;
  const at: number = nextRetryAt(cell, cell.ownFetch.question, retry, row.ownChain, row.ownRetries);
  record1(cell, FACT.OwnRetryScheduled, at);
  payRetry(cell, REQUEST.own, retry);
}

/** When a request that failed is sent once more. @param chain which retry of its chain that is @param retries so far, of all chains */
function nextRetryAt(
  cell: Cell,
  question: Question,
  retry: RetryModel,
  chain: number,
  retries: number,
): number {
  return orNotYet(retryAt(cell, retry, question, chain, retries - (chain - 1)));
}

/**
 * A request leaves the device: the origin's load counts it, whatever becomes of it.
 * @param details how long after now it leaves, where a service is asked, in ms @param attempt which request of its chain it is
 * @returns how it will end, as far as is known
 */
function send(cell: Cell, fetch: FetchCursor, n: number, details: number, attempt: number): Outcome {
  cell.load.requests += 1;
  const outcome: Outcome = outcomeOf(cell, fetch, n);
  const question: Question = fetch.question;
  if (!isServed(question)) return outcome;
  resetQuestion(question);
  if (outcome === OUTCOME.network) return outcome;
  const isFailing: boolean = outcome === OUTCOME.origin;
  const network: number = networkUs(cell, fetch, n);
  const timeoutMs: number = fetch.origin.timeoutMs;
  const bytes: number = bodyBytes(cell, fetch, n);
  const leavesAt: number = cell.now + details;
  askService(cell, question, n, leavesAt, network, timeoutMs, isFailing, attempt, fetch.gray, bytes);
  return OUTCOME.asked;
}

function periodicBytes(cell: Cell): number {
  return bodyBytes(cell, cell.periodicFetch, cell.row.periodicAttempts - 1);
}

function preBytes(cell: Cell): number {
  return bodyBytes(cell, cell.preFetch, cell.row.preAttempts - 1);
}
