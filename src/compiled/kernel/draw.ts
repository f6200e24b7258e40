/**
 * Randomness is addressed, never consumed (decision D4): a draw is a pure function of (seed, replication, device, app,
 * stream, n). So interleaving cannot matter, and one device out of a million can be replayed alone, bit for bit.
 */

import { mix } from './mix.ts';
import { highWord, imul, index, unitOf, word } from './native.ts';

/** The index that addresses what all devices (or all apps of a device) share. */
export const SHARED: i32 = -1;

/** 64 bits that stand for an address. */
export class Key {
  low: i32 = 0;
  high: i32 = 0;
}

/** Condenses an address to a key: every word passes both halves, so that a change of any of them changes both. */
export function setKey(key: Key, seed: number, replication: i32, device: i32, app: i32): void {
  key.low = 0x243f6a88;
  key.high = -0x7a5cf72d; // 0x85a308d3
  pass(key, word(seed));
  pass(key, highWord(seed));
  pass(key, replication);
  pass(key, device);
  pass(key, app);
  const low: i32 = key.low;
  key.low = mix(low ^ key.high);
  key.high = mix((key.high + 0x13198a2e) | 0);
}

function pass(key: Key, bits: i32): void {
  const low: i32 = mix(key.low ^ bits);
  key.high = mix(((key.high + low) | 0) ^ imul(bits, -0x61c8864f)); // 0x9e3779b1
  key.low = (low + key.high) | 0;
}

const STREAM_STEP: i32 = -0x61c88647; // 0x9e3779b9, 2^32 over the golden ratio

/**
 * The n-th uniform draw of a stream: 52 random bits, strictly between 0 and 1.
 * Two keyed rounds of {@link mix}; streams start 2^32/golden-ratio apart, so they do not meet below n = 5 * 10^7. @inline */
export function draw(key: Key, stream: i32, n: number): number {
  const first: i32 = mix(((index(n) + imul(stream, STREAM_STEP)) | 0) ^ key.low);
  const second: i32 = mix(first ^ key.high);
  return unitOf(second, first);
}
