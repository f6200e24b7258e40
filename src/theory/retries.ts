/** What retries do to the load. `most` counts retries, the first attempt apart. */

export interface Backoff {
  readonly failure: number;
  readonly most: number;
  readonly base: number;
  readonly cap: number;
  /** Whether each delay is uniform from 0 to what it would be. */
  readonly hasFullJitter: boolean;
}

/** Attempts of a fetch: (1 - p^(m+1)) / (1 - p). */
export function attempts({ failure: p, most }: Pick<Backoff, 'failure' | 'most'>): number {
  return p === 1 ? most + 1 : (1 - p ** (most + 1)) / (1 - p);
}

/** Share of fetches that fail for good. */
export function finalFailure({ failure, most }: Pick<Backoff, 'failure' | 'most'>): number {
  return failure ** (most + 1);
}

/** Mean time that a fetch spends between its attempts: sum p^i min(cap, base 2^(i-1)), half of it with full jitter. */
export function meanDelay({ failure, most, base, cap, hasFullJitter }: Backoff): number {
  let sum = 0;
  for (let i = 1; i <= most; i++) sum += failure ** i * Math.min(cap, base * 2 ** (i - 1));
  return hasFullJitter ? sum / 2 : sum;
}

/**
 * Attempts per unit of time where an origin serves a capacity and fails the rest, which is tried again at once:
 * f = (1 - C / L)^(1 / (m + 1)), C / (1 - f); a fluid limit. Without overload, the load itself.
 */
export function overloadedAttempts(load: number, capacity: number, most: number): number {
  if (load <= capacity) return load;
  return capacity / (1 - (1 - capacity / load) ** (1 / (most + 1)));
}

/**
 * Mean delay before the k-th retry where each is drawn between the base and three times the one before ("decorrelated"), without a cap:
 * E s_k = (base + 3 E s_{k-1}) / 2. Source: M. Brooker, "Exponential backoff and jitter", AWS Architecture Blog (2015).
 */
export function meanDecorrelated(base: number, k: number): number {
  let mean = base;
  for (let retry = 1; retry <= k; retry++) mean = (base + 3 * mean) / 2;
  return mean;
}
