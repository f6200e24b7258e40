import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usualDay } from './usual-day.ts';

const alike = (...days: readonly (readonly number[])[]) => days.map((counts) => ({ kind: 0, counts }));

describe('a usual day', () => {
  test('is not known from as many days as there are kinds', () => {
    expect(usualDay([])).toBeNull();
    expect(usualDay(alike([1, 2, 3]))).toBeNull();
    expect(
      usualDay([
        { kind: 0, counts: [1] },
        { kind: 1, counts: [2] },
      ]),
    ).toBeNull();
  });

  test('is the mean at each place, and that of its kind in the shape of all', () => {
    const usual = usualDay(alike([10, 20], [20, 40]))!;
    expect([usual.expected(0, 0), usual.expected(1, 0)]).toEqual([15, 30]);
    const ofKinds = usualDay([...alike([10, 30], [12, 28]), { kind: 1, counts: [20, 60] }])!;
    expect(ofKinds.expected(0, 1)).toBeCloseTo((80 * 42) / 160);
    expect(ofKinds.expected(0, 2)).toBeNaN();
    expect(ofKinds.chanceOf(1e6, 0, 2)).toBe(1);
  });

  test('is exceeded the less likely, the more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(200), { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 8 }),
        fc.nat(5),
        fc.nat(1000),
        fc.nat(1000),
        (days, place, one, other) => {
          const usual = usualDay(alike(...days))!;
          const [less, more] = [Math.min(one, other), Math.max(one, other)];
          const [likely, unlikely] = [usual.chanceOf(less, place, 0), usual.chanceOf(more, place, 0)];
          expect(likely).toBeGreaterThanOrEqual(0);
          expect(likely).toBeLessThanOrEqual(1);
          expect(unlikely).toBeLessThanOrEqual(likely + 1e-12);
        },
      ),
      { seed: 7 },
    );
  });

  const hours = (first: number, second = first) =>
    Array.from({ length: 24 }, (_, hour) => (hour % 2 === 0 ? first : second));

  test('that varies more is harder to exceed: by the hour, or as a whole', () => {
    const even = usualDay(alike(hours(100), hours(100), hours(100)))!;
    const byHour = usualDay(alike(hours(60, 140), hours(140, 60), hours(100)))!;
    const asWhole = usualDay(alike(hours(60), hours(140), hours(100)))!;
    expect(even.chanceOf(160, 0, 0)).toBeLessThan(1e-4);
    expect(byHour.chanceOf(160, 0, 0)).toBeGreaterThan(0.05);
    expect(asWhole.chanceOf(160, 0, 0)).toBeGreaterThan(0.05);
  });

  test('of nothing is exceeded by many, and not by one', () => {
    const usual = usualDay(alike(hours(0), hours(0)))!;
    expect(usual.chanceOf(1, 0, 0)).toBeGreaterThan(0.05);
    expect(usual.chanceOf(20, 0, 0)).toBeLessThan(1e-6);
  });
});
