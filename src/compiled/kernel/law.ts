/**
 * Probability laws by inversion: one uniform in, one value out, so that the n-th draw of a stream is the n-th value and
 * nothing is rejected. Values are plain numbers; the caller rounds.
 */

import { draw, type Key } from './draw.ts';
import { exp, log } from './elementary.ts';
import { gammaQuantile, unforeseen } from './native.ts';
import { normalQuantile } from './normal-quantile.ts';

/** What the numbers of a law mean. */
export const LAW = {
  constant: 0,
  exponential: 1,
  weibull: 2,
  lognormal: 3,
  gamma: 4,
  uniform: 5,
  hyperexponential: 6,
  empirical: 7,
} as const;
export type LawKind = number & CodeOf<typeof LAW>;

/** A law ready to be drawn from. What a scenario writes as `Dist` becomes one of these: see `lawOf`. */
export class Law {
  kind: LawKind = LAW.constant;
  /** The value, the mean, the shape, the median, or the least value. */
  x: number = 0;
  /** The scale, sigma, the rate, or the greatest value. */
  y: number = 0;
  /** The values of an empirical law, the means of the branches of a hyperexponential one. */
  values: Float64Array = new Float64Array(0);
  /** The probabilities of the branches. */
  weights: Float64Array = new Float64Array(0);
}

/** The n-th value of a stream: the {@link quantileOf} its draw, but a constant asks chance for nothing. */
export function valueAt(law: Law, key: Key, stream: i32, n: number): number {
  return law.kind === LAW.constant ? law.x : quantileOf(law, draw(key, stream, n));
}

/**
 * The value that a uniform u stands for, 0 < u < 1. It grows with u, except that a hyperexponential law spends u on a
 * branch first, and an empirical one takes its values as they are listed.
 */
export function quantileOf(law: Law, u: number): number {
  if (law.kind === LAW.exponential) return -law.x * log(1 - u);
  if (law.kind === LAW.constant) return law.x;
  if (law.kind === LAW.uniform) return law.x + u * (law.y - law.x);
  if (law.kind === LAW.lognormal) return law.x * exp(law.y * normalQuantile(u));
  if (law.kind === LAW.weibull) return law.y * raise(-log(1 - u), 1 / law.x);
  if (law.kind === LAW.gamma) return gammaOf(u, law.x, law.y);
  if (law.kind === LAW.hyperexponential) return branchValue(law, u, false);
  if (law.kind === LAW.empirical) return law.values[Math.floor(u * law.values.length) as i32]!;
  return unforeseen(law.kind);
}

/**
 * The residual life of a renewal gap seen at a random instant: density S(x)/mean (contract, "Opens").
 * @param u a uniform that picks the point within the gap
 * @param v an independent uniform that picks the gap, longer ones more often
 */
export function residualOf(law: Law, u: number, v: number): number {
  // An exponential gap has no memory; a hyperexponential one is in a branch with a probability that goes with p * mean.
  if (law.kind === LAW.exponential) return quantileOf(law, u);
  if (law.kind === LAW.hyperexponential) return branchValue(law, u, true);
  if (law.kind === LAW.uniform) {
    const least: number = law.x * law.x;
    return u * Math.sqrt(least + v * (law.y * law.y - least));
  }
  // The length-biased gap of a lognormal law is lognormal again, its logarithm shifted by sigma^2.
  if (law.kind === LAW.lognormal) return u * law.x * exp(law.y * law.y + law.y * normalQuantile(v));
  // Of a Weibull law of shape k: to the power k it is Gamma(1 + 1/k).
  if (law.kind === LAW.weibull) {
    const power: number = 1 / law.x;
    return u * law.y * raise(gammaOf(v, 1 + power, 1), power);
  }
  if (law.kind === LAW.gamma) return u * gammaOf(v, law.x + 1, law.y);
  if (law.kind === LAW.empirical) return u * lengthBiasedValue(law.values, v);
  if (law.kind === LAW.constant) return u * law.x;
  return unforeseen(law.kind);
}

/**
 * The quantile of a gamma law. From shape 500 on by the cube of a normal value (E. Wilson, M. Hilferty, 1931), which is off
 * by less than 2e-5 of the share there; the library's own is off by up to 0.02 from shape 1,000 on.
 */
function gammaOf(u: number, shape: number, rate: number): number {
  if (shape < 500) return gammaQuantile(u, shape, rate);
  const spread: number = 1 / (3 * Math.sqrt(shape));
  const root: number = 1 - spread * spread + spread * normalQuantile(u);
  return (root * root * root * shape) / rate;
}

/**
 * One uniform picks the branch and, stretched within it, the value.
 * @param isSeen whether the law is seen at a random instant: branches weigh p * mean instead of p
 */
function branchValue(law: Law, u: number, isSeen: boolean): number {
  const means: Float64Array = law.values;
  const last: i32 = means.length - 1;
  let total: number = 0;
  for (let branch = 0; branch <= last; branch++) total += weightOf(law, branch, isSeen);
  let rest: number = u * total;
  let index: i32 = 0;
  while (index < last && rest >= weightOf(law, index, isSeen)) {
    rest -= weightOf(law, index, isSeen);
    index += 1;
  }
  // Strictly between 0 and 1: 2^-53 away from either.
  const share: number = rest / weightOf(law, index, isSeen);
  const within: number = Math.min(Math.max(share, 1.1102230246251565e-16), 0.9999999999999999);
  return -means[index]! * log(1 - within);
}

function weightOf(law: Law, branch: i32, isSeen: boolean): number {
  return isSeen ? law.weights[branch]! * law.values[branch]! : law.weights[branch]!;
}

function lengthBiasedValue(values: Float64Array, v: number): number {
  let total: number = 0;
  for (let index = 0; index < values.length; index++) total += values[index]!;
  let rest: number = v * total;
  for (let index = 0; index < values.length; index++) {
    rest -= values[index]!;
    if (rest < 0) return values[index]!;
  }
  return values[values.length - 1]!;
}

/** x^power through exp and log alone: the same bits in every version of the engine, which `**` does not promise. */
function raise(x: number, power: number): number {
  return x === 0 ? 0 : exp(power * log(x));
}
