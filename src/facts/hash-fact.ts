import { type DeviceHash, hashNumber, hashWord } from '../kernel/digest.ts';
import { highWord } from '../kernel/mix.ts';
import { FACT_TYPES, type FactCode } from './vocabulary.ts';

const SIZE = FACT_TYPES.map((type) => type.payload.length);

/** Adds a fact to the rolling hash of its device: when, what, about which app, and every number it carries. */
export function hashFact(
  hash: DeviceHash,
  app: number,
  at: number,
  code: FactCode,
  a: number,
  b: number,
  c: number,
): void {
  hashWord(hash, at | 0);
  hashWord(hash, (highWord(at) << 6) ^ code ^ Math.imul(app, 0x9e3779b1));
  const size = SIZE[code]!;
  if (size === 0) return;
  hashNumber(hash, a);
  if (size === 1) return;
  hashNumber(hash, b);
  if (size > 2) hashNumber(hash, c);
}
