/** The largest of many counts, exactly or as nearly as large numbers allow. */

import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { integral } from './quadrature.ts';

/** P(X <= k) of a Poisson law: that the (k + 1)-th event comes later. */
function poissonCdf(k: number, mean: number): number {
  return k < 0 ? 0 : 1 - gammaCdf(mean, k + 1, 1);
}

/** Bins of one mean. */
export interface Bins {
  readonly mean: number;
  readonly bins: number;
}

/** The mean of the largest of independent Poisson counts. */
export function meanLargestPoisson(classes: readonly Bins[]): number {
  return meanOf(
    (k) => classes.reduce((within, { mean, bins }) => within * poissonCdf(k, mean) ** bins, 1),
    classes.reduce((most, { mean }) => Math.max(most, mean), 0),
  );
}

/** The least k that the largest of independent Poisson counts does not exceed with a probability. */
export function largestPoissonQuantile(classes: readonly Bins[], probability: number): number {
  let k = 0;
  while (classes.reduce((within, { mean, bins }) => within * poissonCdf(k, mean) ** bins, 1) < probability)
    k += 1;
  return k;
}

/**
 * The mean of the largest of some binomial counts: nearly Poisson ones if the probability is small, and nearly normal ones if it is not.
 * @param trials of each of the counts
 */
export function meanLargestBinomial(trials: number, probability: number, bins: number): number {
  const mean = trials * probability;
  if (probability < RARE) return meanLargestPoisson([{ mean, bins }]);
  return mean + Math.sqrt(mean * (1 - probability)) * meanLargestNormal(bins);
}

const RARE = 0.01;

/** The mean of the largest of so many standard normal scores. Source: H. David, "Order Statistics" (1970). */
export function meanLargestNormal(count: number): number {
  // E max = integral of P(max > x) over x > 0, less that of P(max <= -x).
  const above = integral((x) => 1 - normalCdf(x, 0, 1) ** count, 0, 10);
  const below = integral((x) => normalCdf(-x, 0, 1) ** count, 0, 10);
  return above - below;
}

/** The mean of a count with a distribution function. @param near below which it hardly lies */
function meanOf(cdf: (k: number) => number, near: number): number {
  const spread = Math.sqrt(near);
  // Whole counts where they are few; wide steps, cut at half, where there are many.
  const step = Math.max(1, Math.floor(spread / 40));
  const start = Math.max(0, Math.floor(near - 6 * spread) - 1);
  let sum = 0;
  for (let k = start; ; k += step) {
    const above = 1 - cdf(k);
    // The sum of P(X > k) from the start on; of wide steps, that of its middle.
    sum += step === 1 ? above : step * (k === start ? above / 2 : above);
    if (k > near && above < 1e-9) return start + sum + (step === 1 ? 0 : 0.5);
  }
}
