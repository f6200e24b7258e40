/** When a client repeats a request that has failed. */

import type { Key } from '../kernel/draw.ts';
import { STREAM } from '../kernel/streams.ts';
import { wholeMs } from '../kernel/time.ts';
import { REQUEST, type RequestKind } from '../services/ask.ts';
import { retryDelayMs } from '../services/retry-delay.ts';
import { JITTER, type RetryModel } from '../services/retry-model.ts';
import type { Cell } from './cell.ts';
import type { Question } from './question.ts';

/**
 * The instant of a retry whose request has failed now.
 * @param k which retry of its chain it is: 1 is the first @param first which of all retries of its kind the first of its chain was
 */
export function retryAt(cell: Cell, retry: RetryModel, question: Question, k: number, first: number): number {
  const kind: RequestKind = question.kind;
  const key: Key = cell.key;
  let delay: number = retry.baseMs;
  // No row remembers the delays before, on which decorrelated ones depend: they are drawn once more.
  if (retry.jitter === JITTER.decorrelated) {
    for (let before = 1; before < k; before++) {
      const draw: number = retryDraw(kind, first + before - 1);
      delay = retryDelayMs(retry, before, delay, key, STREAM.retryJitter, draw);
    }
  }
  const told: number = retry.isRetryAfterHonoured ? question.retryAfterMs : 0;
  const draw: number = retryDraw(kind, first + k - 1);
  return cell.now + wholeMs(told + retryDelayMs(retry, k, delay, key, STREAM.retryJitter, draw));
}

/** Retries of all kinds are drawn from one stream: those of periodic fetches forward from 0, the others in turn backward. */
function retryDraw(kind: RequestKind, n: number): number {
  return kind === REQUEST.periodic ? n : -kind - 2 * n;
}
