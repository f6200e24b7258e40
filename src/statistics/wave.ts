import { jackknifeCovariance, type LeftOut } from './jackknife.ts';

/** The first harmonic of something that comes round, such as the load of a day. */
export interface Wave {
  /** How far the top is above the mean, as a share of it. */
  readonly amplitude: number;
  /** Where the top is, in classes from the beginning of the first one. */
  readonly top: number;
  /** The probability that something even would give a wave as large. */
  readonly chance: number;
}

/** A cluster of independent individuals, and the values of all others. */
export interface ValuesWithout extends Pick<LeftOut, 'size'> {
  readonly without: readonly number[];
}

/**
 * The wave in values of equal classes, one full round of them, and whether chance explains it: Hotelling's test of its two
 * coefficients, whose covariance is that of the jackknife. It finds a smooth rhythm that no single class shows.
 * Source: H. Hotelling, "The generalization of Student's ratio", Annals of Mathematical Statistics 2 (1931).
 * @returns `null` where there is no mean, or too few clusters to know the spread of two numbers
 */
export function waveOf(values: readonly number[], clusters: readonly ValuesWithout[]): Wave | null {
  const whole = coefficients(values);
  const without = clusters.map((cluster) => coefficients(cluster.without));
  if (!whole || clusters.length < FEWEST || without.some((one) => one === null)) return null;
  const [cos, sin] = whole;
  const covariance = covarianceOf(whole, clusters, without as Pair[]);
  const top = (Math.atan2(sin, cos) / (2 * Math.PI)) * values.length;
  return {
    amplitude: Math.hypot(cos, sin),
    top: (top + values.length) % values.length,
    chance: chanceOf(whole, covariance, clusters.length),
  };
}

/** Of clusters: two numbers and their covariance need some. */
const FEWEST = 6;

/** What computing alone may make of nothing. */
const ROUNDING = 1e-9;

type Pair = readonly [number, number];

/** Of the cosine and of the sine, as shares of the mean; the middle of a class stands for it. */
function coefficients(values: readonly number[]): Pair | null {
  const sum = values.reduce((all, value) => all + value, 0);
  if (!(sum > 0)) return null;
  const along = (of: (angle: number) => number) =>
    (2 / sum) *
    values.reduce((all, value, index) => all + value * of((2 * Math.PI * (index + 0.5)) / values.length), 0);
  return [along(Math.cos), along(Math.sin)];
}

interface Covariance {
  readonly cos: number;
  readonly sin: number;
  readonly both: number;
}

function covarianceOf(whole: Pair, clusters: readonly ValuesWithout[], without: readonly Pair[]): Covariance {
  const [cos, sin] = [0, 1].map((which) => ({
    whole: whole[which]!,
    clusters: clusters.map(({ size }, index) => ({ size, without: without[index]![which]! })),
  }));
  return {
    cos: jackknifeCovariance(cos!, cos!),
    sin: jackknifeCovariance(sin!, sin!),
    both: jackknifeCovariance(cos!, sin!),
  };
}

/** P of Hotelling's T squared: a law of F with 2 degrees of freedom above, whose tail is in closed form. */
function chanceOf([x, y]: Pair, { cos, sin, both }: Covariance, clusters: number): number {
  if (Math.hypot(x, y) <= ROUNDING) return 1;
  const determinant = cos * sin - both * both;
  // What is the same in every cluster is no chance; of what varies along a line alone, nothing is known.
  if (determinant <= ROUNDING ** 4) return Math.max(cos, sin) <= ROUNDING ** 2 ? 0 : 1;
  const squared = (x * x * sin - 2 * x * y * both + y * y * cos) / determinant;
  return (1 + squared / (clusters - 1)) ** (-(clusters - 2) / 2);
}
