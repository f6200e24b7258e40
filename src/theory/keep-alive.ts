/** How long apps stay in memory, and who finds them there. Times in one unit, rates per that unit. */

import { type Law, limitedMean, meanOf, survival } from './law.ts';

/** Foreground and background alternate; an app is destroyed after so long in the background. Source: renewal rewards. */
export class KeptAlive {
  readonly #foreground: Law;
  readonly #background: Law;
  readonly #destroyedAfter: number;

  constructor(foreground: Law, background: Law, destroyedAfter: number) {
    this.#foreground = foreground;
    this.#background = background;
    this.#destroyedAfter = destroyedAfter;
  }

  get openRate(): number {
    return 1 / (meanOf(this.#foreground) + meanOf(this.#background));
  }

  /** Share of opens that are cold starts. */
  get cold(): number {
    return survival(this.#background, this.#destroyedAfter);
  }

  get coldRate(): number {
    return this.cold * this.openRate;
  }

  /** Share of time in memory. */
  get resident(): number {
    return (meanOf(this.#foreground) + limitedMean(this.#background, this.#destroyedAfter)) * this.openRate;
  }
}

/** Poisson opens, sessions of one length: an open is cold if none was in the time before. */
export function coldOfPoissonOpens(opens: number, session: number, destroyedAfter: number): number {
  return Math.exp(-opens * (session + destroyedAfter));
}

/** Poisson opens, exponential sessions. */
export function coldOfPoissonSessions(opens: number, meanSession: number, destroyedAfter: number): number {
  return Math.exp(-opens * destroyedAfter) / (1 + opens * meanSession);
}

/**
 * Share of opens that find their app among the few kept, the least recently used going first; opens are independent, of
 * Zipf popularity. Source: W. King, "Analysis of demand paging algorithms", IFIP Congress 1971: the sum over ordered stacks.
 */
export function keptOfMany(apps: number, kept: number, zipf: number): number {
  const weights = Array.from({ length: apps }, (_, index) => (index + 1) ** -zipf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  const stacks = (used: ReadonlySet<number>, mass: number, chance: number): number => {
    if (used.size === kept) return chance * mass;
    return shares.reduce((sum, share, app) => {
      if (used.has(app)) return sum;
      return sum + stacks(new Set([...used, app]), mass + share, (chance * share) / (1 - mass));
    }, 0);
  };
  return stacks(new Set(), 0, 1);
}
