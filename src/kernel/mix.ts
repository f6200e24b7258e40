/**
 * A 32-bit mixing function: each input bit flips each output bit with a probability close to one half (bias 0.17 of the
 * ideal's standard deviation). A bijection on 32-bit words; 0 maps to 0.
 * Source: the multiply-xorshift family searched by C. Wellons, "Prospecting for Hash Functions" (2018), constants lowbias32.
 */
export function mix(word: number): number {
  let x = word | 0;
  x ^= x >>> 16;
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  return x ^ (x >>> 16);
}

/** The low and the high 32 bits of a whole number up to 2^53. */
export function lowWord(value: number): number {
  return value | 0;
}

export function highWord(value: number): number {
  return Math.floor(value * 2 ** -32) | 0;
}
