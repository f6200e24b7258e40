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

test('it agrees with an independent library everywhere', () => {
  const shares = fc.oneof(
    fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true }),
    fc.double({ min: 2 ** -53, max: 1e-6, noNaN: true }),
  );
  fc.assert(
    fc.property(shares, (p) => {
      const [own, other] = [normalQuantile(p), stdlib(p, 0, 1)];
      expect(Math.abs(own - other)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(other)));
    }),
    { numRuns: 5000 },
  );
});
