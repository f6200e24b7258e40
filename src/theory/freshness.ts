/**
 * A copy of content that changes at a Poisson rate, refreshed now and then: its freshness, the share of time in which it is
 * current, and its age, the mean time since it went stale (0 while current).
 * Source: J. Cho, H. Garcia-Molina, "Synchronizing a database to improve freshness", SIGMOD 2000; "Effective page refresh
 * policies for Web crawlers", ACM TODS 28(4), 2003. All orders are one formula for independent gaps G between refreshes:
 * F = (1 - E e^-cG) / (c E G), A = (E G^2 / 2 - E G / c + (1 - E e^-cG) / c^2) / E G.
 */

export interface Gaps {
  readonly mean: number;
  readonly square: number;
  /** E e^-cG. */
  transform(c: number): number;
}

export interface Copy {
  readonly freshness: number;
  readonly age: number;
}

/** The same moment in each cycle. */
export function fixedOrder(interval: number): Gaps {
  return { mean: interval, square: interval ** 2, transform: (c) => Math.exp(-c * interval) };
}

/** An interval and a uniform jitter on top. */
export function jittered(interval: number, jitter: number): Gaps {
  const mean = interval + jitter / 2;
  return {
    mean,
    square: mean ** 2 + jitter ** 2 / 12,
    transform: (c) => (Math.exp(-c * interval) * -Math.expm1(-c * jitter)) / (c * jitter),
  };
}

/** Exponential gaps after a fixed one. */
export function purelyRandom(mean: number, after = 0): Gaps {
  return {
    mean: after + mean,
    square: after ** 2 + 2 * after * mean + 2 * mean ** 2,
    transform: (c) => Math.exp(-c * after) / (1 + c * mean),
  };
}

/** @param changes per unit of time */
export function copyOf(gaps: Gaps, changes: number): Copy {
  const kept = 1 - gaps.transform(changes);
  return {
    freshness: kept / (changes * gaps.mean),
    age: (gaps.square / 2 - gaps.mean / changes + kept / changes ** 2) / gaps.mean,
  };
}

/** A random moment in each cycle: gaps are not independent. */
export function randomOrder(interval: number, changes: number): Copy {
  const r = changes * interval;
  const once = -Math.expm1(-r) / r;
  return {
    freshness: (1 - once ** 2) / r,
    age: interval * (1 / 3 + (1 / 2 - 1 / r) ** 2 - (once / r) ** 2),
  };
}

/**
 * How a budget of refreshes is best spent on contents that change at different rates, each refreshed in fixed order: where
 * marginal gains are equal; what changes too often gets none. @param changes by content @returns refreshes by content
 */
export function bestSplit(changes: readonly number[], budget: number, aim: 'freshness' | 'age'): number[] {
  const gain = aim === 'freshness' ? freshnessGain : ageGain;
  const spent = (price: number) => changes.map((rate) => frequencyAt(rate, price, gain));
  let [low, high] = [-60, 60];
  for (let round = 0; round < 200; round++) {
    const middle = (low + high) / 2;
    const total = spent(Math.exp(middle)).reduce((sum, frequency) => sum + frequency, 0);
    if (total > budget) low = middle;
    else high = middle;
  }
  return spent(Math.exp((low + high) / 2));
}

/** dF/df at frequency f: falls from 1/c to 0. */
function freshnessGain(changes: number, frequency: number): number {
  const r = changes / frequency;
  return (1 - Math.exp(-r) * (1 + r)) / changes;
}

/** -dA/df at frequency f: falls from infinity to 0. */
function ageGain(changes: number, frequency: number): number {
  const r = changes / frequency;
  // By series where the terms nearly cancel.
  const gain = r < 1e-3 ? r / 3 - r ** 2 / 8 : 1 / 2 - (1 - Math.exp(-r) * (1 + r)) / r ** 2;
  return gain / frequency ** 2;
}

function frequencyAt(changes: number, price: number, gain: typeof freshnessGain): number {
  let [low, high] = [-40, 40];
  if (gain(changes, Math.exp(low)) <= price) return 0;
  for (let round = 0; round < 120; round++) {
    const middle = (low + high) / 2;
    if (gain(changes, Math.exp(middle)) > price) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
