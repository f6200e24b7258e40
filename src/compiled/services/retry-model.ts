/** What a client does after a request that failed, made ready to run: the same for devices and for clients without a device. */

import type { Law } from '../kernel/law.ts';
import type { BreakerModel } from './breaker.ts';
import type { BudgetModel } from './budget.ts';

/** How the delay before a retry is spread by chance, as scenarios call it. */
export const JITTER = {
  none: 0,
  full: 1,
  equal: 2,
  decorrelated: 3,
} as const;
export type Jitter = number & CodeOf<typeof JITTER>;

/**
 * The delay before retry k is min(cap, base * factor^(k-1)), and of it: all (none), U(0,1) of it (full), a half and U(0,1) of the other
 * half (equal); or min(cap, U(base, 3 * the delay before)) (decorrelated). Source: M. Brooker, "Exponential Backoff And Jitter" (AWS
 * Architecture Blog, 2015). A law instead of it: every delay is drawn from it.
 */
export class RetryModel {
  readonly baseMs: number = 0;
  readonly factor: number = 2;
  readonly capMs: number = 0;
  readonly jitter: Jitter = JITTER.none;
  /** `null`: exponential, by the fields above. */
  readonly law: Law | null = null;
  /** Requests of a chain, the first one included. */
  readonly maxAttempts: number = 0;
  /** Whether a client that is told to wait waits at least so long, plus its own delay. */
  readonly isRetryAfterHonoured: boolean = true;
  /** `null`: any number of retries. */
  readonly budget: BudgetModel | null = null;
  /** `null`: every request is sent, whatever became of those before. */
  readonly breaker: BreakerModel | null = null;
}
