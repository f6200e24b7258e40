/** The law of counts of independent events. */

import logGamma from '@stdlib/math-base-special-gammaln';
import chiSquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
import { normalCdf } from './simultaneous.ts';

/** From here on a normal law is as good as the sum. */
const MANY = 200;

/** P(X >= k) of a Poisson law. @param k may lie between two counts: then as the incomplete gamma function goes on between them */
export function poissonTail(k: number, mean: number): number {
  if (k <= 0) return 1;
  if (mean === 0) return 0;
  // Wilson and Hilferty 1931: the cube root of a gamma variable is nearly normal; X >= k if k arrivals come within the mean.
  if (k > MANY || mean > MANY) {
    const c = 1 / (9 * k);
    return normalCdf(((mean / k) ** (1 / 3) - (1 - c)) / Math.sqrt(c));
  }
  let term = Math.exp(k * Math.log(mean) - mean - logGamma(k + 1));
  let sum = term;
  for (let i = k + 1; term > sum * 1e-16 || i < mean; i++) {
    term *= mean / i;
    sum += term;
  }
  return Math.min(1, sum);
}

/**
 * The logarithm of P(X = k) if the mean of a Poisson law varies itself, by a gamma law: a negative binomial law.
 * @param spread the squared coefficient of variation of the mean; 0 for a Poisson law
 */
export function logProbability(k: number, mean: number, spread: number): number {
  if (mean <= 0) return k === 0 ? 0 : Number.NEGATIVE_INFINITY;
  if (spread === 0) return k * Math.log(mean) - mean - logGamma(k + 1);
  const shape = 1 / spread;
  const excess = mean * spread;
  return (
    logGamma(k + shape) -
    logGamma(shape) -
    logGamma(k + 1) -
    shape * Math.log1p(excess) +
    k * (Math.log(excess) - Math.log1p(excess))
  );
}

/**
 * The probability that chance puts a count as far from its mean, to both sides, if counts vary as those of so many independent
 * events do that the square of the coefficient of variation is given.
 * @param share the count over its mean @param variance of that share
 */
export function chanceOfShare(share: number, variance: number): number {
  if (variance === 0) return Math.abs(share - 1) < 1e-9 ? 1 : 0;
  const mean = 1 / variance;
  const count = share * mean;
  const above = count === 0 ? 1 : chiSquareCdf(2 * mean, 2 * count);
  const below = 1 - chiSquareCdf(2 * mean, 2 * (count + 1));
  return Math.min(1, 2 * Math.min(above, below));
}
