import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACT, type FactCode } from '../compiled/facts/codes.ts';
import { decodeFact, encodeFact, LOG_HEADER } from './codec.ts';
import { FACT_TYPES, type Fact } from './vocabulary.ts';

fc.configureGlobal({ seed: 1 });

/** Whole numbers as facts carry them: 0, -1 for "never", and up to the largest instant. */
const number = fc.oneof(fc.constantFrom(0, -1, 2 ** 53), fc.maxSafeNat());

/** A fact of one type; the numbers that it does not carry are 0. */
function factOf(code: FactCode): fc.Arbitrary<Fact> {
  const size = FACT_TYPES[code]!.payload.length;
  const carried = (index: number) => (index < size ? number : fc.constant(0));
  return fc.record({
    device: fc.nat(1_000_000),
    app: fc.nat(10),
    at: fc.maxSafeNat(),
    code: fc.constant(code),
    a: carried(0),
    b: carried(1),
    c: carried(2),
  });
}

test.each(FACT_TYPES.map((type, code) => [type.name, code as FactCode] as const))(
  'a line of %s is read as it was written',
  (name, code) => {
    fc.assert(
      fc.property(factOf(code), (fact) => {
        const line = encodeFact(fact);
        expect(decodeFact(line)).toEqual(fact);
        expect(line.split(',').length).toBe(LOG_HEADER.split(',').length);
        expect(line.split(',')[3]).toBe(name);
      }),
    );
  },
);

describe('a line', () => {
  const fact = { device: 7, app: 1, at: 43_200_000 };
  test.each<[Fact, string]>([
    [{ ...fact, code: FACT.ColdStarted, a: 0, b: 0, c: 0 }, '7,1,43200000,ColdStarted,1,,,'],
    [{ ...fact, code: FACT.PeriodicScheduled, a: -1, b: 0, c: 0 }, '7,1,43200000,PeriodicScheduled,1,-1,,'],
    [{ ...fact, code: FACT.AppDestroyed, a: 1000, b: 1, c: 0 }, '7,1,43200000,AppDestroyed,1,1000,1,'],
    [{ ...fact, code: FACT.PeriodicHit, a: 5, b: 0, c: 250 }, '7,1,43200000,PeriodicHit,1,5,0,250'],
  ])('tells only the numbers that the fact carries: %j', (written, line) => {
    expect(encodeFact(written)).toBe(line);
  });

  test.each([
    ['', 'unknown fact ""'],
    ['7,1,43200000,AppExploded,1,,,', 'unknown fact "AppExploded"'],
    ['7,1,43200000,toString,1,,,', 'unknown fact "toString"'],
    ['7,1,43200000,ColdStarted,2,,,', 'ColdStarted has version 2, this program reads version 1'],
    ['7,1,43200000,ColdStarted,,,,', 'ColdStarted has version , this program reads version 1'],
    ['7,1,43200000,ColdStarted', 'ColdStarted has version undefined, this program reads version 1'],
    ['seven,1,43200000,ColdStarted,1,,,', 'device of ColdStarted is no whole number'],
    [',1,43200000,ColdStarted,1,,,', 'device of ColdStarted is no whole number'],
    ['7,,43200000,ColdStarted,1,,,', 'app of ColdStarted is no whole number'],
    ['7,1,4.5,ColdStarted,1,,,', 'at of ColdStarted is no whole number'],
    ['7,1,Infinity,ColdStarted,1,,,', 'at of ColdStarted is no whole number'],
    ['7,1,43200000,AppDestroyed,1,many,1,', 'residentMs of AppDestroyed is no whole number'],
    ['7,1,43200000,AppDestroyed,1,1000,,', 'cause of AppDestroyed is no whole number'],
    ['7,1,43200000,AppDestroyed,1', 'residentMs of AppDestroyed is no whole number'],
    ['7,1,43200000,ColdStarted,1,5,,', 'ColdStarted carries 0 numbers, the line has others'],
    ['7,1,43200000,PeriodicHit,1,5,0,250,9', 'PeriodicHit carries 3 numbers, the line has others'],
    ['7,1,43200000,ColdStarted,1', 'ColdStarted carries 0 numbers, the line has others'],
  ])('is refused with its trouble: %s', (line, trouble) => {
    expect(() => decodeFact(line)).toThrow(new Error(trouble));
  });
});
