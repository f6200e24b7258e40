import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMicros, MICROS_TEXT, parseMicros } from './micros.ts';

describe('parseMicros', () => {
  test.each([
    [0, 0],
    [50, 50_000],
    [1.5, 1500],
    [0.08, 80],
    ['80us', 80],
    ['0.4us', 0],
    ['1.1ms', 1100],
    ['50ms', 50_000],
    ['2.5s', 2_500_000],
    [' 2m ', 120_000_000],
    ['1m30s', 90_000_000],
    ['4w', 2_419_200_000_000],
    [2 ** 53 / 1000 - 1, 2 ** 53 - 1000 - 992],
  ])('reads %j as %d us', (text, micros) => {
    expect(Math.abs(parseMicros(text)! - micros)).toBeLessThanOrEqual(micros > 2 ** 52 ? 1000 : 0);
  });

  test.each([
    [-1],
    [Number.NaN],
    [Infinity],
    [''],
    ['80'],
    ['1ms80us'],
    ['-1us'],
    ['1e3us'],
    [1e15],
    [true],
    [null],
  ])('does not read %j', (value) => expect(parseMicros(value)).toBeUndefined());
});

test('what is written is read back, and has the form that editors check', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(100_000), fc.maxSafeNat()), (micros) => {
      const text = formatMicros(micros);
      expect(parseMicros(text)).toBe(micros);
      expect(text).toMatch(MICROS_TEXT);
    }),
  );
});
