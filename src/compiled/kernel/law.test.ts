import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LawSpec, meanOf } from '../../kernel/law-of.ts';
import { DRAWS, forEachDraw, inversionOf } from './law-draws.contract.ts';

fc.configureGlobal({ seed: 1 });

const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
const average = (terms: readonly number[]) => terms.reduce((sum, term) => sum + term, 0) / terms.length;
const BRANCHES = [
  { p: 0.7, mean: 1 },
  { p: 0, mean: 1000 },
  { p: 0.3, mean: 10 },
];
const VALUES = [3, 1, 4, 1, 5, 9, 2, 6];

/** Every law with its moments E[X^k], k = 1 to 4, in closed form. */
const LAWS: readonly [name: string, spec: LawSpec, moment: (k: number) => number][] = [
  ['constant', { law: 'constant', value: 7 }, (k) => 7 ** k],
  ['exponential', { law: 'exponential', mean: 8 }, (k) => factorial(k) * 8 ** k],
  // Gamma(1 + 2k) = (2k)!
  ['weibull of shape 0.5', { law: 'weibull', shape: 0.5, scale: 3 }, (k) => 3 ** k * factorial(2 * k)],
  // Gamma(3/2), Gamma(2), Gamma(5/2), Gamma(3)
  [
    'weibull of shape 2',
    { law: 'weibull', shape: 2, scale: 3 },
    (k) => 3 ** k * [Math.sqrt(Math.PI) / 2, 1, (3 * Math.sqrt(Math.PI)) / 4, 2][k - 1]!,
  ],
  [
    'lognormal of sigma 0.5',
    { law: 'lognormal', median: 23, sigma: 0.5 },
    (k) => 23 ** k * Math.exp((k * 0.5) ** 2 / 2),
  ],
  ['lognormal of sigma 0', { law: 'lognormal', median: 23, sigma: 0 }, (k) => 23 ** k],
  ['gamma of shape 0.5', { law: 'gamma', shape: 0.5, mean: 4 }, (k) => 8 ** k * rising(0.5, k)],
  ['gamma of shape 3', { law: 'gamma', shape: 3, mean: 6 }, (k) => 2 ** k * rising(3, k)],
  ['gamma of shape 499.5', { law: 'gamma', shape: 499.5, mean: 999 }, (k) => 2 ** k * rising(499.5, k)],
  ['gamma of shape 5000', { law: 'gamma', shape: 5000, mean: 10_000 }, (k) => 2 ** k * rising(5000, k)],
  ['uniform', { law: 'uniform', min: 2, max: 5 }, (k) => (5 ** (k + 1) - 2 ** (k + 1)) / ((k + 1) * 3)],
  [
    'hyperexponential',
    { law: 'hyperexponential', branches: BRANCHES },
    (k) => BRANCHES.reduce((sum, { p, mean }) => sum + p * factorial(k) * mean ** k, 0),
  ],
  ['empirical', { law: 'empirical', values: VALUES }, (k) => average(VALUES.map((value) => value ** k))],
];

/** x (x + 1) ... (x + k - 1). */
function rising(x: number, k: number): number {
  return k === 0 ? 1 : (x + k - 1) * rising(x, k - 1);
}

/** Expects a sample mean within five standard errors of the exact one (and rounding, where nothing varies). */
function expectMean(sum: number, exact: number, exactSquare: number): void {
  const variance = Math.max(0, exactSquare - exact ** 2);
  const tolerance = 5 * Math.sqrt(variance / DRAWS) + 1e-9 * exact;
  expect(Math.abs(sum / DRAWS - exact)).toBeLessThanOrEqual(tolerance);
}

describe.each(LAWS)('the %s law', (_, spec, moment) => {
  const law = inversionOf(spec);

  test('has its mean and its second moment', () => {
    let sum = 0;
    let squares = 0;
    forEachDraw((u) => {
      const value = law.quantile(u);
      sum += value;
      squares += value * value;
    });
    expectMean(sum, moment(1), moment(2));
    expectMean(squares, moment(2), moment(4));
  });

  test('has residual lives of mean E[X^2] / (2 E[X]) and second moment E[X^3] / (3 E[X])', () => {
    let sum = 0;
    forEachDraw((u, v) => {
      sum += law.residual(u, v);
    });
    expectMean(sum, moment(2) / (2 * moment(1)), moment(3) / (3 * moment(1)));
  });

  test('has the mean that meanOf says', () => {
    expect(meanOf(spec) / moment(1)).toBeCloseTo(1, 12);
  });

  test('gives finite values that are not negative, for the smallest and the largest draw too', () => {
    for (const u of [2 ** -53, 0.5, 1 - 2 ** -53]) {
      for (const v of [2 ** -53, 0.5, 1 - 2 ** -53]) {
        for (const value of [law.quantile(u), law.residual(u, v)]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThan(Number.POSITIVE_INFINITY);
        }
      }
    }
  });
});

describe('meanOf', () => {
  /** Gamma(1 + 1/shape), computed independently. */
  test.each([
    [0.5, 2],
    [0.7, 1.2658235060572833],
    [1, 1],
    [1.5, 0.9027452929509336],
    [2, 0.886226925452758],
    [3, 0.8929795115692495],
    [10, 0.951350769866873],
  ])('of a weibull law of shape %d and scale 1 is %d', (shape, mean) => {
    expect(meanOf({ law: 'weibull', shape, scale: 1 }) / mean).toBeCloseTo(1, 12);
  });

  test('of a lognormal law is median e^(sigma^2 / 2)', () => {
    expect(meanOf({ law: 'lognormal', median: 23, sigma: 1.19 })).toBeCloseTo(23 * Math.exp(0.70805), 9);
  });
});

describe('a hyperexponential law', () => {
  /** Branches so far apart that a value tells its branch. */
  const law = inversionOf({
    law: 'hyperexponential',
    branches: [
      { p: 0.9, mean: 1 },
      { p: 0.1, mean: 1e12 },
    ],
  });

  test('takes its branches by their shares', () => {
    let long = 0;
    forEachDraw((u) => {
      if (law.quantile(u) > 1e4) long += 1;
    });
    expect(Math.abs(long / DRAWS - 0.1)).toBeLessThan(5 * Math.sqrt(0.09 / DRAWS));
  });

  test('takes its branches by p * mean at a random instant', () => {
    const even = inversionOf({
      law: 'hyperexponential',
      branches: [
        { p: 1 - 1e-12, mean: 1 },
        { p: 1e-12, mean: 1e12 },
      ],
    });
    let long = 0;
    forEachDraw((u, v) => {
      if (even.residual(u, v) > 1e4) long += 1;
    });
    expect(Math.abs(long / DRAWS - 0.5)).toBeLessThan(5 * Math.sqrt(0.25 / DRAWS));
  });

  test('never takes a branch without a share, wherever it is listed', () => {
    for (const index of [0, 1, 2]) {
      const branches = [
        { p: 0.3, mean: 1 },
        { p: 0.7, mean: 1 },
      ];
      branches.splice(index, 0, { p: 0, mean: 1e12 });
      const { quantile, residual } = inversionOf({ law: 'hyperexponential', branches });
      for (const u of [2 ** -53, 0.3, 0.5, 1 - 2 ** -53]) {
        expect(quantile(u)).toBeLessThan(100);
        expect(residual(u, 0.5)).toBeLessThan(100);
      }
    }
  });
});

describe('a residual life', () => {
  test('of an exponential gap is the gap itself', () => {
    const { quantile, residual } = inversionOf({ law: 'exponential', mean: 8 });
    for (const u of [2 ** -53, 0.1, 0.5, 0.9, 1 - 2 ** -53]) expect(residual(u, 0.123)).toBe(quantile(u));
  });

  test('of a constant gap is uniform within it', () => {
    expect(inversionOf({ law: 'constant', value: 12 }).residual(0.25, 0.9)).toBe(3);
  });

  test('of listed gaps picks one by its length', () => {
    const { residual } = inversionOf({ law: 'empirical', values: [1, 3] });
    expect([0.1, 0.24, 0.26, 0.9].map((v) => residual(0.5, v))).toEqual([0.5, 0.5, 1.5, 1.5]);
  });
});

test('listed values are drawn with equal weight', () => {
  const { quantile } = inversionOf({ law: 'empirical', values: [10, 30, 20, 40] });
  expect([0.1, 0.3, 0.6, 0.9].map(quantile)).toEqual([10, 30, 20, 40]);
});
