import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meet, type Threshold } from './thresholds.ts';

const OPS: readonly Threshold['op'][] = ['<', '<=', '>', '>=', '=='];

describe('where a rule meets a value', () => {
  test.each([
    ['>', 0.8, [0.9, 0.85, 0.95], true, false, true],
    ['>', 0.8, [0.81, 0.79, 0.83], true, true, false],
    ['>', 0.8, [0.79, 0.77, 0.81], false, true, false],
    ['>', 0.8, [0.7, 0.65, 0.75], false, false, false],
    ['>=', 0.8, [0.8, 0.8, 0.8], true, false, true],
    ['>', 0.8, [0.9, 0.8, 1], true, true, false],
    ['<=', 500, [256, null, null], true, false, false],
    ['<=', 100, [256, null, null], false, false, false],
    ['==', 0, [0, 0, 0], true, false, true],
    ['==', 2, [3, 1, 5], false, true, false],
    ['==', 9, [3, 1, 5], false, false, false],
    ['>', 0, [null, null, null], false, false, false],
  ] as const)('%s %d of %j', (op, limit, [value, low, high], passed, isWithinError, isSure) => {
    const measured = { value, low, high };
    expect(meet({ op, value: limit }, measured)).toEqual({ ...measured, passed, isWithinError });
    expect(meet({ op, value: limit }, measured, true)).toEqual({
      ...measured,
      passed: isSure,
      isWithinError,
    });
  });

  test('it is too close to call if, and only if, the interval holds a value of either verdict', () => {
    const whole = fc.integer({ min: -4, max: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...OPS), whole, fc.tuple(whole, whole, whole), (op, limit, bounds) => {
        const [low, value, high] = bounds.toSorted((one, other) => one - other) as [number, number, number];
        // Halves lie between whole numbers, so that nothing in the interval is left out that could differ.
        const inside = Array.from({ length: 2 * (high - low) + 1 }, (_, step) => low + step / 2);
        const verdicts = inside.map(
          (at) => meet({ op, value: limit }, { value: at, low: at, high: at }).passed,
        );
        const { isWithinError } = meet({ op, value: limit }, { value, low, high });
        expect(isWithinError).toBe(new Set(verdicts).size > 1);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
