import { describe, expect, test } from 'vitest';
import { CHECKS } from '../verify/checks.ts';
import { ASKED, type Coverage, MOST_BIAS } from '../verify/coverage.ts';
import { type Feedback, LOADS, SEEDS } from '../verify/feedback.ts';
import { SMALL_RUNS } from '../verify/small-runs.ts';
import type { Verification } from '../verify/verify.ts';
import { published } from './published-numbers.ts';

const rows = published<Coverage[]>('coverage');
const nameOf = ({ quantity, method }: Coverage) => `${quantity} ${method}`;

test('the published coverage has a row for each quantity whose interval is counted', () => {
  const truths = SMALL_RUNS.flatMap(({ truths }) => truths.map(({ path, method }) => `${path} ${method}`));
  expect(rows.map(nameOf)).toEqual(truths);
});

test.each(rows.map((row) => [nameOf(row), row] as const))(
  'the published coverage of %s is as asked',
  (_name, row) => {
    expect(row.runs).toBeGreaterThanOrEqual(2000);
    expect(row.covered).toBeGreaterThanOrEqual(ASKED.from);
    expect(row.covered).toBeLessThanOrEqual(ASKED.to);
    expect(Math.abs(row.bias)).toBeLessThan(MOST_BIAS);
  },
);

test('the published verification has a score for each closed form', () => {
  expect(published<Verification>('verification').checks.map(({ id }) => id)).toEqual(
    CHECKS.map(({ id }) => id),
  );
});

describe('the published comparison with windows', () => {
  const { seeds, collapses, recoveries, herd } = published<Feedback>('feedback');

  /** The least and the most of 20 that are plausible at 99 % where so many of 20 others were found (Clopper and Pearson). */
  const FOUND: Readonly<Record<number, readonly [least: number, most: number]>> = {
    30: [0, 4],
    40: [0, 4],
    50: [0, 6],
    60: [9, 18],
  };

  test('has as many collapses as others found: 0, 0, 1 and 15 of 20', () => {
    expect(seeds).toBe(SEEDS);
    expect(collapses.map(({ rps }) => rps)).toEqual([...LOADS]);
    for (const { rps, exact } of collapses) {
      const [least, most] = FOUND[rps]!;
      expect(exact, `${rps}`).toBeGreaterThanOrEqual(least);
      expect(exact, `${rps}`).toBeLessThanOrEqual(most);
    }
  });

  test('has more of them by windows, the more the longer these are, and nearly all by long ones', () => {
    for (const { exact, windows } of collapses) {
      const all = [exact, ...windows];
      expect(all).toEqual(all.toSorted((a, b) => a - b));
      expect(windows.at(-1)).toBeGreaterThanOrEqual(0.9 * seeds);
    }
    const sum = (of: (row: Feedback['collapses'][number]) => number) =>
      collapses.reduce((all, row) => all + of(row), 0);
    expect(sum(({ windows }) => windows[0]!)).toBeGreaterThan(3 * sum(({ exact }) => exact));
  });

  test('recovers in seconds, sooner with jitter, and in minutes by windows of one', () => {
    const [full, none, once] = recoveries.map(({ exact }) => exact);
    expect(once).toBe(0);
    expect(full).toBeGreaterThan(0);
    expect(none).toBeGreaterThan(full!);
    expect(none).toBeLessThan(10);
    for (const { exact, windows } of recoveries) {
      expect(windows[0]).toBeGreaterThan(exact);
      expect(windows[1]).toBeGreaterThanOrEqual(30);
      expect(windows[2]).toBeGreaterThanOrEqual(180);
    }
  });

  test('errs to the other side by long windows where what is refused is no load', () => {
    const most = collapses.at(-1)!;
    expect(most.uncounted.at(-1)).toBeLessThan(most.exact);
  });

  test('has a herd that waits 4.95 s, and not at all by windows', () => {
    expect(herd.exact).toBeCloseTo(4.95, 9);
    expect(herd.windows).toEqual([0, 0, 0]);
  });
});
