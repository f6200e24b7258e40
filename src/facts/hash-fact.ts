import { type DeviceHash, hashNumber, hashWord } from '../kernel/digest.ts';
import { highWord } from '../kernel/mix.ts';
import { FACT_TYPES, type FactCode } from './vocabulary.ts';

/** Adds what every fact has to the rolling hash of its device: when, what, and about which app. */
export function hashHead(hash: DeviceHash, app: number, at: number, code: FactCode): void {
  hashWord(hash, at | 0);
  hashWord(hash, (highWord(at) << 6) ^ code ^ Math.imul(app, 0x9e3779b1));
}

/** Adds a whole fact: its head, and every number that it carries. */
export function hashFact(
  hash: DeviceHash,
  app: number,
  at: number,
  code: FactCode,
  ...numbers: readonly number[]
): void {
  hashHead(hash, app, at, code);
  for (const number of numbers.slice(0, FACT_TYPES[code]!.payload.length)) hashNumber(hash, number);
}
