/**
 * Digests (decision D7): one rolling 64-bit hash per device over its facts, mixed with the device's index and summed.
 * The sum wraps and commutes, so neither the order of devices nor the number of workers can change it.
 */

import { mix } from './mix.ts';
import { highWord, imul, word } from './native.ts';

/** The rolling hash of one device's facts. */
export class DeviceHash {
  low: i32 = 0x3c6ef372;
  high: i32 = 0x1b873593;
}

/** Adds one 32-bit word. @inline */
export function hashWord(hash: DeviceHash, bits: i32): void {
  const low: i32 = imul(hash.low ^ bits, -0x3361d2af); // 0xcc9e2d51
  hash.low = (low << 15) | (low >>> 17);
  hash.high = (imul(hash.high, 5) + hash.low) | 0;
}

/** Adds a whole number up to 2^53, or -1: one word if it fits into one, else two. @inline */
export function hashNumber(hash: DeviceHash, value: number): void {
  const low: i32 = word(value);
  hashWord(hash, low);
  if (low !== value) hashWord(hash, highWord(value));
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

  /** Sixteen hexadecimal digits. */
  toString(): string {
    return [this.high, this.low].map((bits) => (bits >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
