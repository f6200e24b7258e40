/**
 * What a log-histogram says of the numbers in it: quantiles, wrong by at most 1/256 of their value, and counts. Read by JavaScript
 * alone, when a run is over.
 */

import {
  bucketOf,
  EXACT_BELOW,
  type LogHistogram,
  PAGES,
  SUB_BUCKETS,
} from '../compiled/kernel/log-histogram.ts';

/** The largest relative error of a quantile. */
export const QUANTILE_ERROR = 1 / 256;

/**
 * The smallest value that at least a share q of the values do not exceed (the nearest-rank quantile).
 * @returns `null` when nothing was added.
 * @throws RangeError unless 0 <= q <= 1
 */
export function quantileOf(histogram: LogHistogram, q: number): number | null {
  if (!(q >= 0 && q <= 1)) throw new RangeError(`a quantile is asked at 0 to 1, not at ${q}`);
  if (histogram.total === 0) return null;
  const rank = rankOf(histogram, q);
  if (rank === histogram.total) return histogram.max;
  return Math.max(histogram.min, Math.min(histogram.max, middleOf(bucketOfRank(histogram, rank))));
}

/** The smallest whole number that a quantile may be, of a histogram that is not empty. */
export function quantileLow(histogram: LogHistogram, q: number): number {
  return Math.max(histogram.min, lowOf(bucketOfRank(histogram, rankOf(histogram, q))));
}

/** The largest one. */
export function quantileHigh(histogram: LogHistogram, q: number): number {
  return Math.min(histogram.max, lowOf(bucketOfRank(histogram, rankOf(histogram, q)) + 1) - 1);
}

/** How many values lie in the bucket of a value or below it. */
export function countUpTo(histogram: LogHistogram, value: number): number {
  if (value >= histogram.max) return histogram.total;
  return countIn(histogram, 0, bucketOf(value) + 1);
}

/** How many values lie in [from, to), by the middle of their bucket. */
export function countBetween(histogram: LogHistogram, from: number, to: number): number {
  return countIn(histogram, bucketOfMiddle(from), bucketOfMiddle(to));
}

/** How many values lie in the buckets [first, end). */
function countIn({ pages }: LogHistogram, first: number, end: number): number {
  let count = 0;
  for (let index = Math.floor(first / SUB_BUCKETS); index * SUB_BUCKETS < end; index++) {
    const page = pages[index] ?? null;
    if (page === null) continue;
    const start = index * SUB_BUCKETS;
    const last = Math.min(SUB_BUCKETS, end - start);
    for (let sub = Math.max(0, first - start); sub < last; sub++) count += page[sub]!;
  }
  return count;
}

/** The first bucket whose middle is not below a value. */
function bucketOfMiddle(value: number): number {
  if (value > Number.MAX_SAFE_INTEGER) return PAGES * SUB_BUCKETS;
  const bucket = bucketOf(Math.max(0, value));
  return middleOf(bucket) < value ? bucket + 1 : bucket;
}

function rankOf({ total }: LogHistogram, q: number): number {
  return Math.max(1, Math.ceil(q * total));
}

function bucketOfRank({ pages }: LogHistogram, rank: number): number {
  let seen = 0;
  for (const [index, page] of pages.entries()) {
    for (let sub = 0; page !== null && sub < SUB_BUCKETS; sub++) {
      seen += page[sub]!;
      if (seen >= rank) return index * SUB_BUCKETS + sub;
    }
  }
  return PAGES * SUB_BUCKETS - 1;
}

/** The value in the middle of a bucket, rounded down. */
function middleOf(bucket: number): number {
  return lowOf(bucket) + Math.floor((lowOf(bucket + 1) - lowOf(bucket) - 1) / 2);
}

/** The smallest value in a bucket. */
function lowOf(bucket: number): number {
  if (bucket < EXACT_BELOW) return bucket;
  const octave = Math.floor((bucket - EXACT_BELOW) / SUB_BUCKETS) + 8;
  const sub = (bucket - EXACT_BELOW) % SUB_BUCKETS;
  return (SUB_BUCKETS + sub) * 2 ** (octave - 7);
}
