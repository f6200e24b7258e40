import { expect, test } from 'vitest';
import { quantileOf } from '../compiled/kernel/law.ts';
import { type LawSpec, lawOf, scaledLaw } from './law-of.ts';

test.each<LawSpec>([
  { law: 'constant', value: 40 },
  { law: 'exponential', mean: 40 },
  { law: 'weibull', shape: 0.7, scale: 40 },
  { law: 'lognormal', median: 40, sigma: 1.2 },
  { law: 'gamma', shape: 2, mean: 40 },
  { law: 'uniform', min: 10, max: 70 },
  {
    law: 'hyperexponential',
    branches: [
      { p: 0.3, mean: 10 },
      { p: 0.7, mean: 53 },
    ],
  },
  { law: 'empirical', values: [10, 70, 40] },
])('so many times the value of %j at every quantile', (spec) => {
  const [once, thrice] = [lawOf(spec), lawOf(scaledLaw(spec, 3))];
  for (const u of [0.01, 0.2, 0.5, 0.8, 0.99]) {
    expect(quantileOf(thrice, u) / quantileOf(once, u)).toBeCloseTo(3, 9);
  }
});

test('no number is beyond those that are exact', () => {
  expect(scaledLaw({ law: 'uniform', min: 1, max: 2 }, 1e300)).toEqual({
    ...{ law: 'uniform', min: Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER },
  });
});
