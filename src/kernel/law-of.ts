/** Laws as they are described, and what is made of them. */

import { LAW, Law } from '../compiled/kernel/law.ts';

export type LawSpec =
  | { readonly law: 'constant'; readonly value: number }
  | { readonly law: 'exponential'; readonly mean: number }
  | { readonly law: 'weibull'; readonly shape: number; readonly scale: number }
  | { readonly law: 'lognormal'; readonly median: number; readonly sigma: number }
  | { readonly law: 'gamma'; readonly shape: number; readonly mean: number }
  | { readonly law: 'uniform'; readonly min: number; readonly max: number }
  | { readonly law: 'hyperexponential'; readonly branches: readonly { p: number; mean: number }[] }
  | { readonly law: 'empirical'; readonly values: readonly number[] };

/** Makes a law of its description. */
export function lawOf(spec: LawSpec): Law {
  const law = new Law();
  law.kind = LAW[spec.law];
  switch (spec.law) {
    case 'constant':
      law.x = spec.value;
      break;
    case 'exponential':
      law.x = spec.mean;
      break;
    case 'weibull':
      [law.x, law.y] = [spec.shape, spec.scale];
      break;
    case 'lognormal':
      [law.x, law.y] = [spec.median, spec.sigma];
      break;
    case 'gamma':
      [law.x, law.y] = [spec.shape, spec.shape / spec.mean];
      break;
    case 'uniform':
      [law.x, law.y] = [spec.min, spec.max];
      break;
    case 'hyperexponential': {
      const possible = spec.branches.filter((branch) => branch.p > 0);
      law.values = Float64Array.from(possible, (branch) => branch.mean);
      law.weights = Float64Array.from(possible, (branch) => branch.p);
      break;
    }
    case 'empirical':
      law.values = Float64Array.from(spec.values);
      break;
  }
  return law;
}

/** The law of so many times the value. No number of it is beyond those that are exact. */
export function scaledLaw(spec: LawSpec, factor: number): LawSpec {
  const times = (value: number) => Math.min(value * factor, Number.MAX_SAFE_INTEGER);
  switch (spec.law) {
    case 'constant':
      return { ...spec, value: times(spec.value) };
    case 'exponential':
    case 'gamma':
      return { ...spec, mean: times(spec.mean) };
    case 'weibull':
      return { ...spec, scale: times(spec.scale) };
    case 'lognormal':
      return { ...spec, median: times(spec.median) };
    case 'uniform':
      return { ...spec, min: times(spec.min), max: times(spec.max) };
    case 'hyperexponential':
      return { ...spec, branches: spec.branches.map(({ p, mean }) => ({ p, mean: times(mean) })) };
    case 'empirical':
      return { ...spec, values: spec.values.map(times) };
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
