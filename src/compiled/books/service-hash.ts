import { type DeviceHash, hashNumber, hashWords } from '../kernel/digest.ts';
import { word } from '../kernel/native.ts';
import { SERVICE_FACT } from '../services/service-facts.ts';

/** Adds a fact of a service to its digest: what is not in it follows from what is. @param at where the fact begins in `rows` */
export function hashServiceFact(hash: DeviceHash, rows: Float64Array, at: i32): void {
  const ofWhich: number = rows[at + SERVICE_FACT.app]! * 16 + rows[at + SERVICE_FACT.kind]!;
  const what: number = ofWhich * 256 + rows[at + SERVICE_FACT.code]!;
  hashWords(hash, word(what), word(rows[at + SERVICE_FACT.n]!));
  hashNumber(hash, rows[at + SERVICE_FACT.at]!);
  hashNumber(hash, rows[at + SERVICE_FACT.a]!);
  hashWords(hash, word(rows[at + SERVICE_FACT.device]!), word(rows[at + SERVICE_FACT.b]!));
}
