/** What a client does after a request that failed, as part of a model. */

import { unforeseen } from '../../compiled/kernel/native.ts';
import { BreakerModel } from '../../compiled/services/breaker.ts';
import { BudgetModel, TOKEN } from '../../compiled/services/budget.ts';
import { JITTER, RetryModel } from '../../compiled/services/retry-model.ts';
import { lawOf } from '../../kernel/law-of.ts';
import type { Retry } from '../schema/retry.ts';
import { made } from './made.ts';

/** @param isTold whether the client is ever told how long to wait: only then it matters whether it does */
export function retryModel(retry: Retry, isTold: boolean): RetryModel | null {
  const isRetryAfterHonoured = !isTold || retry.kind === 'none' || retry.honourRetryAfter;
  const budget = retry.kind === 'none' ? null : budgetModel(retry);
  const breaker = retry.kind === 'none' ? null : breakerModel(retry);
  switch (retry.kind) {
    case 'none':
      return null;
    case 'fixed': {
      const { after, maxAttempts } = retry;
      // A delay that is always the same asks chance for nothing.
      const isSame = after.law === 'constant';
      const delayMs = isSame ? after.value : 0;
      const fixed = { baseMs: delayMs, factor: 1, capMs: delayMs, jitter: JITTER.none };
      return made(RetryModel, {
        ...fixed,
        law: isSame ? null : lawOf(after),
        maxAttempts,
        isRetryAfterHonoured,
        budget,
        breaker,
      });
    }
    case 'exponential':
      return made(RetryModel, {
        baseMs: retry.base,
        factor: retry.factor,
        capMs: retry.cap,
        jitter: JITTER[retry.jitter],
        law: null,
        maxAttempts: retry.maxAttempts,
        isRetryAfterHonoured,
        budget,
        breaker,
      });
    default:
      return unforeseen(retry);
  }
}

function budgetModel({ budget }: Exclude<Retry, { kind: 'none' }>): BudgetModel | null {
  if (budget === null) return null;
  const { ratio, burst } = budget;
  return made(BudgetModel, { earned: Math.round(ratio * TOKEN), room: Math.round(burst * TOKEN) });
}

function breakerModel({ breaker }: Exclude<Retry, { kind: 'none' }>): BreakerModel | null {
  return breaker && made(BreakerModel, { failures: breaker.failures, openMs: breaker.open });
}
