/**
 * What JavaScript and WebAssembly say differently. What is built on it is one text for both (docs/dialect.md, decision
 * D17); the counterpart of this module is compiled/kernel/native.as.
 */

import gammaQuantileOf from '@stdlib/stats-base-dists-gamma-quantile';

/** The product of two words, modulo 2^32. */
export function imul(a: i32, b: i32): i32 {
  return Math.imul(a, b);
}

/** The low 32 bits of a whole number, as a word with sign. */
export function word(value: number): i32 {
  return value | 0;
}

/** The high bits of a whole number, above the 32 of {@link word}. */
export function highWord(value: number): i32 {
  return Math.floor(value * 2 ** -32) | 0;
}

/** A whole number from 0 to 2^31 - 1 as a word: an index, a count. */
export function index(value: number): i32 {
  return value | 0;
}

/** The bits of a word as a number from 0 to 2^32 - 1. */
export function unsigned(bits: i32): number {
  return bits >>> 0;
}

/** Leading zeros of a word. */
export function leadingZeros(bits: i32): i32 {
  return Math.clz32(bits);
}

const DOUBLE = new DataView(new ArrayBuffer(8));

/** The upper 32 bits of a double: sign, exponent and the first 20 bits of its fraction. */
export function highBits(x: number): i32 {
  DOUBLE.setFloat64(0, x);
  return DOUBLE.getInt32(0);
}

/** x times 2^k, where neither is 0, infinite or below the normal range of a double. */
export function scaled(x: number, k: i32): number {
  DOUBLE.setFloat64(0, x);
  DOUBLE.setInt32(0, DOUBLE.getInt32(0) + (k << 20));
  return DOUBLE.getFloat64(0);
}

/** The middle of one of the 2^52 equal parts of (0, 1): which one say the bits of `high`, and the upper 20 of `low`. */
export function unitOf(high: i32, low: i32): number {
  return (unsigned(high) * 1_048_576 + unsigned(low >>> 12) + 0.5) * 2 ** -52;
}

/** The quantile of a gamma law of the given rate (the inverse of the scale). */
export function gammaQuantile(u: number, shape: number, rate: number): number {
  return gammaQuantileOf(u, shape, rate);
}

/** A code that no branch names, which the type checker proves to be impossible: the run ends here and is never wrong in silence. */
export function unforeseen(code: never): never {
  throw new RangeError(`${code} is a code that nothing here has an answer to`);
}

/** Makes an object of numbers equal to another, without a new one. */
export function copyInto<T extends object>(to: T, from: T): void {
  Object.assign(to, from);
}

/** The first numbers of one array into another, which has room for them. */
export function copyNumbers(to: Float64Array, from: Float64Array, count: i32): void {
  to.set(from.subarray(0, count));
}
