import { describe, expect, test } from 'vitest';
import { draw } from '../compiled/kernel/draw.ts';
import { normalQuantile } from '../compiled/kernel/normal-quantile.ts';
import { keyOf } from '../kernel/address.ts';
import { distanceToNormal, kolmogorovTail, normalScore, simultaneously } from './simultaneous.ts';

const LEVEL = 0.001;

function scores(count: number, replication: number, of = (z: number) => z): number[] {
  const key = keyOf({ seed: 5, replication, device: 0, app: 0 });
  return Array.from({ length: count }, (_, n) => of(normalQuantile(draw(key, 0, n))));
}

const holds = (found: readonly number[]) => simultaneously(found, LEVEL).every((question) => question.holds);

describe('many scores at once', () => {
  test('are plausible if they are standard normal: as rarely refused as promised', () => {
    const refused = Array.from({ length: 2000 }, (_, run) => holds(scores(200, run))).filter((ok) => !ok);
    expect(refused.length).toBeLessThanOrEqual(8);
  });

  test('are not if one is too large, though a few are above 3 by right', () => {
    const many = scores(1000, 1);
    expect(many.filter((z) => Math.abs(z) > 3).length).toBeGreaterThan(0);
    expect(holds(many)).toBe(true);
    expect(holds([...many, 5.2])).toBe(false);
    expect(holds([...many, -5.2])).toBe(false);
  });

  test.each<[string, (z: number) => number]>([
    ['errors are told a third too small', (z) => z * 1.35],
    ['errors are told a third too large', (z) => z * 0.75],
    ['everything is off to one side', (z) => z + 0.5],
    ['scores are flat', (z) => Math.sign(z)],
  ])('are not if %s', (_wrong, of) => {
    expect(holds(scores(250, 3, of))).toBe(false);
  });
});

test('a score whose error was estimated counts for less', () => {
  expect(normalScore(2.262157, 9)).toBeCloseTo(1.959964, 5);
  expect(normalScore(-2.262157, 9)).toBeCloseTo(-1.959964, 5);
  expect(normalScore(0, 9)).toBeCloseTo(0, 12);
});

test('the distance of Kolmogorov and Smirnov', () => {
  expect(distanceToNormal([0])).toBeCloseTo(0.5, 12);
  // The asymptotic 5 % point, 1.3581, is met at large n.
  expect(kolmogorovTail(1.3581 / 1000, 1_000_000)).toBeCloseTo(0.05, 3);
  expect(kolmogorovTail(0, 10)).toBe(1);
});
