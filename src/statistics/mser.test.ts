import { describe, expect, test } from 'vitest';
import { draw } from '../compiled/kernel/draw.ts';
import { keyOf } from '../kernel/address.ts';
import { truncation } from './mser.ts';

const key = keyOf({ seed: 3, replication: 0, device: 0, app: 0 });
const noise = (n: number) => draw(key, 0, n) - 0.5;

describe('the end of a transient', () => {
  test('of a series that rises and then stays', () => {
    const rising = Array.from({ length: 200 }, (_, n) => Math.min(n, 50) + noise(n));
    expect(truncation(rising)).toBeGreaterThanOrEqual(48);
    expect(truncation(rising)).toBeLessThanOrEqual(55);
  });

  test('of one that decays', () => {
    const decaying = Array.from({ length: 400 }, (_, n) => 10 * Math.exp(-n / 20) + noise(n));
    expect(truncation(decaying)).toBeGreaterThan(40);
    expect(truncation(decaying)).toBeLessThan(150);
  });

  test('of one that never moves is none', () => {
    expect(truncation(Array.from({ length: 100 }, () => 0.7))).toBe(0);
    expect(truncation([])).toBe(0);
  });

  test('of one that rises to the end is as late as it may be: the series is too short', () => {
    expect(truncation(Array.from({ length: 100 }, (_, n) => n))).toBe(50);
  });

  test('values without weight do not count', () => {
    const values = [900, 1, 1, 1, 1, 1, 1, 1];
    expect(truncation(values)).toBe(1);
    expect(truncation(values, [0, 1, 1, 1, 1, 1, 1, 1])).toBe(0);
  });
});
