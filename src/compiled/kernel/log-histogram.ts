/**
 * A histogram of whole, non-negative numbers whose buckets grow with the value: exact below 256, then 128 buckets to each
 * doubling. A quantile is wrong by at most 1/256 of its value; counts are whole, so merging is exact (decision D8).
 */

import { leadingZeros, word } from './native.ts';

const SUB_BUCKETS: i32 = 128;
const EXACT_BELOW: i32 = 256;

/** A page of buckets is a doubling, the first two are exact; enough for 2^53, the largest whole number. */
const PAGES: i32 = 2 + (53 - 8 + 1);

/** The largest relative error of a quantile. */
export const QUANTILE_ERROR: number = 1 / 256;

export class LogHistogram {
  /** By bucket, in pages; a page without values takes no memory. */
  readonly pages: (Float64Array | null)[] = new Array<Float64Array | null>(PAGES).fill(null);
  total: number = 0;
  /** The largest value added, exactly; 0 when empty. */
  max: number = 0;

  add(value: number): void {
    const bucket: i32 = bucketOf(value);
    this.page(bucket >> 7)[bucket & 127]! += 1;
    this.total += 1;
    if (value > this.max) this.max = value;
  }

  merge(other: LogHistogram): void {
    for (let index: i32 = 0; index < PAGES; index++) {
      const theirs: Float64Array | null = other.pages[index]!;
      if (theirs === null) continue;
      const own: Float64Array = this.page(index);
      for (let sub = 0; sub < SUB_BUCKETS; sub++) own[sub]! += theirs[sub]!;
    }
    this.total += other.total;
    if (other.max > this.max) this.max = other.max;
  }

  /**
   * The smallest value that at least a share q of the values do not exceed (the nearest-rank quantile).
   * @returns `null` when nothing was added.
   * @throws RangeError unless 0 <= q <= 1
   */
  quantile(q: number): number | null {
    if (!(q >= 0 && q <= 1)) throw new RangeError(`a quantile is asked at 0 to 1, not at ${q}`);
    if (this.total === 0) return null;
    const rank = this.rankOf(q);
    return rank === this.total ? this.max : Math.min(this.max, middleOf(this.bucketOfRank(rank)));
  }

  /** The smallest whole number that a quantile may be, of a histogram that is not empty. */
  quantileLow(q: number): number {
    return lowOf(this.bucketOfRank(this.rankOf(q)));
  }

  /** The largest one. */
  quantileHigh(q: number): number {
    return Math.min(this.max, lowOf(this.bucketOfRank(this.rankOf(q)) + 1) - 1);
  }

  private rankOf(q: number): number {
    return Math.max(1, Math.ceil(q * this.total));
  }

  private bucketOfRank(rank: number): number {
    let seen = 0;
    for (let index = 0; index < PAGES; index++) {
      const page = this.pages[index]!;
      for (let sub = 0; page !== null && sub < SUB_BUCKETS; sub++) {
        seen += page![sub]!;
        if (seen >= rank) return index * SUB_BUCKETS + sub;
      }
    }
    return PAGES * SUB_BUCKETS - 1;
  }

  /** How many values lie in the bucket of a value or below it. */
  countUpTo(value: number): number {
    if (value >= this.max) return this.total;
    const last = bucketOf(value);
    let count = 0;
    for (let index = 0; index <= last >> 7; index++) {
      const page = this.pages[index]!;
      const end = Math.min(SUB_BUCKETS, last - index * SUB_BUCKETS + 1);
      for (let sub = 0; page !== null && sub < end; sub++) count += page![sub]!;
    }
    return count;
  }

  /** How many values lie in [from, to), by the middle of their bucket. */
  countBetween(from: number, to: number): number {
    let count = 0;
    for (let index = 0; index < PAGES; index++) {
      const page = this.pages[index]!;
      for (let sub = 0; page !== null && sub < SUB_BUCKETS; sub++) {
        const middle = middleOf(index * SUB_BUCKETS + sub);
        if (middle >= from && middle < to) count += page![sub]!;
      }
    }
    return count;
  }

  private page(index: i32): Float64Array {
    const known: Float64Array | null = this.pages[index]!;
    if (known !== null) return known;
    const fresh: Float64Array = new Float64Array(SUB_BUCKETS);
    this.pages[index] = fresh;
    return fresh;
  }
}

function bucketOf(value: number): i32 {
  if (value < 256) return word(value);
  return value < 2_147_483_648
    ? bucketOfWord(word(value), 0)
    : bucketOfWord(word(Math.floor(value / 16_777_216)), 24);
}

/** The bucket of a value without its lowest bits, which do not matter. @param dropped how many of them */
function bucketOfWord(bits: i32, dropped: i32): i32 {
  const shift: i32 = 24 - leadingZeros(bits);
  return EXACT_BELOW + (shift + dropped - 1) * SUB_BUCKETS + (bits >>> shift) - SUB_BUCKETS;
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
