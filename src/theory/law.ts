/** Probability laws of positive numbers, in the notation of a scenario, with what formulas need of them. */

import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import type { LawSpec } from '../kernel/law-of.ts';
import { integral } from './quadrature.ts';

/** One that a formula can be written for. */
export type Law = Exclude<LawSpec, { readonly law: 'empirical' }>;

export interface Branch {
  readonly p: number;
  readonly mean: number;
}

export const constant = (value: number): Law => ({ law: 'constant', value });
export const exponential = (mean: number): Law => ({ law: 'exponential', mean });
export const weibull = (shape: number, scale: number): Law => ({ law: 'weibull', shape, scale });
export const lognormal = (median: number, sigma: number): Law => ({ law: 'lognormal', median, sigma });
export const gamma = (shape: number, mean: number): Law => ({ law: 'gamma', shape, mean });
export const uniform = (min: number, max: number): Law => ({ law: 'uniform', min, max });
export const hyperexponential = (...branches: readonly Branch[]): Law => ({
  law: 'hyperexponential',
  branches,
});

/** P(X <= x). */
export function cdf(law: Law, x: number): number {
  if (x < 0) return 0;
  switch (law.law) {
    case 'constant':
      return x >= law.value ? 1 : 0;
    case 'exponential':
      return -Math.expm1(-x / law.mean);
    case 'weibull':
      return -Math.expm1(-((x / law.scale) ** law.shape));
    case 'lognormal':
      return x === 0 ? 0 : normalCdf(Math.log(x / law.median) / law.sigma, 0, 1);
    case 'gamma':
      return gammaCdf(x, law.shape, law.shape / law.mean);
    case 'uniform':
      return Math.min(1, Math.max(0, (x - law.min) / (law.max - law.min)));
    case 'hyperexponential':
      return law.branches.reduce((sum, { p, mean }) => sum - p * Math.expm1(-x / mean), 0);
  }
}

/** P(X > x). */
export function survival(law: Law, x: number): number {
  if (x <= 0) return 1 - cdf(law, x);
  switch (law.law) {
    case 'exponential':
      return Math.exp(-x / law.mean);
    case 'weibull':
      return Math.exp(-((x / law.scale) ** law.shape));
    case 'lognormal':
      return normalCdf(-Math.log(x / law.median) / law.sigma, 0, 1);
    case 'hyperexponential':
      return law.branches.reduce((sum, { p, mean }) => sum + p * Math.exp(-x / mean), 0);
    default:
      return 1 - cdf(law, x);
  }
}

export function meanOf(law: Law): number {
  switch (law.law) {
    case 'constant':
      return law.value;
    case 'weibull':
      return limitedMean(law, law.scale * 40 ** (1 / law.shape));
    case 'lognormal':
      return law.median * Math.exp(law.sigma ** 2 / 2);
    case 'uniform':
      return (law.min + law.max) / 2;
    case 'hyperexponential':
      return law.branches.reduce((sum, { p, mean }) => sum + p * mean, 0);
    default:
      return law.mean;
  }
}

/** E min(X, limit): the integral of the survival function from 0. */
export function limitedMean(law: Law, limit: number): number {
  return limit <= 0 ? 0 : survivalIntegral(law, 0, limit);
}

/** The integral of the survival function. */
export function survivalIntegral(law: Law, from: number, to: number): number {
  const kinks = kinksOf(law).filter((kink) => kink > from && kink < to);
  const edges = [from, ...kinks, to];
  return edges
    .slice(1)
    .reduce((sum, edge, index) => sum + integral((x) => survival(law, x), edges[index]!, edge), 0);
}

/** Where the survival function is not smooth. */
function kinksOf(law: Law): readonly number[] {
  if (law.law === 'uniform') return [law.min, law.max];
  return law.law === 'constant' ? [law.value] : [];
}
