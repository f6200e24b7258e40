import { expect, test } from 'vitest';
import { CHECKS } from '../verify/checks.ts';
import { ASKED, type Coverage, MOST_BIAS } from '../verify/coverage.ts';
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
