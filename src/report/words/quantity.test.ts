import { describe, expect, test } from 'vitest';
import { alignedFigures, count, figure, percent, size } from './quantity.ts';

const plain = (text: string) => text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');

describe('numbers as the report writes them', () => {
  test.each([
    [count(0), '0'],
    [count(1234.4), '1 234'],
    [count(12_345_678), '12 345 678'],
    [figure(0.4219), '0.422'],
    [figure(12_345), '12 300'],
    [figure(0), '0'],
    [figure(0.00001), '< 0.0001'],
    [size(40 * 1024), '40 KiB'],
    [size(1.99 * 1024 ** 4), '1.99 TiB'],
  ])('%s', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test('a share is 0% or 100% only when it is exactly that', () => {
    const shares = [0, 0.00001, 0.004, 0.123, 0.89, 0.9987, 0.99999, 1];
    expect(shares.map(percent)).toEqual([
      '0%',
      '<0.01%',
      '0.40%',
      '12.3%',
      '89.0%',
      '99.87%',
      '>99.99%',
      '100%',
    ]);
  });

  test('what was not measured is a dash', () => {
    expect([count, size, figure, percent].map((write) => write(null))).toEqual(['–', '–', '–', '–']);
  });

  test('figures of one column have the same number of decimals', () => {
    const values = [12, 50.46, null, 7.1];
    expect(values.map(alignedFigures(values))).toEqual(['12.0', '50.5', '–', '7.1']);
    expect([0, null].map(alignedFigures([0, null]))).toEqual(['0', '–']);
  });
});
