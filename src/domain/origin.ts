/**
 * What the origin answers. Everything about a request is drawn from its own addresses: the n-th request of a (device, app)
 * has the same fate and latency whenever it is sent, unless network or time-out make a difference.
 */

import { FAULT, OUTCOME } from '../facts/codes.ts';
import { draw } from '../kernel/draw.ts';
import { type Law, valueAt } from '../kernel/law.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER, wholeMs } from '../kernel/time.ts';
import { type Cell, networkOf } from './cell.ts';
import { isGray } from './gray.ts';
import type { FaultModel, GrayModel } from './model.ts';

/** No body is larger: the largest number whose neighbours are whole too. */
const LARGEST_BODY: number = 9_007_199_254_740_991;

/** Where the draws of one kind of fetch come from, and what was drawn last, kept so as not to be drawn again. */
export class FetchCursor {
  readonly outcome: i32;
  readonly latency: i32;
  readonly size: i32;
  /** The request whose latency is known; -1 if none is. */
  n: number = -1;
  latencyMs: number = 0;
  /** Whether the last request asked the gray address. */
  isGray: boolean = false;

  constructor(outcome: i32, latency: i32, size: i32) {
    this.outcome = outcome;
    this.latency = latency;
    this.size = size;
  }
}

export function periodicFetch(): FetchCursor {
  return new FetchCursor(STREAM.periodicOutcome, STREAM.periodicLatency, STREAM.periodicSize);
}

export function preFetch(): FetchCursor {
  return new FetchCursor(STREAM.preOutcome, STREAM.preLatency, STREAM.preSize);
}

export function ownFetch(): FetchCursor {
  return new FetchCursor(STREAM.ownOutcome, STREAM.ownLatency, STREAM.ownSize);
}

/**
 * How request n ends, decided when it is sent: it fails with probability 1 - (1 - p_network)(1 - p_origin)(1 - surplus), or
 * because its answer would take longer than the time-out (contract, "Fetching").
 */
export function outcomeOf(cell: Cell, fetch: FetchCursor, n: number): i32 {
  const gray: GrayModel | null = isGray(cell) ? cell.model.gray : null;
  fetch.isGray = gray !== null;
  let origin: number = gray === null ? cell.model.origin.failure : gray.failure;
  if (cell.world.faults.length > 0) origin += (1 - origin) * outageOf(cell);
  const network: number = networkOf(cell).failure;
  const surplus: number = cell.load.surplus;
  if (network > 0 || origin > 0 || surplus > 0) {
    const u: number = draw(cell.key, fetch.outcome, n);
    if (u < network) return OUTCOME.network;
    const broken: number = network + (1 - network) * origin;
    if (u < broken) return OUTCOME.origin;
    if (u < broken + (1 - broken) * surplus) return OUTCOME.overload;
  }
  const timeoutMs: number = gray === null ? cell.model.origin.timeoutMs : gray.timeoutMs;
  const isTooLate: boolean = timeoutMs < NEVER && latencyMs(cell, fetch, n) > timeoutMs;
  return isTooLate ? OUTCOME.timeout : OUTCOME.answered;
}

/** From sending request n until its end is known: the answer, the failure, or the time-out. NEVER is possible. */
export function replyAfterMs(cell: Cell, fetch: FetchCursor, n: number): number {
  const timeoutMs: number = fetch.isGray ? cell.model.gray!.timeoutMs : cell.model.origin.timeoutMs;
  return Math.min(latencyMs(cell, fetch, n), timeoutMs);
}

/** The size of answer n in bytes. */
export function bodyBytes(cell: Cell, fetch: FetchCursor, n: number): number {
  return Math.min(
    Math.floor(
      valueAt(
        fetch.isGray ? cell.model.gray!.bodySize : cell.model.origin.bodySize,
        cell.key,
        fetch.size,
        n,
      ) + 0.5,
    ),
    LARGEST_BODY,
  );
}

export function latencyMs(cell: Cell, fetch: FetchCursor, n: number): number {
  if (fetch.n !== n) {
    fetch.n = n;
    const law: Law = fetch.isGray ? cell.model.gray!.latency : cell.model.origin.latency;
    let latency: number = valueAt(law, cell.key, fetch.latency, n);
    if (cell.world.faults.length > 0) latency *= slownessOf(cell);
    fetch.latencyMs = wholeMs(latency);
  }
  return fetch.latencyMs;
}

/** The share of requests that fail at the origin now because of what the scenario does to it. */
function outageOf(cell: Cell): number {
  const faults: FaultModel[] = cell.world.faults;
  let answered: number = 1;
  for (let index = 0; index < faults.length; index++) {
    const fault: FaultModel = faults[index]!;
    if (fault.kind === FAULT.outage && isDuring(fault, cell.now)) answered *= 1 - fault.share;
  }
  return 1 - answered;
}

/** By how much answers to requests of now take longer. */
function slownessOf(cell: Cell): number {
  const faults: FaultModel[] = cell.world.faults;
  let factor: number = 1;
  for (let index = 0; index < faults.length; index++) {
    const fault: FaultModel = faults[index]!;
    if (fault.kind === FAULT.slow && isDuring(fault, cell.now)) factor *= fault.factor;
  }
  return factor;
}

function isDuring(fault: FaultModel, now: number): boolean {
  return now >= fault.at && now < fault.until;
}
