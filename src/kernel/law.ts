/**
 * Probability laws by inversion: one uniform in, one value out, so that the n-th draw of a stream is the n-th value and
 * nothing is rejected. What a scenario writes as `Dist` becomes one of these. Values are plain numbers; the caller rounds.
 */

import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import { draw, type Key } from './draw.ts';
import { normalQuantile } from './normal-quantile.ts';

export type LawSpec =
  | { readonly law: 'constant'; readonly value: number }
  | { readonly law: 'exponential'; readonly mean: number }
  | { readonly law: 'weibull'; readonly shape: number; readonly scale: number }
  | { readonly law: 'lognormal'; readonly median: number; readonly sigma: number }
  | { readonly law: 'gamma'; readonly shape: number; readonly mean: number }
  | { readonly law: 'uniform'; readonly min: number; readonly max: number }
  | { readonly law: 'hyperexponential'; readonly branches: readonly { p: number; mean: number }[] }
  | { readonly law: 'empirical'; readonly values: readonly number[] };

/** A law ready to be drawn from. */
export interface Law {
  /** The n-th value of a stream: {@link quantile} of its draw, but a constant asks chance for nothing. */
  at(key: Key, stream: number, n: number): number;
  /**
   * The value that a uniform u stands for, 0 < u < 1. It grows with u, except that a hyperexponential law spends u on a
   * branch first, and an empirical one takes its values as they are listed.
   */
  quantile(u: number): number;
  /**
   * The residual life of a renewal gap seen at a random instant: density S(x)/mean (contract, `stationary`).
   * @param u a uniform that picks the point within the gap
   * @param v an independent uniform that picks the gap, longer ones more often
   */
  residual(u: number, v: number): number;
}

/** Makes a law of its description. */
export function lawOf(spec: LawSpec): Law {
  if (spec.law === 'constant') {
    const { value } = spec;
    return { at: () => value, quantile: () => value, residual: (u) => u * value };
  }
  const { quantile, residual } = inversionOf(spec);
  return { at: (key, stream, n) => quantile(draw(key, stream, n)), quantile, residual };
}

type Inversion = Omit<Law, 'at'>;

function inversionOf(spec: Exclude<LawSpec, { law: 'constant' }>): Inversion {
  switch (spec.law) {
    case 'exponential': {
      const quantile = (u: number) => -spec.mean * Math.log(1 - u);
      return { quantile, residual: quantile };
    }
    case 'weibull':
      return weibull(spec.shape, spec.scale);
    case 'lognormal':
      return lognormal(spec.median, spec.sigma);
    case 'gamma': {
      const rate = spec.shape / spec.mean;
      const quantile = gammaOf(spec.shape, rate);
      const lengthBiased = gammaOf(spec.shape + 1, rate);
      return { quantile, residual: (u, v) => u * lengthBiased(v) };
    }
    case 'uniform':
      return uniform(spec.min, spec.max);
    case 'hyperexponential':
      return hyperexponential(spec.branches);
    case 'empirical':
      return empirical(spec.values);
  }
}

/** The mean of a law, exactly. */
export function meanOf(spec: LawSpec): number {
  switch (spec.law) {
    case 'constant':
      return spec.value;
    case 'exponential':
    case 'gamma':
      return spec.mean;
    case 'weibull':
      return spec.scale * gammaFunction(1 + 1 / spec.shape);
    case 'lognormal':
      return spec.median * Math.exp(spec.sigma ** 2 / 2);
    case 'uniform':
      return (spec.min + spec.max) / 2;
    case 'hyperexponential':
      return spec.branches.reduce((sum, branch) => sum + branch.p * branch.mean, 0);
    case 'empirical':
      return spec.values.reduce((sum, value) => sum + value, 0) / spec.values.length;
  }
}

/**
 * The quantile of a gamma law. From shape 500 on by the cube of a normal value (E. Wilson, M. Hilferty, 1931), which is off
 * by less than 2e-5 of the share there; the library's own is off by up to 0.02 from shape 1,000 on.
 */
function gammaOf(shape: number, rate: number): (u: number) => number {
  if (shape < 500) return gammaQuantile.factory(shape, rate);
  const spread = 1 / (3 * Math.sqrt(shape));
  return (u) => {
    const root = 1 - spread ** 2 + spread * normalQuantile(u);
    return (root * root * root * shape) / rate;
  };
}

/** Residual life U * scale * Gamma(1 + 1/k)^(1/k): the length-biased gap to the power k is Gamma(1 + 1/k). */
function weibull(shape: number, scale: number): Inversion {
  const power = 1 / shape;
  const lengthBiased = gammaOf(1 + power, 1);
  return {
    quantile: (u) => scale * raise(-Math.log(1 - u), power),
    residual: (u, v) => u * scale * raise(lengthBiased(v), power),
  };
}

/** Residual life U * median * e^(sigma^2 + sigma Z): length bias shifts the logarithm by sigma^2. */
function lognormal(median: number, sigma: number): Inversion {
  const shift = sigma ** 2;
  return {
    quantile: (u) => median * Math.exp(sigma * normalQuantile(u)),
    residual: (u, v) => u * median * Math.exp(shift + sigma * normalQuantile(v)),
  };
}

function uniform(min: number, max: number): Inversion {
  return {
    quantile: (u) => min + u * (max - min),
    residual: (u, v) => u * Math.sqrt(min ** 2 + v * (max ** 2 - min ** 2)),
  };
}

/** One uniform picks the branch and, stretched within it, the value. Seen at a random instant, branches weigh p * mean. */
function hyperexponential(branches: readonly { p: number; mean: number }[]): Inversion {
  const possible = branches.filter((branch) => branch.p > 0);
  const pick = (weights: readonly number[]) => (u: number) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let rest = u * total;
    let index = 0;
    while (index < weights.length - 1 && rest >= weights[index]!) rest -= weights[index++]!;
    const within = Math.min(Math.max(rest / weights[index]!, 2 ** -53), 1 - 2 ** -53);
    return -possible[index]!.mean * Math.log(1 - within);
  };
  return { quantile: pick(possible.map((b) => b.p)), residual: pick(possible.map((b) => b.p * b.mean)) };
}

function empirical(values: readonly number[]): Inversion {
  const total = values.reduce((sum, value) => sum + value, 0);
  return {
    quantile: (u) => values[Math.floor(u * values.length)]!,
    residual: (u, v) => {
      let rest = v * total;
      const chosen = values.find((value) => {
        rest -= value;
        return rest < 0;
      });
      return u * (chosen ?? values[values.length - 1]!);
    },
  };
}

/** x^power through exp and log alone: the same bits in every version of the engine, which `**` does not promise. */
function raise(x: number, power: number): number {
  return x === 0 ? 0 : Math.exp(power * Math.log(x));
}

/** Gamma(x) for x >= 1 by Lanczos' series (g = 7, n = 9), relative error below 1e-13. */
function gammaFunction(x: number): number {
  const coefficients = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  const z = x - 1;
  const series = coefficients.reduce((sum, c, index) => sum + c / (z + index + 1), 0.9999999999998099);
  const t = z + 7.5;
  return Math.sqrt(2 * Math.PI) * Math.exp((z + 0.5) * Math.log(t) - t) * series;
}
