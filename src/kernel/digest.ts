/**
 * Digests (decision D7): one rolling 64-bit hash per device over its facts, mixed with the device's index and summed.
 * The sum wraps and commutes, so neither the order of devices nor the number of workers can change it.
 */

import { highWord, mix } from './mix.ts';

/** The rolling hash of one device's facts. */
export interface DeviceHash {
  low: number;
  high: number;
}

export function emptyHash(): DeviceHash {
  return { low: 0x3c6ef372, high: 0x1b873593 };
}

/** Adds one 32-bit word. */
export function hashWord(hash: DeviceHash, word: number): void {
  const low = Math.imul(hash.low ^ word, 0xcc9e2d51);
  hash.low = (low << 15) | (low >>> 17);
  hash.high = (Math.imul(hash.high, 5) + hash.low) | 0;
}

/** Adds a whole number up to 2^53, or -1: one word if it fits into one, else two. */
export function hashNumber(hash: DeviceHash, value: number): void {
  const low = value | 0;
  hashWord(hash, low);
  if (low !== value) hashWord(hash, highWord(value));
}

/** The digest of a set of devices: a sum in which each device counts once. */
export class Digest {
  /** Two wrapping sums; plain fields, so that a digest survives being sent to another thread. */
  low = 0;
  high = 0;

  /** Adds a device that has lived to its end. */
  addDevice(device: number, hash: DeviceHash): void {
    const low = mix(hash.low ^ mix(device + 1));
    this.low = (this.low + low) | 0;
    this.high = (this.high + mix(hash.high ^ low)) | 0;
  }

  /** Adds the digest of other devices. */
  merge(other: Pick<Digest, 'low' | 'high'>): void {
    this.low = (this.low + other.low) | 0;
    this.high = (this.high + other.high) | 0;
  }

  /** Sixteen hexadecimal digits. */
  toString(): string {
    return [this.high, this.low].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
