import { expect, test } from 'vitest';
import { meanLargestBinomial, meanLargestNormal, meanLargestPoisson } from './largest-count.ts';

test('the largest of one Poisson count is its mean', () => {
  for (const mean of [0.3, 7, 400, 90_000]) {
    expect(meanLargestPoisson([{ mean, bins: 1 }]) / mean).toBeCloseTo(1, 4);
  }
});

test('of two even Poisson counts, the largest exceeds the mean by the root of mean over pi', () => {
  const mean = 40_000;
  expect((meanLargestPoisson([{ mean, bins: 2 }]) - mean) / Math.sqrt(mean / Math.PI)).toBeCloseTo(1, 2);
});

test('the largest of normal scores', () => {
  expect(meanLargestNormal(1)).toBeCloseTo(0, 9);
  expect(meanLargestNormal(2)).toBeCloseTo(1 / Math.sqrt(Math.PI), 9);
  expect(meanLargestNormal(3)).toBeCloseTo(1.5 / Math.sqrt(Math.PI), 9);
});

test('binomial counts are Poisson ones where they are rare, and vary by nothing where they are sure', () => {
  const poisson = meanLargestPoisson([{ mean: 500, bins: 21 }]);
  expect(meanLargestBinomial(100_000, 0.005, 21)).toBe(poisson);
  expect(meanLargestBinomial(50_000, 0.01, 21) / poisson).toBeCloseTo(1, 2);
  expect(meanLargestBinomial(5000, 1, 21)).toBe(5000);
});
