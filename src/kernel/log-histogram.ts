/**
 * A histogram of whole, non-negative numbers whose buckets grow with the value: exact below 256, then 128 buckets to each
 * doubling. A quantile is wrong by at most 1/256 of its value; counts are whole, so merging is exact (decision D8).
 */

import { invariant } from './invariant.ts';

const SUB_BUCKETS = 128;
const EXACT_BELOW = 2 * SUB_BUCKETS;

/** The largest relative error of a quantile. */
export const QUANTILE_ERROR = 1 / EXACT_BELOW;

export class LogHistogram {
  /** By bucket; plain fields, so that a histogram survives being sent to another thread. */
  readonly counts: number[] = [];
  total = 0;
  /** The largest value added, exactly; 0 when empty. */
  max = 0;

  add(value: number, times = 1): void {
    const bucket = bucketOf(value);
    while (this.counts.length <= bucket) this.counts.push(0);
    this.counts[bucket]! += times;
    this.total += times;
    if (value > this.max) this.max = value;
  }

  merge(other: Pick<LogHistogram, 'counts' | 'total' | 'max'>): void {
    while (this.counts.length < other.counts.length) this.counts.push(0);
    other.counts.forEach((count, bucket) => {
      this.counts[bucket]! += count;
    });
    this.total += other.total;
    this.max = Math.max(this.max, other.max);
  }

  /**
   * The smallest value that at least a share q of the values do not exceed (the nearest-rank quantile).
   * @returns `null` when nothing was added.
   */
  quantile(q: number): number | null {
    invariant(q >= 0 && q <= 1, () => `a quantile is asked at 0 to 1, not at ${q}`);
    if (this.total === 0) return null;
    const rank = Math.max(1, Math.ceil(q * this.total));
    if (rank === this.total) return this.max;
    let seen = 0;
    for (let bucket = 0; bucket < this.counts.length; bucket++) {
      seen += this.counts[bucket]!;
      if (seen >= rank) return Math.min(this.max, middleOf(bucket));
    }
    return this.max;
  }

  /** How many values lie in [from, to), by the middle of their bucket. */
  countBetween(from: number, to: number): number {
    let count = 0;
    for (let bucket = 0; bucket < this.counts.length; bucket++) {
      const middle = middleOf(bucket);
      if (middle >= from && middle < to) count += this.counts[bucket]!;
    }
    return count;
  }
}

function bucketOf(value: number): number {
  if (value < EXACT_BELOW) return value;
  if (value < 2 ** 31) {
    const shift = 24 - Math.clz32(value);
    return EXACT_BELOW + (shift - 1) * SUB_BUCKETS + (value >>> shift) - SUB_BUCKETS;
  }
  const shift = Math.floor(Math.log2(value)) - 7;
  return EXACT_BELOW + (shift - 1) * SUB_BUCKETS + Math.floor(value / 2 ** shift) - SUB_BUCKETS;
}

function middleOf(bucket: number): number {
  if (bucket < EXACT_BELOW) return bucket;
  const octave = Math.floor((bucket - EXACT_BELOW) / SUB_BUCKETS) + 8;
  const sub = (bucket - EXACT_BELOW) % SUB_BUCKETS;
  const width = 2 ** (octave - 7);
  return (SUB_BUCKETS + sub) * width + Math.floor((width - 1) / 2);
}
