/**
 * The log as text: one fact a line, `device,app,at,fact,version,a,b,c`, with only the numbers that the fact carries.
 * Reading a line of a version that is not known is refused: a log never means something else than when it was written.
 */

import type { FactCode } from '../compiled/facts/codes.ts';
import { FACT_TYPES, type Fact } from './vocabulary.ts';

export const LOG_HEADER = 'device,app,at,fact,version,a,b,c';

const WHOLE = /^-?\d+$/;

const CODES = new Map(FACT_TYPES.map((type, code) => [type.name, code as FactCode]));

export function encodeFact(fact: Fact): string {
  const type = FACT_TYPES[fact.code]!;
  const numbers = [fact.a, fact.b, fact.c].slice(0, type.payload.length);
  while (numbers.length < 3) numbers.push(Number.NaN);
  const cells = numbers.map((value) => (Number.isNaN(value) ? '' : String(value)));
  return [fact.device, fact.app, fact.at, type.name, type.version, ...cells].join(',');
}

/** @throws Error that names the line's trouble: unknown fact, unknown version, a number that is none, or one too many. */
export function decodeFact(line: string): Fact {
  const [device, app, at, name = '', version, ...cells] = line.split(',');
  const code = CODES.get(name);
  if (code === undefined) throw new Error(`unknown fact "${name}"`);
  const type = FACT_TYPES[code]!;
  if (Number(version) !== type.version) {
    throw new Error(`${name} has version ${version}, this program reads version ${type.version}`);
  }
  const whole = (label: string, cell: string | undefined) => {
    if (cell === undefined || !WHOLE.test(cell)) throw new Error(`${label} of ${name} is no whole number`);
    return Number(cell);
  };
  const [a = 0, b = 0, c = 0] = type.payload.map((number, index) => whole(number.name, cells[index]));
  if (cells.length !== 3 || cells.slice(type.payload.length).some((cell) => cell !== '')) {
    throw new Error(`${name} carries ${type.payload.length} numbers, the line has others`);
  }
  return { device: whole('device', device), app: whole('app', app), at: whole('at', at), code, a, b, c };
}
