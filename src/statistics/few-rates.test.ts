import { describe, expect, test } from 'vitest';
import { draw } from '../compiled/kernel/draw.ts';
import { keyOf } from '../kernel/address.ts';
import { fewRates } from './few-rates.ts';
import { poissonTail } from './poisson.ts';

/** Counts of Poisson laws. */
function countsOf(means: readonly number[], seed: number): Float64Array {
  const key = keyOf({ seed, replication: 0, device: 0, app: 0 });
  return Float64Array.from(means, (mean, index) => {
    const u = draw(key, 0, index);
    let k = 0;
    while (poissonTail(k + 1, mean) > u) k += 1;
    return k;
  });
}

const ratesOf = (means: readonly number[], seed: number) =>
  fewRates({ counts: countsOf(means, seed), expected: new Float64Array(means.length).fill(50) }).rates;

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

describe('the rates behind counts', () => {
  test('of one law are one, though the largest count stands out', () => {
    for (const seed of SEEDS) {
      const rates = ratesOf(new Array(60).fill(50), seed);
      expect(new Set(rates).size).toBe(1);
      expect(Math.abs(rates[0]! - 1)).toBeLessThan(0.08);
    }
  });

  test('of two laws are two, each told by all of its counts', () => {
    for (const seed of SEEDS) {
      const rates = ratesOf([...new Array(43).fill(80), ...new Array(17).fill(2)], seed);
      expect(Math.abs(rates[0]! - 1.6), String(seed)).toBeLessThan(0.1);
      expect(Math.max(...rates) - rates[0]!).toBeLessThan(0.02);
      expect(Math.max(...rates.subarray(43))).toBeLessThan(0.1);
    }
  });

  test('that vary smoothly keep their order of size, the largest without its luck', () => {
    const means = Array.from(
      { length: 24 },
      (_, hour) => 400 * (1 + 0.5 * Math.cos((2 * Math.PI * hour) / 24)),
    );
    const excess = SEEDS.map((seed) => Math.max(...ratesOf(means, seed)) * 50 - 600);
    const [counted, told] = [SEEDS.map((seed) => Math.max(...countsOf(means, seed)) - 600), excess].map(
      (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
    );
    expect(Math.abs(told!)).toBeLessThan(0.5 * counted!);
  });

  test('of nothing are nothing', () => {
    expect([...ratesOf([0, 0, 0], 1)]).toEqual([0, 0, 0]);
  });
});
