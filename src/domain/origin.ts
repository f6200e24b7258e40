/**
 * What the origin answers. Everything about a request is drawn from its own addresses: the n-th request of a (device, app)
 * has the same fate and latency whenever it is sent, unless network or time-out make a difference.
 */

import { OUTCOME } from '../facts/vocabulary.ts';
import { draw } from '../kernel/draw.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER, wholeMs } from '../kernel/time.ts';
import type { Cell } from './cell.ts';

/** The streams of one kind of fetch. */
export interface FetchStreams {
  readonly outcome: number;
  readonly latency: number;
  readonly size: number;
}

export const PERIODIC_STREAMS: FetchStreams = {
  outcome: STREAM.periodicOutcome,
  latency: STREAM.periodicLatency,
  size: STREAM.periodicSize,
};

export const PRE_STREAMS: FetchStreams = {
  outcome: STREAM.preOutcome,
  latency: STREAM.preLatency,
  size: STREAM.preSize,
};

/**
 * How request n ends, decided when it is sent: it fails with probability 1 - (1 - p_network)(1 - p_origin)(1 - surplus), or
 * because its answer would take longer than the time-out (contract, "Fetching").
 */
export function outcomeOf(cell: Cell, streams: FetchStreams, n: number): number {
  const { origin } = cell.model;
  const network = cell.world.network.states[cell.phone.row.network]!.failure;
  const { surplus } = cell.load;
  if (network > 0 || origin.failure > 0 || surplus > 0) {
    const u = draw(cell.key, streams.outcome, n);
    if (u < network) return OUTCOME.network;
    const broken = network + (1 - network) * origin.failure;
    if (u < broken) return OUTCOME.origin;
    if (u < broken + (1 - broken) * surplus) return OUTCOME.overload;
  }
  const isTooLate = origin.timeoutMs < NEVER && latencyMs(cell, streams, n) > origin.timeoutMs;
  return isTooLate ? OUTCOME.timeout : OUTCOME.answered;
}

/** From sending request n until its end is known: the answer, the failure, or the time-out. NEVER is possible. */
export function replyAfterMs(cell: Cell, streams: FetchStreams, n: number): number {
  return Math.min(latencyMs(cell, streams, n), cell.model.origin.timeoutMs);
}

/** The size of answer n in bytes. */
export function bodyBytes(cell: Cell, streams: FetchStreams, n: number): number {
  const size = Math.round(cell.model.origin.bodySize.at(cell.key, streams.size, n));
  return size < NEVER ? size : Number.MAX_SAFE_INTEGER;
}

function latencyMs(cell: Cell, streams: FetchStreams, n: number): number {
  return wholeMs(cell.model.origin.latency.at(cell.key, streams.latency, n));
}
