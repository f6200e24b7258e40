import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, log } from './elementary.ts';

fc.configureGlobal({ seed: 1 });

describe('the logarithm', () => {
  test.each([
    [1, 0],
    [2, Math.LN2],
    [0.5, -Math.LN2],
    [Math.E, 1],
    [2 ** -53, -53 * Math.LN2],
    [5e-324, -1074 * Math.LN2],
    [1.7976931348623157e308, 709.782712893384],
  ])('of %d is %d', (x, value) => {
    expect(Math.abs(log(x) - value)).toBeLessThanOrEqual(2e-16 * Math.abs(value));
  });

  test("agrees with the platform's to 1e-15, near 1 too", () => {
    const x = fc.oneof(
      fc.double({ min: 5e-324, max: 1.7e308, noNaN: true }),
      fc.double({ min: 2 ** -53, max: 1, noNaN: true }),
      fc.double({ min: 0.9, max: 1.1, noNaN: true }),
      fc.double({ min: 1 - 1e-9, max: 1 + 1e-9, noNaN: true }),
    );
    fc.assert(
      fc.property(x, (value) => {
        const exact = Math.log(value);
        expect(Math.abs(log(value) - exact)).toBeLessThanOrEqual(1e-15 * Math.abs(exact) + 1e-18);
      }),
      { numRuns: 20_000 },
    );
  });

  test('is at most 0 below 1, so that no draw is negative', () => {
    for (let n = 1; n <= 4096; n++) expect(log(1 - n * 2 ** -53)).toBeLessThan(0);
  });
});

describe('the exponential function', () => {
  test.each([
    [0, 1],
    [1, Math.E],
    [-1, 1 / Math.E],
    [709, 8.218407461554972e307],
    [-707.5, 5.453232991066742e-308],
  ])('of %d is %d', (x, value) => {
    expect(Math.abs(exp(x) / value - 1)).toBeLessThan(1e-13);
  });

  test('beyond what a double holds it is 0 or infinite', () => {
    expect([-709, -1e300, Number.NEGATIVE_INFINITY].map(exp)).toEqual([0, 0, 0]);
    expect([710, 1e300, Number.POSITIVE_INFINITY].map(exp)).toEqual(
      new Array(3).fill(Number.POSITIVE_INFINITY),
    );
  });

  test("agrees with the platform's to 1e-15 for the exponents of draws", () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(4e-15);
      }),
      { numRuns: 20_000 },
    );
  });
});
