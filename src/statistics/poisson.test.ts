import { expect, test } from 'vitest';
import { logProbability, poissonTail } from './poisson.ts';

test('tails of the Poisson law', () => {
  expect(poissonTail(0, 3)).toBe(1);
  expect(poissonTail(1, 2)).toBeCloseTo(1 - Math.exp(-2), 12);
  expect(poissonTail(3, 1)).toBeCloseTo(1 - 2.5 * Math.exp(-1), 12);
  expect(poissonTail(260, 230)).toBeCloseTo(0.0275, 3);
});

test.each([0, 0.01, 0.5, 3])(
  'probabilities of counts whose mean varies by %s add up, with mean and variance',
  (spread) => {
    const mean = 7;
    let [sum, first, second] = [0, 0, 0];
    for (let k = 0; k < 2000; k++) {
      const p = Math.exp(logProbability(k, mean, spread));
      sum += p;
      first += p * k;
      second += p * k * k;
    }
    expect(sum).toBeCloseTo(1, 10);
    expect(first).toBeCloseTo(mean, 8);
    expect(second - first ** 2).toBeCloseTo(mean + spread * mean ** 2, 5);
  },
);
