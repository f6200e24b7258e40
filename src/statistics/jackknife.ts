import { reach, studentCdf } from './student.ts';

/** A value, how far off it may be, and the range that holds the true value with a confidence of 95 %. */
export interface Estimate {
  readonly mean: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  /** How many independent clusters or runs it was estimated from. */
  readonly clusters: number;
}

/** What leaving a cluster out may move by rounding alone, as a share. */
const ROUNDING = 1e-12;

/** The probability that chance puts an estimate as far from a value, if that is the true one: Student's test, to both sides. */
export function chanceOf(
  { mean, standardError, clusters }: Pick<Estimate, 'mean' | 'standardError' | 'clusters'>,
  truth = 0,
): number {
  const off = Math.abs(mean - truth);
  if (standardError === 0) return off <= ROUNDING * Math.abs(truth) ? 1 : 0;
  return 2 * studentCdf(-off / standardError, clusters - 1);
}

/** A cluster of independent individuals: how many they are, and what the statistic is without them. */
export interface LeftOut {
  readonly size: number;
  readonly without: number;
}

/**
 * The delete-a-group jackknife for groups of unequal size.
 * Source: F. Busing, E. Meijer, R. van der Leeden, "Delete-m jackknife for unequal m", Statistics and Computing 9 (1999).
 * @param whole the statistic of all clusters @param clusters each with the statistic of all others
 * @returns `null` for fewer than two clusters: they say nothing of their spread
 */
export function jackknife(whole: number, clusters: readonly LeftOut[]): Estimate | null {
  const count = clusters.length;
  if (count < 2) return null;
  if (clusters.every(({ without }) => Math.abs(without - whole) <= ROUNDING * Math.abs(whole))) {
    return around(whole, 0, count);
  }
  const deviations = deviationsOf(whole, clusters);
  const variance = deviations.reduce((sum, one) => sum + one.value ** 2 / one.weight, 0);
  return around(whole, Math.sqrt(variance / count), count);
}

/** The covariance of two statistics of the same clusters, as {@link jackknife} has the variance of one. */
export function jackknifeCovariance(one: Statistic, other: Statistic): number {
  const others = deviationsOf(other.whole, other.clusters);
  return (
    deviationsOf(one.whole, one.clusters).reduce(
      (sum, { value, weight }, index) => sum + (value * others[index]!.value) / weight,
      0,
    ) / others.length
  );
}

/** Of all clusters, and of all but each of them. */
export interface Statistic {
  readonly whole: number;
  readonly clusters: readonly LeftOut[];
}

/** How far the pseudo-value of each cluster is off the estimate, and what its square is divided by. */
function deviationsOf(
  whole: number,
  clusters: readonly LeftOut[],
): readonly { readonly value: number; readonly weight: number }[] {
  const total = clusters.reduce((sum, { size }) => sum + size, 0);
  const centre = clusters.reduce((sum, { size, without }) => sum + (whole - (1 - size / total) * without), 0);
  return clusters.map(({ size, without }) => {
    const ratio = total / size;
    return { value: ratio * whole - (ratio - 1) * without - centre, weight: ratio - 1 };
  });
}

/** The mean of independent runs, whose own errors need not be known. @returns `null` for fewer than two */
export function meanOfRuns(values: readonly number[]): Estimate | null {
  const count = values.length;
  if (count < 2) return null;
  if (values.every((value) => value === values[0])) return around(values[0]!, 0, count);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return around(mean, Math.sqrt(squares / (count - 1) / count), count);
}

function around(mean: number, standardError: number, clusters: number): Estimate {
  const half = standardError === 0 ? 0 : reach(clusters - 1) * standardError;
  return { mean, standardError, low: mean - half, high: mean + half, clusters };
}
