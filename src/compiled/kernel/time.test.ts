import { expect, test } from 'vitest';
import { NEVER, wholeMs } from './time.ts';

test.each([
  [0, 0],
  [0.4, 0],
  [0.5, 1],
  [1499.5, 1500],
  [2 ** 53, 2 ** 53],
  [2 ** 53 + 2, NEVER],
  [NEVER, NEVER],
  [Number.NaN, NEVER],
])('a duration of %d means %d whole milliseconds', (duration, whole) => {
  expect(wholeMs(duration)).toBe(whole);
});
