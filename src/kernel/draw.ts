/**
 * Randomness is addressed, never consumed (decision D4): a draw is a pure function of (seed, replication, device, app,
 * stream, n). So interleaving cannot matter, and one device out of a million can be replayed alone, bit for bit.
 */

import { highWord, lowWord, mix } from './mix.ts';

/** Where a sequence of draws lives. `device` and `app` are indexes; {@link SHARED} stands for "the same for all". */
export interface Address {
  readonly seed: number;
  readonly replication: number;
  readonly device: number;
  readonly app: number;
}

/** The index that addresses what all devices (or all apps of a device) share. */
export const SHARED = 0xffff_ffff;

/** 64 bits that stand for an address. */
export interface Key {
  readonly low: number;
  readonly high: number;
}

/** Condenses an address to a key: every word passes both halves, so that a change of any of them changes both. */
export function keyOf({ seed, replication, device, app }: Address): Key {
  let low = 0x243f6a88;
  let high = 0x85a308d3;
  for (const word of [lowWord(seed), highWord(seed), replication, device, app]) {
    low = mix(low ^ word);
    high = mix((high + low) ^ Math.imul(word, 0x9e3779b1));
    low = (low + high) | 0;
  }
  return { low: mix(low ^ high), high: mix(high + 0x13198a2e) };
}

const STREAM_STEP = 0x9e3779b9;
const UNIT = 2 ** -52;

/**
 * The n-th uniform draw of a stream: 52 random bits, strictly between 0 and 1.
 * Two keyed rounds of {@link mix}; streams start 2^32/golden-ratio apart, so they do not meet below n = 5 * 10^7.
 */
export function draw(key: Key, stream: number, n: number): number {
  const first = mix((n + Math.imul(stream, STREAM_STEP)) ^ key.low);
  const second = mix(first ^ key.high);
  return ((second >>> 0) * 1_048_576 + (first >>> 12) + 0.5) * UNIT;
}
