import { describe, expect, test } from 'vitest';
import { draw } from '../compiled/kernel/draw.ts';
import { keyOf } from '../kernel/address.ts';
import { hasTrend } from './trend.ts';

const key = keyOf({ seed: 5, replication: 0, device: 0, app: 0 });
const noise = (n: number) => draw(key, 0, n) - 0.5;
const found = (values: readonly number[], least = 0.01) =>
  hasTrend(
    values,
    values.map(() => 1),
    least,
  );

describe('a trend', () => {
  test.each([8, 21, 90])('of %i values that approach a level without reaching it', (length) => {
    const rising = Array.from({ length }, (_, n) => 10 - 5 * Math.exp(-n / length) + noise(n) / 10);
    expect(found(rising)).toBe(true);
    expect(found(rising.toReversed())).toBe(true);
  });

  test.each([8, 21, 90])('of %i values of noise is none, but once in hundreds of times', (length) => {
    const series = Array.from({ length: 2000 }, (_, run) =>
      Array.from({ length }, (_, n) => 1 + noise(run * length + n)),
    );
    const alarms = series.filter((values) => found(values)).length;
    expect(alarms).toBeLessThanOrEqual(10);
  });

  test('of a series that has settled after its first part is none', () => {
    expect(found(Array.from({ length: 80 }, (_, n) => (n < 8 ? 0 : 1 + noise(n))))).toBe(false);
  });

  test('that is smaller than anyone cares for is none', () => {
    const slow = Array.from({ length: 80 }, (_, n) => 1 + n / 80 / 100);
    expect(found(slow)).toBe(false);
    expect(found(slow, 0.001)).toBe(true);
  });

  test('cannot be seen where parts have no weight', () => {
    const values = Array.from({ length: 16 }, (_, n) => n);
    expect(
      hasTrend(
        values,
        values.map((n) => (n < 2 ? 0 : 1)),
        0.01,
      ),
    ).toBe(false);
  });
});
