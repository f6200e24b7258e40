import { grown } from './pool.ts';

/** Rows of numbers one after the other, until somebody has taken them. */
export class RowList {
  private readonly width: i32;
  rows: Float64Array;
  /** How many numbers are in use. */
  end: i32 = 0;

  constructor(width: i32) {
    this.width = width;
    this.rows = new Float64Array(16 * width);
  }

  /** @returns where a new row begins, of which nothing is known */
  add(): i32 {
    const at: i32 = this.end;
    this.makeRoom(at + this.width);
    return at;
  }

  /** Room for so many numbers, which are about to be written. */
  makeRoom(numbers: i32): void {
    if (numbers > this.rows.length) this.rows = grown(this.rows, numbers);
    this.end = numbers;
  }

  clear(): void {
    this.end = 0;
  }
}
