import { describe, expect, test } from 'vitest';
import { draw } from '../compiled/kernel/draw.ts';
import { keyOf } from '../kernel/address.ts';
import { jackknife, meanOfRuns } from './jackknife.ts';
import { reach, studentCdf } from './student.ts';

const VALUES = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const without = (index: number) => mean(VALUES.filter((_, other) => other !== index));

describe('the jackknife', () => {
  test('of a mean is the textbook error of a mean', () => {
    const left = VALUES.map((_, index) => ({ size: 1, without: without(index) }));
    const estimate = jackknife(mean(VALUES), left)!;
    const deviation = Math.sqrt(
      VALUES.reduce((sum, value) => sum + (value - mean(VALUES)) ** 2, 0) / (VALUES.length - 1),
    );
    expect(estimate.standardError).toBeCloseTo(deviation / Math.sqrt(VALUES.length), 12);
    expect(estimate.high - estimate.mean).toBeCloseTo(2.262157 * estimate.standardError, 5);
    expect(meanOfRuns(VALUES)!.standardError).toBeCloseTo(estimate.standardError, 12);
  });

  test('does not depend on how individuals fall into groups of unequal size, but for chance', () => {
    const key = keyOf({ seed: 1, replication: 0, device: 0, app: 0 });
    const many = Array.from({ length: 4000 }, (_, index) => draw(key, 0, index));
    const errorOf = (edges: readonly number[]) => {
      const groups = edges.slice(1).map((edge, index) => many.slice(edges[index], edge));
      const sum = many.reduce((all, value) => all + value, 0);
      const left = groups.map((group) => ({
        size: group.length,
        without: (sum - group.reduce((all, value) => all + value, 0)) / (many.length - group.length),
      }));
      return jackknife(mean(many), left)!.standardError;
    };
    const exact = Math.sqrt(1 / 12 / many.length);
    const equal = Array.from({ length: 101 }, (_, index) => 40 * index);
    const unequal = equal.map((edge, index) => (index % 2 === 1 ? edge + 25 : edge));
    expect(errorOf(equal) / exact).toBeGreaterThan(0.8);
    expect(errorOf(equal) / exact).toBeLessThan(1.2);
    expect(errorOf(unequal) / exact).toBeGreaterThan(0.8);
    expect(errorOf(unequal) / exact).toBeLessThan(1.2);
  });

  test('of what does not vary has no width, and of one cluster says nothing', () => {
    const left = [7, 11, 13].map((size) => ({ size, without: 1 / 3 }));
    expect(jackknife(1 / 3, left)).toMatchObject({ standardError: 0, low: 1 / 3, high: 1 / 3 });
    expect(jackknife(1, [{ size: 3, without: 1 }])).toBeNull();
    expect(meanOfRuns([1])).toBeNull();
  });
});

test("Student's t as printed in tables", () => {
  expect(reach(1)).toBeCloseTo(12.7062, 4);
  expect(reach(9)).toBeCloseTo(2.262157, 6);
  expect(reach(1e9)).toBeCloseTo(1.959964, 5);
  expect(studentCdf(2.262157, 9)).toBeCloseTo(0.975, 6);
});
