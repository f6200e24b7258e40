import { type DeviceHash, hashNumber, hashWords } from '../kernel/digest.ts';
import { highWord, imul, word } from '../kernel/native.ts';

/**
 * Adds a fact to the rolling hash of its device: when, what, about which app, and every number that it carries.
 * @param count how many numbers those are, 0 to 3 @inline */
export function hashFact(
  hash: DeviceHash,
  app: i32,
  at: number,
  code: i32,
  count: i32,
  a: number,
  b: number,
  c: number,
): void {
  // Instants are below 2^53, so that their high word leaves five bits at the top, for codes that need more than six below it.
  const what: i32 = (highWord(at) << 6) ^ (code & 63) ^ ((code >>> 6) << 27);
  hashWords(hash, word(at), what ^ imul(app, -0x61c8864f)); // 0x9e3779b1
  if (count === 0) return;
  hashNumber(hash, a);
  if (count === 1) return;
  hashNumber(hash, b);
  if (count === 3) hashNumber(hash, c);
}
