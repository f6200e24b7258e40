import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExactSum } from './exact-sum.ts';

fc.configureGlobal({ seed: 1 });

/** Whole numbers given as doubles: small ones, all up to 2^53, and those beyond it that a double can be. */
const term = fc.oneof(
  fc.nat(1000),
  fc.maxSafeNat(),
  fc.constantFrom(0, 2 ** 52 - 1, 2 ** 52, 2 ** 52 + 1, 2 ** 53 - 1, 2 ** 53),
  fc.tuple(fc.maxSafeNat(), fc.integer({ min: 1, max: 40 })).map(([value, bits]) => value * 2 ** bits),
);
const terms = fc.array(term, { maxLength: 100, size: 'max' });

const exactly = (values: readonly number[]) => values.reduce((sum, value) => sum + BigInt(value), 0n);

function sumOf(values: readonly number[]): ExactSum {
  const sum = new ExactSum();
  for (const value of values) sum.add(value);
  return sum;
}

describe('an exact sum', () => {
  test('is the double nearest to the sum in whole numbers', () => {
    fc.assert(
      fc.property(terms, (values) => {
        expect(sumOf(values).value).toBe(Number(exactly(values)));
      }),
      { numRuns: 1000 },
    );
  });

  test('does not depend on how its terms are split and merged', () => {
    fc.assert(
      fc.property(fc.array(terms, { maxLength: 6 }), (parts) => {
        const forwards = new ExactSum();
        const backwards = new ExactSum();
        for (const part of parts) forwards.merge(sumOf(part));
        for (const part of parts.toReversed()) backwards.merge(sumOf(part.toReversed()));
        const whole = sumOf(parts.flat());
        expect(forwards).toEqual(whole);
        expect([forwards.value, backwards.value]).toEqual([whole.value, whole.value]);
      }),
    );
  });

  test('keeps ones that doubles would lose', () => {
    const sum = sumOf([2 ** 60, ...new Array<number>(256).fill(1)]);
    expect(sum.value).toBe(2 ** 60 + 256);
  });

  test('of nothing is 0', () => {
    expect(new ExactSum().value).toBe(0);
  });
});
