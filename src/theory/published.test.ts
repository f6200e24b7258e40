/** The formulas against numbers that stand in print, or that follow from one another. */

import { describe, expect, test } from 'vitest';
import { farewellFetches, PoissonWindow, renewalWindow } from './activity-window.ts';
import { foundWithin } from './cold-start.ts';
import { bestSplit, copyOf, fixedOrder, jittered, purelyRandom, randomOrder } from './freshness.ts';
import { centreShare, loadPerSecond, meanPeak } from './herd.ts';
import { keptOfMany } from './keep-alive.ts';
import { exponential, hyperexponential, limitedMean, lognormal, meanOf, uniform, weibull } from './law.ts';
import { integral } from './quadrature.ts';
import { overloadedAttempts } from './retries.ts';
import * as tick from './tick.ts';

describe('Cho and Garcia-Molina', () => {
  test.each([
    [0.1, 0.9516, 0.0163, 0.9441, 0.0242, 0.9091, 0.0909],
    [1, 0.6321, 0.1321, 0.6004, 0.1838, 0.5, 0.5],
    [10, 0.1, 0.41, 0.099, 0.4932, 0.0909, 0.9091],
  ])('r = %d', (r, fixed, fixedAge, random, randomAge, pure, pureAge) => {
    const copies = [copyOf(fixedOrder(1), r), randomOrder(1, r), copyOf(purelyRandom(1), r)];
    const printed = [fixed, fixedAge, random, randomAge, pure, pureAge];
    for (const [index, value] of copies.flatMap(({ freshness, age }) => [freshness, age]).entries()) {
      expect(value).toBeCloseTo(printed[index]!, 4);
    }
  });

  test('five contents that change 1 to 5 times a day, five refreshes', () => {
    const printed = { freshness: [1.15, 1.36, 1.35, 1.14, 0], age: [0.84, 0.97, 1.03, 1.07, 1.09] };
    for (const aim of ['freshness', 'age'] as const) {
      for (const [index, share] of bestSplit([1, 2, 3, 4, 5], 5, aim).entries()) {
        expect(Math.abs(share - printed[aim][index]!)).toBeLessThan(0.0055);
      }
    }
  });

  test('a jitter of nothing is fixed order', () => {
    expect(copyOf(jittered(1, 1e-6), 2).freshness).toBeCloseTo(copyOf(fixedOrder(1), 2).freshness, 5);
  });
});

describe('an activity window', () => {
  const rule = { interval: 12, window: 168 };

  test.each([
    [1, 1.9986, 0.9993, 6.02, 0.6062],
    [1 / 7, 1.2807, 0.6403, 68.58, 0.8909],
    [1 / 30, 0.419, 0.2095, 579.91, 0.9206],
  ])('%d opens a day, as tabulated', (perDay, fetches, hit, age, unread) => {
    const window = new PoissonWindow(perDay / 24, rule);
    expect(window.fetchRate * 24).toBeCloseTo(fetches, 3);
    expect(window.freshHit).toBeCloseTo(hit, 4);
    expect(window.meanAge).toBeCloseTo(age, 1);
    expect(window.unread).toBeCloseTo(unread, 4);
  });

  test.each([1 / 6, 1 / 24, 1 / 168])('any renewal law agrees with Poisson opens at rate %d', (rate) => {
    const [exact, grid] = [new PoissonWindow(rate, rule), renewalWindow(exponential(1 / rate), rule)];
    expect(grid.fetchesPerOpen / exact.fetchesPerOpen).toBeCloseTo(1, 7);
    expect(grid.overdue).toBeCloseTo(exact.overdue, 7);
    expect(grid.meanAge / exact.meanAge).toBeCloseTo(1, 6);
  });

  test('someone who leaves for good', () => {
    expect(farewellFetches(rule)).toBe(14);
    expect(farewellFetches({ interval: 12, window: 170 })).toBe(15);
  });
});

test('ticks: a weekly visitor as tabulated, and any law agrees with Poisson', () => {
  const rule = { every: 12, window: 168 };
  const gap = exponential(168);
  expect(24 * tick.fetchRate(gap, rule)).toBeCloseTo(1.2642, 4);
  expect(tick.freshHit(gap, rule)).toBeCloseTo(0.6321, 4);
  expect(tick.freshHit(gap, rule)).toBeCloseTo(1 - Math.exp(-1), 8);
  expect(tick.meanAge(1 / 168, rule)).toBeCloseTo(70.04, 2);
});

describe('caches', () => {
  test('lifetimes, after Jung, Berger and Balakrishnan', () => {
    expect(foundWithin(exponential(1), 2)).toBeCloseTo(2 / 3, 10);
    expect(foundWithin(weibull(0.5, 1), 1)).toBeCloseTo(0.56672, 4);
    expect(foundWithin(weibull(2, 1), 1.5)).toBeCloseTo(0.57072, 4);
    expect(foundWithin(hyperexponential({ p: 0.9, mean: 0.2 }, { p: 0.1, mean: 10 }), 1)).toBeCloseTo(
      0.78327,
      4,
    );
  });

  test('the least recently used goes first, after King', () => {
    expect(keptOfMany(6, 3, 0.8)).toBeCloseTo(0.59164, 5);
    expect(keptOfMany(8, 4, 1)).toBeCloseTo(0.6626, 5);
    expect(keptOfMany(10, 3, 0.6)).toBeCloseTo(0.35826, 5);
  });
});

describe('herds and retries', () => {
  test('the fullest of many bins', () => {
    expect(meanPeak(500, 60)).toBeCloseTo(15.72, 2);
    expect(meanPeak(1000, 600)).toBeCloseTo(6.851, 3);
  });

  test('a cohort that spreads by jitter', () => {
    expect([1, 2, 5, 14].map((k) => (100 * centreShare(k, 600, 10)).toFixed(3))).toEqual([
      '1.667',
      '1.660',
      '0.998',
      '0.609',
    ]);
  });

  test('a million devices, two fetches a day', () => {
    const load = loadPerSecond(1_000_000, 2);
    expect([load.mean, load.quantile(0.999)]).toEqual([23.148_148_148_148_15, 39]);
  });

  test('overload with retries', () => {
    expect(overloadedAttempts(1.2, 1, 3)).toBeCloseTo(2.77, 2);
    expect(overloadedAttempts(1.05, 1, 10)).toBeCloseTo(4.14, 2);
  });
});

describe('what formulas are made of', () => {
  test('integrals, singular at an end or not', () => {
    expect(integral((x) => 1 / Math.sqrt(x), 0, 1)).toBeCloseTo(2, 10);
    expect(integral(Math.exp, -1, 2)).toBeCloseTo(Math.exp(2) - Math.exp(-1), 11);
  });

  test('means', () => {
    expect(meanOf(weibull(0.5, 20))).toBeCloseTo(40, 8);
    expect(limitedMean(exponential(5), 3)).toBeCloseTo(5 * (1 - Math.exp(-0.6)), 11);
    expect(limitedMean(lognormal(1, 1), 1e6)).toBeCloseTo(Math.exp(0.5), 6);
    expect(limitedMean(uniform(1, 3), 2)).toBeCloseTo(1.75, 10);
  });
});
