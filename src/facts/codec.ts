/**
 * The log as text: one fact a line, `device,app,at,fact,version,a,b,c`, with only the numbers that the fact carries.
 * Reading a line of a version that is not known is refused: a log never means something else than when it was written.
 */

import { FACT_TYPES, type Fact, type FactCode } from './vocabulary.ts';

export const LOG_HEADER = 'device,app,at,fact,version,a,b,c';

const CODES = new Map(FACT_TYPES.map((type, code) => [type.name, code as FactCode]));

export function encodeFact(fact: Fact): string {
  const type = FACT_TYPES[fact.code]!;
  const numbers = [fact.a, fact.b, fact.c].slice(0, type.payload.length);
  while (numbers.length < 3) numbers.push(Number.NaN);
  const cells = numbers.map((value) => (Number.isNaN(value) ? '' : String(value)));
  return [fact.device, fact.app, fact.at, type.name, type.version, ...cells].join(',');
}

/** @throws Error that names the line's trouble: unknown fact, unknown version, or a number that is none. */
export function decodeFact(line: string): Fact {
  const [device, app, at, name = '', version, ...numbers] = line.split(',');
  const code = CODES.get(name);
  if (code === undefined) throw new Error(`unknown fact "${name}"`);
  const type = FACT_TYPES[code]!;
  if (Number(version) !== type.version) {
    throw new Error(`${name} has version ${version}, this program reads version ${type.version}`);
  }
  const [a = 0, b = 0, c = 0] = numbers.map((cell) => (cell === '' ? 0 : Number(cell)));
  const fact = { device: Number(device), app: Number(app), at: Number(at), code, a, b, c };
  const trouble = Object.entries(fact).find(([, value]) => !Number.isFinite(value));
  if (trouble) throw new Error(`${trouble[0]} of ${name} is no number`);
  return fact;
}
