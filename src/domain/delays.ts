/**
 * When a timer that a chart arms runs out if it is armed now, a function for each timer: `os.suspend` is `osSuspend`. NEVER
 * means that it is not armed at all.
 */

import { draw } from '../kernel/draw.ts';
import { type Law, valueAt } from '../kernel/law.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER, NOT_YET, wholeMs } from '../kernel/time.ts';
import type { Cell } from './cell.ts';
import type { PeriodicModel, RetryModel, TickModel } from './model.ts';
import { replyAfterMs } from './origin.ts';

export function packageLoaded(cell: Cell): number {
  return cell.now + wholeMs(valueAt(cell.model.loadTime, cell.key, STREAM.load, cell.row.opens - 1));
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
  return cell.row.periodicDueAt === NOT_YET ? NEVER : cell.row.periodicDueAt;
}

export function openSettled(cell: Cell): number {
  return cell.now;
}

/** The delay before retry k: min(cap, base * 2^(k-1)), jittered fully or not at all (contract, "Fetching"). */
export function retryDue(cell: Cell): number {
  const retry: RetryModel = cell.model.periodic!.retry!;
  let delay: number = retry.baseMs;
  for (let k = 1; k < cell.row.periodicChain && delay < retry.capMs; k++) delay *= 2;
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
  return cell.now + replyAfterMs(cell, cell.preFetch, cell.row.preAttempts - 1);
}

export function preReadExpired(cell: Cell): number {
  return cell.now + cell.model.pre!.readPatienceMs;
}

/**
 * The next due instant of the periodic fetch, seen from now: one interval later, or the next point of the device's grid
 * (first point at its phase, the same for all its apps); plus one jitter draw (contract, "Fetching").
 */
export function nextDueAt(cell: Cell): number {
  const policy: PeriodicModel = cell.model.periodic!;
  const now: number = cell.now;
  const jitterMs: number = wholeMs(valueAt(policy.jitter, cell.key, STREAM.jitter, cell.row.periodicDues));
  const tick: TickModel | null = policy.tick;
  if (tick === null) return now + policy.intervalMs + jitterMs;
  const first: number = tick.isPhaseRandom
    ? Math.floor(draw(cell.phone.key, STREAM.tickPhase, 0) * tick.everyMs)
    : tick.phaseMs;
  if (now < first) return first + jitterMs;
  return first + (Math.floor((now - first) / tick.everyMs) + 1) * tick.everyMs + jitterMs;
}
