import { STREAM } from '../kernel/streams.ts';
import type { OriginModel } from './origin-model.ts';

/** Where the draws of one kind of fetch come from, and what was drawn last, kept so as not to be drawn again. */
export class FetchCursor {
  readonly outcome: i32;
  readonly latency: i32;
  readonly size: i32;
  /** The request whose latency is known; -1 if none is. */
  n: number = -1;
  latencyMs: number = 0;
  /** Who answers the last request, and whether that is a gray address. */
  origin: OriginModel;
  isGray: boolean = false;

  constructor(origin: OriginModel, outcome: i32, latency: i32, size: i32) {
    this.origin = origin;
    this.outcome = outcome;
    this.latency = latency;
    this.size = size;
  }
}

export function periodicFetch(origin: OriginModel): FetchCursor {
  return new FetchCursor(origin, STREAM.periodicOutcome, STREAM.periodicLatency, STREAM.periodicSize);
}

export function preFetch(origin: OriginModel): FetchCursor {
  return new FetchCursor(origin, STREAM.preOutcome, STREAM.preLatency, STREAM.preSize);
}

export function ownFetch(origin: OriginModel): FetchCursor {
  return new FetchCursor(origin, STREAM.ownOutcome, STREAM.ownLatency, STREAM.ownSize);
}
