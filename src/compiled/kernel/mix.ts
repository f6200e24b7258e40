import { imul } from './native.ts';

/**
 * A 32-bit mixing function: each input bit flips each output bit with a probability close to one half (bias 0.17 of the
 * ideal's standard deviation). A bijection on 32-bit words; 0 maps to 0.
 * Source: the multiply-xorshift family searched by C. Wellons, "Prospecting for Hash Functions" (2018), constants lowbias32. @inline */
export function mix(bits: i32): i32 {
  let x: i32 = bits ^ (bits >>> 16);
  x = imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = imul(x, -0x7b935975); // 0x846ca68b
  return x ^ (x >>> 16);
}
