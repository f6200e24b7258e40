/** Who reads the keys of retries, wherever they stand. */

import type { Retry } from '../schema/retry.ts';
import { type Condition, holding, type Reader, RUN, runIf } from './reader.ts';

type Breaker = { readonly failures: number; readonly open: number };
type Budget = { readonly ratio: number; readonly burst: number };

/** @param isTold when their client is ever told how long to wait */
export function retryReader(isTold: Condition): Reader {
  return holding<Retry>({
    after: RUN,
    maxAttempts: RUN,
    base: RUN,
    factor: RUN,
    cap: RUN,
    jitter: RUN,
    honourRetryAfter: runIf(isTold),
    budget: holding<Budget>({ ratio: RUN, burst: RUN }),
    breaker: holding<Breaker>({ failures: RUN, open: RUN }),
  });
}
