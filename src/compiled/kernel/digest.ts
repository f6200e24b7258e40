/**
 * Digests (decision D7): one rolling 64-bit hash per device over its facts, mixed with the device's index and summed.
 * The sum wraps and commutes, so neither the order of devices nor the number of workers can change it.
 */

import { mix } from './mix.ts';
import { highWord, imul, word } from './native.ts';

/** The rolling hash of one device's facts. */
export class DeviceHash {
  low: i32 = 0x3c6ef372;
  high: i32 = 0x243f6a88;
}

/** Adds two 32-bit words, one to each half; both halves depend on both from the next on. A bijection of the hash. @inline */
export function hashWords(hash: DeviceHash, x: i32, y: i32): void {
  const low: i32 = imul(hash.low ^ x, -0x3361d2af); // 0xcc9e2d51
  const high: i32 = imul(hash.high ^ y, 0x1b873593);
  hash.low = (((low << 15) | (low >>> 17)) + high) | 0;
  hash.high = (((high << 13) | (high >>> 19)) + hash.low) | 0;
}

/** Adds a whole number, or -1. @inline */
export function hashNumber(hash: DeviceHash, value: number): void {
  hashWords(hash, word(value), highWord(value));
}

/** The digest of a set of devices: a sum in which each device counts once. */
export class Digest {
  /** Two wrapping sums. */
  low: i32 = 0;
  high: i32 = 0;

  /** Adds a device that has lived to its end. */
  addDevice(device: i32, hash: DeviceHash): void {
    const low: i32 = mix(hash.low ^ mix((device + 1) | 0));
    this.low = (this.low + low) | 0;
    this.high = (this.high + mix(hash.high ^ low)) | 0;
  }

  /** Adds the digest of other devices. */
  add(low: i32, high: i32): void {
    this.low = (this.low + low) | 0;
    this.high = (this.high + high) | 0;
  }
}
