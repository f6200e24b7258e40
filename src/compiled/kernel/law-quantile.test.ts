import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LawSpec } from '../../kernel/law-of.ts';
import { DRAWS, forEachDraw, inversionOf } from './law-draws.contract.ts';

fc.configureGlobal({ seed: 1 });

describe('the quantile grows with its uniform', () => {
  const positive = fc.double({ min: 0.05, max: 1000, noNaN: true });
  const uniform = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((bits) => (bits + 0.5) / 2 ** 32);
  const specs: Record<string, fc.Arbitrary<LawSpec>> = {
    exponential: positive.map((mean) => ({ law: 'exponential', mean })),
    weibull: fc.tuple(positive, positive).map(([shape, scale]) => ({ law: 'weibull', shape, scale })),
    lognormal: fc.tuple(positive, fc.double({ min: 0, max: 3, noNaN: true })).map(([median, sigma]) => ({
      law: 'lognormal',
      median,
      sigma,
    })),
    gamma: fc.tuple(positive, positive).map(([shape, mean]) => ({ law: 'gamma', shape, mean })),
    uniform: fc
      .tuple(positive, positive)
      .map(([a, b]) => ({ law: 'uniform', min: Math.min(a, b), max: Math.max(a, b) })),
    'empirical, listed in order,': fc
      .array(positive, { minLength: 1 })
      .map((values) => ({ law: 'empirical', values: values.toSorted((a, b) => a - b) })),
    'hyperexponential of one branch': positive.map((mean) => ({
      law: 'hyperexponential',
      branches: [{ p: 1, mean }],
    })),
  };

  test.each(Object.keys(specs))('%s', (name) => {
    fc.assert(
      fc.property(specs[name]!, uniform, uniform, (spec, u, v) => {
        const { quantile } = inversionOf(spec);
        const [low, high] = [quantile(Math.min(u, v)), quantile(Math.max(u, v))];
        expect(low).toBeLessThanOrEqual(high * (1 + 1e-12));
      }),
      { numRuns: 500 },
    );
  });

  test('of a gamma law across the shape at which the formula changes', () => {
    const values = [499.999, 500].map((shape) => inversionOf({ law: 'gamma', shape, mean: 1 }).quantile);
    for (const u of [1e-6, 0.1, 0.5, 0.9, 1 - 1e-6]) {
      expect(Math.abs(values[0]!(u) / values[1]!(u) - 1)).toBeLessThan(2e-4);
    }
  });
});

describe('the distribution function', () => {
  const NORMAL: Record<number, number> = {
    [-2]: 0.022750131948179195,
    [-1]: 0.15865525393145707,
    0: 0.5,
    1: 0.8413447460685429,
    2: 0.9772498680518208,
  };
  const cases: [name: string, spec: LawSpec, points: number[], cdf: (x: number) => number][] = [
    ['exponential', { law: 'exponential', mean: 8 }, [0.1, 1, 8, 20, 60], (x) => 1 - Math.exp(-x / 8)],
    [
      'weibull',
      { law: 'weibull', shape: 0.7, scale: 3 },
      [0.01, 0.5, 3, 10, 30],
      (x) => 1 - Math.exp(-((x / 3) ** 0.7)),
    ],
    ['uniform', { law: 'uniform', min: 2, max: 5 }, [2.01, 2.5, 3, 4, 4.99], (x) => (x - 2) / 3],
    [
      'lognormal',
      { law: 'lognormal', median: 23, sigma: 1.19 },
      [-2, -1, 0, 1, 2].map((z) => 23 * Math.exp(1.19 * z)),
      (x) => NORMAL[Math.round(Math.log(x / 23) / 1.19)]!,
    ],
    // Gamma of shape 2, mean 2: 1 - e^-x (1 + x)
    ['gamma', { law: 'gamma', shape: 2, mean: 2 }, [0.1, 1, 2, 4, 8], (x) => 1 - Math.exp(-x) * (1 + x)],
  ];

  test.each(cases)('of the %s law is met by draws and by the quantile', (_, spec, points, cdf) => {
    const { quantile } = inversionOf(spec);
    const below = points.map(() => 0);
    forEachDraw((u) => {
      const value = quantile(u);
      for (const [index, point] of points.entries()) if (value <= point) below[index]! += 1;
    });
    for (const [index, point] of points.entries()) {
      const share = cdf(point);
      const error = Math.sqrt((share * (1 - share)) / DRAWS);
      expect(Math.abs(below[index]! / DRAWS - share)).toBeLessThan(5 * error);
      expect(quantile(share) / point).toBeCloseTo(1, 9);
    }
  });
});

/** Values of the inverse incomplete gamma function divided by the shape, computed independently. */
test.each([
  [400, [0.9364815464, 0.9658367171, 0.9991667902, 1.033255032, 1.064589022]],
  [1000, [0.9596939327, 0.9784929665, 0.9996666864, 1.021143688, 1.040734308]],
  [5000, [0.9819194882, 0.9904252844, 0.9999333341, 1.009502042, 1.018166161]],
  [1_000_000, [0.9987186627, 0.9993253287, 0.9999996667, 1.000674308, 1.001281765]],
])('a gamma law of shape %d has the quantiles of its distribution function', (shape, quantiles) => {
  const { quantile } = inversionOf({ law: 'gamma', shape, mean: 1 });
  for (const [index, u] of [0.1, 0.25, 0.5, 0.75, 0.9].entries()) {
    expect(Math.abs(quantile(u) - quantiles[index]!)).toBeLessThan(1e-6);
  }
});
