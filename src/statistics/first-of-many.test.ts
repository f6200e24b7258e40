import { describe, expect, test } from 'vitest';
import { draw } from '../compiled/kernel/draw.ts';
import { keyOf } from '../kernel/address.ts';
import { chanceOfFirstCount, clumpingOf } from './first-of-many.ts';

describe('the largest of many counts', () => {
  test('is as far ahead as a coin would make it', () => {
    // Ten heads of ten, to both sides.
    expect(chanceOfFirstCount(10, 0, 1)).toBeCloseTo(2 / 1024, 12);
    expect(chanceOfFirstCount(9, 1, 1)).toBeCloseTo(22 / 1024, 12);
    expect(chanceOfFirstCount(7, 7, 1)).toBe(1);
    // In clumps of ten, a hundred are ten.
    expect(chanceOfFirstCount(100, 0, 10)).toBeCloseTo(2 / 1024, 12);
    expect(chanceOfFirstCount(520, 480, 1) / chanceOfFirstCount(521, 481, 1)).toBeCloseTo(1, 1);
  });

  test('of even ones is seldom called the first, however many there are', () => {
    const key = keyOf({ seed: 3, replication: 0, device: 0, app: 0 });
    let at = 0;
    const wrong = Array.from({ length: 300 }, () => {
      const counts = new Array<number>(100).fill(0);
      for (let event = 0; event < 1000; event++) counts[Math.floor(100 * draw(key, 0, at++))]! += 1;
      const [second = 0, first = 0] = counts.toSorted((a, b) => a - b).slice(-2);
      return chanceOfFirstCount(first, second, 1) < 0.05;
    }).filter(Boolean);
    expect(wrong.length).toBeLessThan(15);
  });

  test('clumps are told from neighbours, and a slow rise is none', () => {
    const pairs = (values: readonly number[]) =>
      values.slice(1).map((value, index) => [values[index]!, value] as const);
    expect(clumpingOf(pairs([100, 101, 102, 103, 104]))).toBe(1);
    expect(clumpingOf(pairs([0, 100, 0, 100, 0]))).toBe(100);
    expect(clumpingOf([])).toBe(1);
  });
});
