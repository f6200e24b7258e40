/**
 * What the origin answers. Everything about a request is drawn from its own addresses: the n-th request of a (device, app)
 * has the same fate and latency whenever it is sent, unless network or time-out make a difference.
 */

import { OUTCOME, type Outcome } from '../facts/codes.ts';
import { draw } from '../kernel/draw.ts';
import { valueAt } from '../kernel/law.ts';
import { wholeMs } from '../kernel/time.ts';
import { lengthUs } from '../services/length.ts';
import { type Cell, networkOf } from './cell.ts';
import type { FetchCursor } from './fetch-cursor.ts';
import { grayAskedBy } from './gray.ts';
import { lastStepAt } from './grid.ts';
import type { FaultModel } from './model.ts';
import type { GrayModel, OriginModel, OriginStretches } from './origin-model.ts';
import { isServed } from './question.ts';

/** No body is larger: the largest number whose neighbours are whole too. */
const LARGEST_BODY: number = 9_007_199_254_740_991;

/**
 * How request n ends, decided when it is sent: it fails with probability 1 - (1 - p_network)(1 - p_origin)(1 - surplus), or
 * because its answer would take longer than the time-out (contract, "Fetching").
 */
export function outcomeOf(cell: Cell, fetch: FetchCursor, n: number): Outcome {
  const gray: i32 = grayAskedBy(cell);
  fetch.gray = gray;
  fetch.origin = gray < 0 ? originOf(cell) : grayOriginOf(cell, gray);
  let origin: number = fetch.origin.failure;
  if (cell.world.isDisturbed) origin += (1 - origin) * outageOf(cell);
  const network: number = networkOf(cell).failure;
  const surplus: number = cell.load.surplus;
  if (network > 0 || origin > 0 || surplus > 0) {
    const u: number = draw(cell.key, fetch.outcome, n);
    if (u < network) return OUTCOME.network;
    const broken: number = network + (1 - network) * origin;
    if (u < broken) return OUTCOME.origin;
    if (u < broken + (1 - broken) * surplus) return OUTCOME.overload;
  }
  if (isServed(fetch.question)) return OUTCOME.answered;
  return latencyMs(cell, fetch, n) > fetch.origin.timeoutMs ? OUTCOME.timeout : OUTCOME.answered;
}

/** From sending request n until its end is known: the answer, the failure, or the time-out. NEVER is possible. */
export function replyAfterMs(cell: Cell, fetch: FetchCursor, n: number): number {
  return Math.min(latencyMs(cell, fetch, n), fetch.origin.timeoutMs);
}

/** The size of answer n in bytes. */
export function bodyBytes(cell: Cell, fetch: FetchCursor, n: number): number {
  const size: number = valueAt(fetch.origin.bodySize, cell.key, fetch.size, n);
  return Math.min(Math.floor(size + 0.5), LARGEST_BODY);
}

export function latencyMs(cell: Cell, fetch: FetchCursor, n: number): number {
  if (fetch.n !== n) {
    fetch.n = n;
    let latency: number = valueAt(fetch.origin.latency, cell.key, fetch.latency, n);
    if (cell.world.isDisturbed && !isServed(fetch.question)) latency *= slownessOf(cell);
    fetch.latencyMs = wholeMs(latency);
  }
  return fetch.latencyMs;
}

/** The way of request n to its service and back, in microseconds. */
export function networkUs(cell: Cell, fetch: FetchCursor, n: number): number {
  return lengthUs(fetch.origin.latency, cell.key, fetch.latency, n, 1000);
}

function originOf(cell: Cell): OriginModel {
  const stretches: OriginStretches | null = cell.model.stretches;
  return stretches === null ? cell.model.origin : stretches.origins[lastStepAt(stretches.since, cell.now)]!;
}

/** @param gray which of the gray releases */
function grayOriginOf(cell: Cell, gray: i32): OriginModel {
  const grays: GrayModel[] = cell.model.grays;
  const stretches: OriginStretches | null = cell.model.stretches;
  if (stretches === null) return grays[gray]!.origin;
  return stretches.grays[lastStepAt(stretches.since, cell.now) * grays.length + gray]!;
}

/** The share of requests that fail at the origin now because of what the scenario does to it. */
function outageOf(cell: Cell): number {
  const faults: FaultModel[] = cell.world.faults;
  let answered: number = 1;
  for (let index = 0; index < faults.length; index++) {
    const fault: FaultModel = faults[index]!;
    if (isDuring(fault, cell.now)) answered *= 1 - fault.failure;
  }
  return 1 - answered;
}

/** By how much answers to requests of now take longer. */
function slownessOf(cell: Cell): number {
  const faults: FaultModel[] = cell.world.faults;
  let factor: number = 1;
  for (let index = 0; index < faults.length; index++) {
    const fault: FaultModel = faults[index]!;
    if (isDuring(fault, cell.now)) factor *= fault.factor;
  }
  return factor;
}

function isDuring(fault: FaultModel, now: number): boolean {
  return now >= fault.at && now < fault.until;
}
