import { STREAM } from '../kernel/streams.ts';
import { REQUEST, type RequestKind } from '../services/ask.ts';
import type { OriginModel } from './origin-model.ts';
import { Question } from './question.ts';

/** Where the draws of one kind of fetch come from, and what was drawn last, kept so as not to be drawn again. */
export class FetchCursor {
  readonly outcome: i32;
  readonly latency: i32;
  readonly size: i32;
  /** What is known of the last request, if a service decides how it ends. */
  readonly question: Question;
  /** The request whose latency is known; -1 if none is. */
  n: number = -1;
  latencyMs: number = 0;
  /** Who answers the last request, and which of the gray addresses that is; -1: none. */
  origin: OriginModel;
  gray: i32 = -1;

  constructor(
    origin: OriginModel,
    kind: RequestKind,
    outcome: i32,
    latency: i32,
    size: i32,
    servedBy: Float64Array,
  ) {
    this.origin = origin;
    this.outcome = outcome;
    this.latency = latency;
    this.size = size;
    this.question = new Question(kind, servedBy);
  }
}

export function periodicFetch(origin: OriginModel, servedBy: Float64Array): FetchCursor {
  return new FetchCursor(
    origin,
    REQUEST.periodic,
    STREAM.periodicOutcome,
    STREAM.periodicLatency,
    STREAM.periodicSize,
    servedBy,
  );
}

export function preFetch(origin: OriginModel, servedBy: Float64Array): FetchCursor {
  return new FetchCursor(origin, REQUEST.pre, STREAM.preOutcome, STREAM.preLatency, STREAM.preSize, servedBy);
}

export function ownFetch(origin: OriginModel, servedBy: Float64Array): FetchCursor {
  return new FetchCursor(origin, REQUEST.own, STREAM.ownOutcome, STREAM.ownLatency, STREAM.ownSize, servedBy);
}
