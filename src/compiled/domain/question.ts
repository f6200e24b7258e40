/**
 * What a device knows of a request that a service has been asked: like all that comes from outside, it is no row. Until the answer is
 * known the request will end by its time-out.
 */

import { OUTCOME, type Outcome } from '../facts/codes.ts';
import { NEVER } from '../kernel/time.ts';
import type { RequestKind } from '../services/ask.ts';

export class Question {
  readonly kind: RequestKind;
  /** Which service requests of this kind are for, -1 if none is. */
  readonly service: i32;
  /** Whether a service has been asked and has not answered. */
  isOpen: boolean = false;
  /** The how-manieth request of its kind it is. */
  n: number = -1;
  gaveUpAt: number = NEVER;
  answerAt: number = NEVER;
  answer: number = OUTCOME.asked;
  /** What the answer told the device to wait before it asks again. */
  retryAfterMs: number = 0;
  /** By how much the content of the answer is older than that of an answer made for this request, and as of when it is if it is older, in ms. */
  ageMs: number = 0;
  asOf: number = 0;

  /** @param servedBy see {@link Model.servedBy} */
  constructor(kind: RequestKind, servedBy: Float64Array) {
    this.kind = kind;
    this.service = servedBy.length === 0 ? -1 : (servedBy[kind]! as i32);
  }
}

export function isServed(question: Question): boolean {
  return question.service >= 0;
}

/** Nothing is asked: at the start of a run, and before each request. */
export function resetQuestion(question: Question): void {
  question.isOpen = false;
  question.n = -1;
  question.gaveUpAt = NEVER;
  question.answerAt = NEVER;
  question.retryAfterMs = 0;
  question.ageMs = 0;
}

/**
 * The answer of request n, which comes at an instant. @returns whether the device waits for it: one that comes at the earliest in the
 * millisecond after the request may be too late for a client that does not wait so long
 */
export function hear(
  question: Question,
  n: number,
  at: number,
  answer: number,
  retryAfterMs: number,
  ageMs: number,
  asOf: number,
): boolean {
  if (!question.isOpen || question.n !== n) return false;
  question.isOpen = false;
  if (at > question.gaveUpAt) return false;
  question.answerAt = at;
  question.answer = answer;
  question.retryAfterMs = retryAfterMs;
  // Of an answer that is as young as its request nothing more need be known.
  if (ageMs > 0) {
    question.ageMs = ageMs;
    question.asOf = asOf;
  }
  return true;
}

/** When the request ends, as far as is known. */
export function endOf(question: Question): number {
  return Math.min(question.answerAt, question.gaveUpAt);
}

/**
 * How a request has ended by now; `asked` if it has not.
 * @param known how it was to end when it was sent; `asked` if a service decides
 */
export function outcomeNow(question: Question, known: number, now: number): Outcome {
  if (known !== OUTCOME.asked) return known as Outcome;
  if (question.answerAt <= now) return question.answer as Outcome;
  return question.gaveUpAt <= now ? OUTCOME.timeout : OUTCOME.asked;
}
