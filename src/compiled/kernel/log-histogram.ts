/**
 * A histogram of whole, non-negative numbers whose buckets grow with the value: exact below 256, then 128 buckets to each
 * doubling. Counts are whole, so merging is exact (decision D8). What it says is read off in kernel/histogram-quantile.ts.
 */

import { leadingZeros, word } from './native.ts';
import { NEVER } from './time.ts';

export const SUB_BUCKETS: i32 = 128;
export const EXACT_BELOW: i32 = 256;

/** A page of buckets is a doubling, the first two are exact; enough for 2^53, the largest whole number. */
export const PAGES: i32 = 2 + (53 - 8 + 1);

export class LogHistogram {
  /** By bucket, in pages; a page without values takes no memory. */
  readonly pages: (Float64Array | null)[] = new Array<Float64Array | null>(PAGES).fill(null);
  total: number = 0;
  /** The largest value added, exactly; 0 when empty. */
  max: number = 0;
  /** The smallest value added, exactly; beyond all of them when empty. */
  min: number = NEVER;

  add(value: number): void {
    const bucket: i32 = bucketOf(value);
    this.page(bucket >> 7)[bucket & 127]! += 1;
    this.total += 1;
    if (value > this.max) this.max = value;
    if (value < this.min) this.min = value;
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
    if (other.min < this.min) this.min = other.min;
  }

  private page(index: i32): Float64Array {
    const known: Float64Array | null = this.pages[index]!;
    if (known !== null) return known;
    const fresh: Float64Array = new Float64Array(SUB_BUCKETS);
    this.pages[index] = fresh;
    return fresh;
  }
}

export function bucketOf(value: number): i32 {
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
