import { expect, test } from 'vitest';
import { NEVER } from '../compiled/kernel/time.ts';
import { objectiveOf } from './objective.ts';

const NONE = { waitUs: NEVER, sojournUs: NEVER, isErrorMissed: false };

test.each([
  ['waitMs.p99 <= 200', 1 / 100, { ...NONE, waitUs: 200_000 }],
  ['waitMs.p90<=0.5', 10 / 100, { ...NONE, waitUs: 500 }],
  ['sojournMs.p99.9 <= 1500', 1 / 1000, { ...NONE, sojournUs: 1_500_000 }],
  ['waitedShare <= 0.2', 0.2, { ...NONE, waitUs: 0 }],
  ['errorShare <= 0.001', 0.001, { ...NONE, isErrorMissed: true }],
])('%s is a share of requests that may miss a promise', (rule, share, promise) => {
  expect(objectiveOf(rule)).toMatchObject({ rule, share, promise });
});

test.each([
  'waitMs.p99 < 200',
  'waitMs.p99 <= 200ms',
  'waitMs.p100 <= 1',
  'waitMs.p0 <= 1',
  'waitMs.mean <= 1',
  'waitedShare <= 20',
  '',
])('"%s" is none, and what would be is said', (rule) => {
  expect(() => objectiveOf(rule)).toThrow(
    new RangeError(
      `expected "waitMs.p99 <= 200", "sojournMs.p95 <= 500", "waitedShare <= 0.2" or "errorShare <= 0.001", found "${rule}"`,
    ),
  );
});
