import { expect, test } from 'vitest';
import { showValue } from './show-value.ts';

test.each([
  [null, 'nothing'],
  ['-3d', '"-3d"'],
  [3, '3'],
  [Number.NaN, 'NaN'],
  [true, 'true'],
  [[], 'an empty list'],
  [[1], 'a list'],
  [{ a: 1 }, 'an object'],
  [new Date(0), 'a date'],
  [() => 1, 'a function'],
])('%o is shown as %s', (value, shown) => {
  expect(showValue(value)).toBe(shown);
});

test('long texts are cut', () => {
  expect(showValue('x'.repeat(1000)).length).toBeLessThan(70);
});
