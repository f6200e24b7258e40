/** The law of a mean divided by its estimated error: Student's t. */

import cdf from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';

/** The share of every interval here. */
export const CONFIDENCE = 0.95;

/**
 * How many standard errors an interval reaches to each side.
 * @param freedom degrees of freedom, at least 1 @param confidence share of such intervals that hold the true value
 */
export function reach(freedom: number, confidence: number = CONFIDENCE): number {
  if (confidence !== CONFIDENCE) return quantile((1 + confidence) / 2, freedom);
  const found = reaches.get(freedom) ?? quantile((1 + confidence) / 2, freedom);
  reaches.set(freedom, found);
  return found;
}

/** Nearly all intervals of a run have the same degrees of freedom. */
const reaches = new Map<number, number>();

/** The probability of a value of t or below. @param freedom degrees of freedom, at least 1 */
export function studentCdf(t: number, freedom: number): number {
  return cdf(t, freedom);
}
