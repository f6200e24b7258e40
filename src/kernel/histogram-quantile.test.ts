import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LogHistogram } from '../compiled/kernel/log-histogram.ts';
import { countBetween, QUANTILE_ERROR, quantileOf } from './histogram-quantile.ts';

fc.configureGlobal({ seed: 1 });

/** Values of every magnitude up to 2^52, and the neighbours of the powers of two, where buckets begin. */
const value = fc.oneof(
  fc.nat(600),
  fc.nat(2 ** 31 - 1),
  fc.integer({ min: 0, max: 2 ** 52 }),
  fc
    .tuple(fc.integer({ min: 8, max: 51 }), fc.constantFrom(-1, 0, 1))
    .map(([power, step]) => 2 ** power + step),
);
const values = fc.array(value, { minLength: 1, maxLength: 200, size: 'max' });
const share = fc.oneof(fc.constantFrom(0, 0.5, 0.9, 0.99, 1), fc.double({ min: 0, max: 1, noNaN: true }));

function histogramOf(all: readonly number[]): LogHistogram {
  const histogram = new LogHistogram();
  for (const one of all) histogram.add(one);
  return histogram;
}

function nearestRank(all: readonly number[], q: number): number {
  const rank = Math.max(1, Math.ceil(q * all.length));
  return all.toSorted((a, b) => a - b)[rank - 1]!;
}

describe('a quantile', () => {
  test('is within 1/256 of the exact nearest-rank one', () => {
    expect(QUANTILE_ERROR).toBe(1 / 256);
    fc.assert(
      fc.property(values, share, (all, q) => {
        const exact = nearestRank(all, q);
        expect(Math.abs(quantileOf(histogramOf(all), q)! - exact)).toBeLessThanOrEqual(
          exact * QUANTILE_ERROR,
        );
      }),
      { numRuns: 500 },
    );
  });

  test('of one value among larger ones is within 1/256, for every bucket edge', () => {
    for (let power = 8; power <= 51; power++) {
      for (let sub = 0; sub < 128; sub++) {
        const edge = 2 ** power + sub * 2 ** (power - 7);
        for (const one of [edge - 1, edge, edge + 1]) {
          const quantile = quantileOf(histogramOf([one, 2 ** 53]), 0.5)!;
          if (!(Math.abs(quantile - one) <= one * QUANTILE_ERROR)) expect([one, quantile]).toEqual([]);
        }
      }
    }
  });

  test('is exact below 256', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(255), { minLength: 1 }), share, (all, q) => {
        expect(quantileOf(histogramOf(all), q)).toBe(nearestRank(all, q));
      }),
    );
  });

  test('grows with its share and ends at the largest value', () => {
    fc.assert(
      fc.property(values, share, share, (all, p, q) => {
        const histogram = histogramOf(all);
        expect(quantileOf(histogram, Math.min(p, q))).toBeLessThanOrEqual(
          quantileOf(histogram, Math.max(p, q))!,
        );
        expect(quantileOf(histogram, 1)).toBe(Math.max(...all));
      }),
    );
  });

  test('of nothing is null', () => {
    expect([0, 0.5, 1].map((q) => quantileOf(new LogHistogram(), q))).toEqual([null, null, null]);
  });

  test.each([-0.1, 1.1, 99, Number.NaN])('at %d is refused', (q) => {
    expect(() => quantileOf(histogramOf([1]), q)).toThrow(RangeError);
  });
});

describe('a histogram', () => {
  test('knows its total and its largest value exactly', () => {
    fc.assert(
      fc.property(values, (all) => {
        const histogram = histogramOf(all);
        expect([histogram.total, histogram.max]).toEqual([all.length, Math.max(...all)]);
      }),
    );
    expect([new LogHistogram().total, new LogHistogram().max]).toEqual([0, 0]);
  });

  test('merged of parts is the histogram of all', () => {
    fc.assert(
      fc.property(fc.array(fc.array(value), { maxLength: 5 }), share, (parts, q) => {
        const merged = new LogHistogram();
        for (const part of parts) merged.merge(histogramOf(part));
        const whole = histogramOf(parts.flat());
        expect([merged.total, merged.max, quantileOf(merged, q)]).toEqual([
          whole.total,
          whole.max,
          quantileOf(whole, q),
        ]);
        expect(countBetween(merged, 0, 1e6)).toBe(countBetween(whole, 0, 1e6));
      }),
    );
  });

  test('counts every value once over spans that cover everything', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 2 ** 52 }), { maxLength: 10 });
    fc.assert(
      fc.property(values, cuts, (all, inner) => {
        const histogram = histogramOf(all);
        const edges = [0, ...inner.toSorted((a, b) => a - b), Number.POSITIVE_INFINITY];
        const counts = edges.slice(1).map((to, index) => countBetween(histogram, edges[index]!, to));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.length);
      }),
    );
  });

  test('counts a value where the middle of its bucket lies', () => {
    fc.assert(
      fc.property(values, value, value, (all, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const middles = all.map((single) => quantileOf(histogramOf([0, single, 2 ** 53]), 2 / 3)!);
        const meant = middles.filter((middle) => middle >= from && middle < to);
        expect(countBetween(histogramOf(all), from, to)).toBe(meant.length);
      }),
    );
  });

  test('counts values below 256 between exact bounds, the upper one left out', () => {
    const histogram = histogramOf([0, 9, 10, 19, 20, 255]);
    expect(countBetween(histogram, 10, 20)).toBe(2);
    expect(countBetween(histogram, 0, 255)).toBe(5);
  });
});
