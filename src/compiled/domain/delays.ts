/**
 * When a timer that a chart arms runs out if it is armed now, a function for each timer: `os.suspend` is `osSuspend`. NEVER
 * means that it is not armed at all.
 */

import { OUTCOME } from '../facts/codes.ts';
import { draw, type Key } from '../kernel/draw.ts';
import { type Law, valueAt } from '../kernel/law.ts';
import { unforeseen } from '../kernel/native.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER, NOT_YET, wholeMs } from '../kernel/time.ts';
import type { Cell, Phone } from './cell.ts';
import { nextPoint } from './grid.ts';
import type { ShiftsModel, SweepModel } from './model.ts';
import { replyAfterMs } from './origin.ts';
import { OPPORTUNITY, type PeriodicModel, type TickModel } from './policy-model.ts';
import { endOf } from './question.ts';
import { retryAt } from './retries.ts';
import type { AppRow } from './rows.ts';
import { nextShownAt } from './shifts.ts';
import { heardOf, nextReachedAt } from './update.ts';

export function hostExpire(cell: Cell): number {
  return cell.now + cell.phone.cohort.host!.keepAliveMs;
}

export function sweepDue(cell: Cell): number {
  return orNever(cell.phone.row.sweepDueAt);
}

export function packageLoaded(cell: Cell): number {
  return cell.now + wholeMs(valueAt(cell.model.loadTime, cell.key, STREAM.load, cell.row.opens - 1));
}

export function promptAnswered(cell: Cell): number {
  return cell.now;
}

/** What the host knows already takes no time to ask. */
export function checkReply(cell: Cell): number {
  if (cell.row.updateKnown === 1) return cell.now;
  if (cell.row.updateOutcome === OUTCOME.asked) return endOf(cell.check);
  return (
    cell.now +
    wholeMs(valueAt(cell.model.update!.checkTime, cell.key, STREAM.checkTime, cell.row.updateChecks - 1))
  );
}

export function downloadDone(cell: Cell): number {
  if (cell.row.packageOutcome === OUTCOME.asked) return endOf(cell.download);
  return (
    cell.now +
    wholeMs(valueAt(cell.model.update!.downloadTime, cell.key, STREAM.downloadTime, cell.row.packages - 1))
  );
}

export function updateExpired(cell: Cell): number {
  return cell.now + cell.model.update!.timeoutMs;
}

export function updateRetry(cell: Cell): number {
  return cell.now + cell.model.update!.retryMs;
}

export function pushArrived(cell: Cell): number {
  return nextReachedAt(cell, STREAM.push, cell.model.update!.pushWithinMs, cell.row.localVersion);
}

export function releaseLearned(cell: Cell): number {
  return nextReachedAt(cell, STREAM.hostCheck, cell.model.update!.hostCheckMs, heardOf(cell));
}

export function osSuspend(cell: Cell): number {
  return cell.now + cell.model.lifecycle.suspendAfterMs;
}

export function osDestroy(cell: Cell): number {
  return cell.now + cell.model.lifecycle.destroyAfterMs;
}

export function osKill(cell: Cell): number {
  const law: Law | null = cell.model.lifecycle.memoryKill;
  if (law === null) return NEVER;
  return cell.now + wholeMs(valueAt(law, cell.key, STREAM.kill, cell.row.closes - 1));
}

export function fetchDue(cell: Cell): number {
  return orNever(cell.row.periodicDueAt);
}

/** After the reads of an open, and of an activation of the host its jitter later: one draw for all apps, which are looked at together. */
export function openSettled(cell: Cell): number {
  const policy: PeriodicModel = cell.model.periodic!;
  if (policy.opportunity !== OPPORTUNITY.hostActive || cell.row.periodicRefresh === 1) return cell.now;
  const phone: Phone = cell.phone;
  return cell.now + wholeMs(valueAt(policy.jitter, phone.key, STREAM.look, phone.row.hostActivations));
}

export function sweepSettled(cell: Cell): number {
  return cell.now;
}

export function walkStep(cell: Cell): number {
  return cell.now;
}

export function retryDue(cell: Cell): number {
  const chain: number = cell.row.periodicChain;
  const first: number = cell.row.periodicAttempts - chain;
  return retryAt(cell, cell.model.periodic!.retry!, cell.periodicFetch.question, chain, first);
}

/** What was not sent has failed at once. */
export function periodicReply(cell: Cell): number {
  if (cell.row.periodicOutcome === OUTCOME.blocked) return cell.now;
  if (cell.row.periodicOutcome === OUTCOME.asked) return endOf(cell.periodicFetch.question);
  return cell.now + replyAfterMs(cell, cell.periodicFetch, cell.row.periodicAttempts - 1);
}

export function periodicReadExpired(cell: Cell): number {
  return cell.now + cell.model.periodic!.readPatienceMs;
}

export function preReply(cell: Cell): number {
  if (cell.row.preOutcome === OUTCOME.blocked) return cell.now;
  const n: number = cell.row.preAttempts - 1;
  if (cell.row.preOutcome === OUTCOME.asked) return endOf(cell.preFetch.question);
  return cell.now + detailsMs(cell, n, cell.row.preChain) + replyAfterMs(cell, cell.preFetch, n);
}

/** How long the client needs before it can send request n. @param attempt which of its chain it is: only the first learns the address */
export function detailsMs(cell: Cell, n: number, attempt: number): number {
  if (attempt > 1) return 0;
  return wholeMs(valueAt(cell.model.pre!.details, cell.key, STREAM.details, n));
}

/** Since the read was asked, however often the request that it waits for was repeated meanwhile. */
export function preReadExpired(cell: Cell): number {
  return cell.row.preAwaitedAt + cell.model.pre!.readPatienceMs;
}

export function preRetryDue(cell: Cell): number {
  return orNever(cell.row.preRetryAt);
}

function orNever(instant: number): number {
  return instant === NOT_YET ? NEVER : instant;
}

export function ownReply(cell: Cell): number {
  if (cell.row.ownOutcome === OUTCOME.blocked) return cell.now;
  if (cell.row.ownOutcome === OUTCOME.asked) return endOf(cell.ownFetch.question);
  return cell.now + replyAfterMs(cell, cell.ownFetch, cell.row.ownOpen);
}

export function ownRetryDue(cell: Cell): number {
  return orNever(cell.row.ownRetryAt);
}

/**
 * When the next sweep is due, seen from now: at the next point of the device's grid, which a sweep that was late moves to itself if
 * it resets the timer (Binance: "reset the timer"); then nothing is due while one waits for the host. Plus one jitter draw, by
 * which the grid itself does not move.
 */
export function nextSweepAt(cell: Cell): number {
  const phone: Phone = cell.phone;
  const now: number = cell.now;
  const sweep: SweepModel = phone.cohort.sweep!;
  if (sweep.isTimerReset && phone.row.sweepPending === 1) return NEVER;
  const jitterMs: number = wholeMs(valueAt(sweep.jitter, phone.key, STREAM.sweepJitter, phone.row.sweepDues));
  if (sweep.isTimerReset && phone.row.caughtUpAt !== NOT_YET) {
    return nextPoint(phone.row.caughtUpAt, sweep.everyMs, now) + jitterMs;
  }
  return nextSweepPoint(phone, sweep, phone.row.sweepDues === 0 ? -1 : now) + jitterMs;
}

/** The next point of the device's grid, which is one of local clocks. */
function nextSweepPoint(phone: Phone, sweep: SweepModel, now: number): number {
  const first: number = firstSweepAt(phone, sweep);
  const shifts: ShiftsModel | null = sweep.shifts;
  if (shifts !== null) return nextShownAt(shifts, first, sweep.everyMs, now);
  return nextPoint(first, sweep.everyMs, now);
}

/** With its phase the point before the first one of all devices may lie in the run. */
function firstSweepAt(phone: Phone, sweep: SweepModel): number {
  const phase: number = phaseMs(phone.key, sweep.spreadMs);
  const first: number = sweep.firstAt + phase;
  return phase > 0 && first >= sweep.everyMs ? first - sweep.everyMs : first;
}

/** The phase of a device in [0, spread), the same for all its apps and on all days. */
function phaseMs(key: Key, spreadMs: number): number {
  return spreadMs === 0 ? 0 : Math.floor(draw(key, STREAM.spread, 0) * spreadMs);
}

/**
 * The next due instant of the periodic fetch, seen from now: one interval later, or the next point of the device's grid
 * (first point at its phase, the same for all its apps); plus one jitter draw (contract, "Fetching"). NEVER if the host says when.
 * A first fetch that is put off is due at the end of its delay; a refresh that brought nothing leaves a timer as it was.
 */
export function nextDueAt(cell: Cell): number {
  const policy: PeriodicModel = cell.model.periodic!;
  switch (policy.opportunity) {
    case OPPORTUNITY.timer:
      if (policy.initialDelay !== null && isPutOff(cell)) return cell.row.periodicFrom;
      if (policy.refreshAfterMs !== NEVER && isTimerKept(cell)) return cell.row.periodicDueAt;
      return intervalAfter(cell, policy) + dueJitterMs(cell, policy);
    case OPPORTUNITY.tick:
      return nextTick(cell, policy.tick!) + dueJitterMs(cell, policy);
    case OPPORTUNITY.dailySweep:
    case OPPORTUNITY.hostActive:
      return NEVER;
    default:
      return unforeseen(policy.opportunity);
  }
}

/** One interval after now, but where nothing has come and the interval counts from the success alone: at the next whole number of them after it. */
function intervalAfter(cell: Cell, policy: PeriodicModel): number {
  if (policy.isCountedFromFailure || policy.intervalMs === NEVER) return cell.now + policy.intervalMs;
  const row: AppRow = cell.row;
  const isKept: boolean = row.periodicFailedAt === cell.now && row.periodicStoredAt !== NOT_YET;
  if (!isKept) return cell.now + policy.intervalMs;
  return nextPoint(row.periodicStoredAt, policy.intervalMs, cell.now);
}

function dueJitterMs(cell: Cell, policy: PeriodicModel): number {
  return wholeMs(valueAt(policy.jitter, cell.key, STREAM.jitter, cell.row.periodicDues));
}

function nextTick(cell: Cell, tick: TickModel): number {
  const key: Key = cell.phone.key;
  const first: number = tick.isPhaseRandom
    ? Math.floor(draw(key, STREAM.tickPhase, 0) * tick.everyMs)
    : tick.phaseMs + phaseMs(key, tick.spreadMs);
  return nextPoint(first, tick.everyMs, isPutOff(cell) ? cell.row.periodicFrom - 1 : cell.now);
}

/** Whether nothing is due yet, as the app has been opened for the first time only a while ago. */
export function isPutOff(cell: Cell): boolean {
  return cell.row.periodicFrom > cell.now && cell.row.periodicStoredAt === NOT_YET;
}

function isTimerKept(cell: Cell): boolean {
  const row: AppRow = cell.row;
  return row.periodicRefresh === 1 && row.periodicStoredAt !== cell.now && row.periodicDueAt > cell.now;
}

/** How long after its first open an app is due for the first time. */
export function initialDelayMs(cell: Cell): number {
  const law: Law | null = cell.model.periodic!.initialDelay;
  return law === null ? 0 : wholeMs(valueAt(law, cell.key, STREAM.initialDelay, 0));
}
