/** How long a client waits before it tries again: see retry-model.ts. */

import { draw, type Key } from '../kernel/draw.ts';
import { type Law, valueAt } from '../kernel/law.ts';
import { unforeseen } from '../kernel/native.ts';
import { JITTER, type RetryModel } from './retry-model.ts';

/**
 * The delay before a retry, in ms, not rounded. Without jitter it asks chance for nothing.
 * @param k which retry of its chain it is: 1 is the first @param before the delay before the retry before it, in ms; `baseMs` at first
 * @param n which draw of the stream is this retry's
 */
export function retryDelayMs(
  retry: RetryModel,
  k: number,
  before: number,
  key: Key,
  stream: i32,
  n: number,
): number {
  const law: Law | null = retry.law;
  if (law !== null) return valueAt(law, key, stream, n);
  switch (retry.jitter) {
    case JITTER.none:
      return grownMs(retry, k);
    case JITTER.full:
      return grownMs(retry, k) * draw(key, stream, n);
    case JITTER.equal:
      return (grownMs(retry, k) / 2) * (1 + draw(key, stream, n));
    case JITTER.decorrelated:
      return Math.min(retry.capMs, retry.baseMs + draw(key, stream, n) * (3 * before - retry.baseMs));
    default:
      return unforeseen(retry.jitter);
  }
}

/** What the delay before a retry is at most. */
function grownMs(retry: RetryModel, k: number): number {
  let delay: number = retry.baseMs;
  for (let step = 1; step < k && delay < retry.capMs; step++) delay *= retry.factor;
  return Math.min(retry.capMs, delay);
}
