import stdlib from '@stdlib/stats-base-dists-normal-quantile';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile } from './normal-quantile.ts';

fc.configureGlobal({ seed: 1 });

test('the quantiles of the tables', () => {
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect(normalQuantile(0.999)).toBeCloseTo(3.090232306167813, 13);
  expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
  expect(normalQuantile(2 ** -53)).toBeCloseTo(-8.209536151601387, 12);
});

/** Shares whose complement is a double too, so that both tails can be asked for exactly. */
const exactShare = fc
  .oneof(fc.integer({ min: 1, max: 2 ** 20 }), fc.integer({ min: 1, max: 2 ** 30 }))
  .map((k) => k * 2 ** -53);
const middleShare = fc.double({ min: 1e-3, max: 0.5, noNaN: true });

test('it agrees with an independent library in the upper half, where that is exact', () => {
  fc.assert(
    fc.property(fc.oneof(exactShare, middleShare), (tail) => {
      const [own, other] = [normalQuantile(1 - tail), stdlib(1 - tail, 0, 1)];
      expect(Math.abs(own - other)).toBeLessThanOrEqual(2e-14 * Math.max(1, Math.abs(other)));
    }),
    { numRuns: 5000 },
  );
});

test('the lower tail is the mirror of the upper, to the bit', () => {
  fc.assert(
    fc.property(exactShare, (tail) => {
      expect(normalQuantile(tail)).toBe(-normalQuantile(1 - tail));
    }),
  );
});
