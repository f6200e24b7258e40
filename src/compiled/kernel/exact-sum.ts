/**
 * A sum of whole, non-negative numbers that is exact far beyond 2^53, so that it does not depend on the order of its
 * terms and merges to the same bits from any number of workers (decision D8).
 */

const CARRY: number = 4_503_599_627_370_496; // 2^52

export class ExactSum {
  /** The sum is high * 2^52 + low; plain fields, so that a sum survives being sent to another thread. */
  low: number = 0;
  high: number = 0;

  add(value: number): void {
    if (value >= CARRY) {
      const high: number = Math.floor(value / CARRY);
      this.high += high;
      this.low += value - high * CARRY;
    } else {
      this.low += value;
    }
    if (this.low >= CARRY) {
      this.low -= CARRY;
      this.high += 1;
    }
  }

  merge(other: ExactSum): void {
    this.add(other.low);
    this.high += other.high;
  }

  /** The sum as the nearest double. */
  get value(): number {
    return this.high * CARRY + this.low;
  }
}
