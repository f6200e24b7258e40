/**
 * When a timer that a chart arms runs out if it is armed now, a function for each timer: `os.suspend` is `osSuspend`. NEVER
 * means that it is not armed at all.
 */

import { draw } from '../kernel/draw.ts';
import { type Law, valueAt } from '../kernel/law.ts';
import { unforeseen } from '../kernel/native.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER, NOT_YET, wholeMs } from '../kernel/time.ts';
import type { Cell, Phone } from './cell.ts';
import type { ShiftsModel, SweepModel } from './model.ts';
import { replyAfterMs } from './origin.ts';
import { OPPORTUNITY, type PeriodicModel, type RetryModel, type TickModel } from './policy-model.ts';
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
  return (
    cell.now +
    wholeMs(valueAt(cell.model.update!.checkTime, cell.key, STREAM.checkTime, cell.row.updateChecks - 1))
  );
}

export function downloadDone(cell: Cell): number {
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

export function openSettled(cell: Cell): number {
  return cell.now;
}

/** The delay before retry k: min(cap, base * factor^(k-1)), jittered fully or not at all (contract, "Fetching"). */
export function retryDue(cell: Cell): number {
  const retry: RetryModel = cell.model.periodic!.retry!;
  let delay: number = retry.baseMs;
  for (let k = 1; k < cell.row.periodicChain && delay < retry.capMs; k++) delay *= retry.factor;
  delay = Math.min(retry.capMs, delay);
  if (retry.isJittered) delay *= draw(cell.key, STREAM.retryJitter, cell.row.periodicAttempts - 1);
  return cell.now + wholeMs(delay);
}

export function periodicReply(cell: Cell): number {
  return cell.now + replyAfterMs(cell, cell.periodicFetch, cell.row.periodicAttempts - 1);
}

export function periodicReadExpired(cell: Cell): number {
  return cell.now + cell.model.periodic!.readPatienceMs;
}

export function preReply(cell: Cell): number {
  const n: number = cell.row.preAttempts - 1;
  const details: number = wholeMs(valueAt(cell.model.pre!.details, cell.key, STREAM.details, n));
  return cell.now + details + replyAfterMs(cell, cell.preFetch, n);
}

export function preReadExpired(cell: Cell): number {
  return cell.now + cell.model.pre!.readPatienceMs;
}

function orNever(instant: number): number {
  return instant === NOT_YET ? NEVER : instant;
}

export function ownReply(cell: Cell): number {
  return cell.now + replyAfterMs(cell, cell.ownFetch, cell.row.ownOpen);
}

/**
 * When the next sweep is due, seen from now: at the next point of the grid, or a period from now if the last one reset the timer
 * (Binance: "reset the timer"); then nothing is due while one waits for the host. Plus one jitter draw.
 */
export function nextSweepAt(cell: Cell): number {
  const phone: Phone = cell.phone;
  const now: number = cell.now;
  const sweep: SweepModel = phone.cohort.sweep!;
  if (sweep.isTimerReset && phone.row.sweepPending === 1) return NEVER;
  const jitterMs: number = wholeMs(valueAt(sweep.jitter, phone.key, STREAM.sweepJitter, phone.row.sweepDues));
  const isOffGrid: boolean = sweep.isTimerReset && phone.row.sweptAt !== NOT_YET;
  return (isOffGrid ? now + sweep.everyMs : nextSweepPoint(sweep, now)) + jitterMs;
}

/** The next point of the sweep's grid, which is one of local clocks. */
function nextSweepPoint(sweep: SweepModel, now: number): number {
  const shifts: ShiftsModel | null = sweep.shifts;
  if (shifts !== null) return nextShownAt(shifts, sweep.firstAt, sweep.everyMs, now);
  return nextPoint(sweep.firstAt, sweep.everyMs, now);
}

/** The first point of a grid after now. */
function nextPoint(first: number, every: number, now: number): number {
  return now < first ? first : first + (Math.floor((now - first) / every) + 1) * every;
}

/**
 * The next due instant of the periodic fetch, seen from now: one interval later, or the next point of the device's grid
 * (first point at its phase, the same for all its apps); plus one jitter draw (contract, "Fetching"). NEVER if the host says when.
 */
export function nextDueAt(cell: Cell): number {
  const policy: PeriodicModel = cell.model.periodic!;
  switch (policy.opportunity) {
    case OPPORTUNITY.timer:
      return cell.now + policy.intervalMs + dueJitterMs(cell, policy);
    case OPPORTUNITY.tick:
      return nextTick(cell, policy.tick!) + dueJitterMs(cell, policy);
    case OPPORTUNITY.dailySweep:
    case OPPORTUNITY.hostActive:
      return NEVER;
    default:
      return unforeseen(policy.opportunity);
  }
}

function dueJitterMs(cell: Cell, policy: PeriodicModel): number {
  return wholeMs(valueAt(policy.jitter, cell.key, STREAM.jitter, cell.row.periodicDues));
}

function nextTick(cell: Cell, tick: TickModel): number {
  const first: number = tick.isPhaseRandom
    ? Math.floor(draw(cell.phone.key, STREAM.tickPhase, 0) * tick.everyMs)
    : tick.phaseMs;
  return nextPoint(first, tick.everyMs, cell.now);
}
