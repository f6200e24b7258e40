/**
 * Whether many independent standard scores are what they should be, all at once: none too large, together neither too large
 * nor too small, and normal in shape. Each of the three questions may err with a third of the chance that the whole may.
 */

import chiSquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
import standardNormal from '@stdlib/stats-base-dists-normal-cdf';
import { normalQuantile } from '../compiled/kernel/normal-quantile.ts';
import { studentCdf } from './student.ts';

export interface Question {
  readonly name: string;
  readonly statistic: number;
  /** The probability of what was found, or worse, if all is right. */
  readonly p: number;
  readonly holds: boolean;
}

/** P(Z <= z) of a standard normal score. */
export function normalCdf(z: number): number {
  return standardNormal(z, 0, 1);
}

/** The normal score with the same probability as a score whose error was estimated. @param freedom degrees of freedom */
export function normalScore(t: number, freedom: number): number {
  const tail = studentCdf(-Math.abs(t), freedom);
  return tail > 0 ? -Math.sign(t) * normalQuantile(Math.min(0.5, tail)) : t;
}

/** P(|Z| >= |z|) of a standard normal score. */
export function twoSided(z: number): number {
  return 2 * normalCdf(-Math.abs(z));
}

/** @param scores standard normal if all is right @param level probability that a right whole is called wrong */
export function simultaneously(scores: readonly number[], level: number): Question[] {
  const each = level / 3;
  const ask = (name: string, statistic: number, p: number): Question => ({
    name,
    statistic,
    p,
    holds: p >= each,
  });
  const largest = scores.reduce((most, z) => Math.max(most, Math.abs(z)), 0);
  const squares = scores.reduce((sum, z) => sum + z * z, 0);
  const below = chiSquareCdf(squares, scores.length);
  const distance = distanceToNormal(scores);
  return [
    // Z. Sidak, "Rectangular confidence regions for the means of multivariate normal distributions", JASA 62 (1967).
    ask('the largest score', largest, -Math.expm1(scores.length * Math.log1p(-twoSided(largest)))),
    ask('the sum of squares', squares, 2 * Math.min(below, 1 - below)),
    ask('the distance to the normal law', distance, kolmogorovTail(distance, scores.length)),
  ];
}

/** The largest difference between the distribution of the scores and the normal one. */
export function distanceToNormal(scores: readonly number[]): number {
  const sorted = scores.toSorted((a, b) => a - b);
  return sorted.reduce((most, z, index) => {
    const share = normalCdf(z);
    return Math.max(most, share - index / sorted.length, (index + 1) / sorted.length - share);
  }, 0);
}

/**
 * P(D_n > d). Source: A. Kolmogorov 1933, with the correction for small n of M. Stephens, "Use of the Kolmogorov-Smirnov,
 * Cramer-von Mises and related statistics without extensive tables", JRSS B 32 (1970).
 */
export function kolmogorovTail(distance: number, n: number): number {
  const root = Math.sqrt(n);
  const x = (root + 0.12 + 0.11 / root) * distance;
  if (x < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  return Math.min(1, Math.max(0, sum));
}
