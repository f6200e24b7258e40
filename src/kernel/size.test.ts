import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSize, parseSize, roundSize } from './size.ts';

fc.configureGlobal({ seed: 1 });

describe('parseSize', () => {
  test.each([
    [0, 0],
    [1.5, 2],
    ['12B', 12],
    ['40KiB', 40_960],
    ['256KiB', 262_144],
    ['1.5MiB', 1_572_864],
    ['2GiB', 2_147_483_648],
    [' 2MiB ', 2_097_152],
  ])('reads %j as %d bytes', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes);
  });

  test.each([
    [-1],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [1e300],
    [`${'9'.repeat(400)}GiB`],
    ['9007200GiB'],
    ['-1B'],
    ['12'],
    ['12 KiB'],
    ['12kB'],
    ['12KB'],
    ['KiB'],
    [''],
    [null],
    [undefined],
    [{}],
  ])('refuses %j', (value) => {
    expect(parseSize(value)).toBeUndefined();
  });
});

describe('formatSize', () => {
  test.each([
    [0, '0B'],
    [1000, '1000B'],
    [262_144, '256KiB'],
    [1_572_864, '1536KiB'],
    [3 * 1024 ** 3, '3GiB'],
  ])('writes %d bytes as %s', (bytes, text) => {
    expect(formatSize(bytes)).toBe(text);
  });

  test('writes what parseSize reads back, to the byte', () => {
    const unit = fc.constantFrom(1, 1024, 1024 ** 2, 1024 ** 3);
    const size = fc.oneof(
      fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
      fc.tuple(fc.nat(100_000), unit).map(([amount, bytes]) => amount * bytes),
    );
    fc.assert(
      fc.property(size, (bytes) => {
        expect(parseSize(formatSize(bytes))).toBe(bytes);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1536, '1.5 KiB'],
  [8_000_000, '7.63 MiB'],
  [-8_000_000, '-7.63 MiB'],
  [5 * 1024 ** 3, '5 GiB'],
])('roundSize writes %d bytes as %s', (bytes, text) => {
  expect(roundSize(bytes)).toBe(text);
});
