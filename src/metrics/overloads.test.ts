import { describe, expect, test } from 'vitest';
import { STRETCH, STRETCH_WIDTH } from '../compiled/books/service-minutes.ts';
import { overloadsOf } from './overloads.ts';

const KINDS: Readonly<Record<string, Partial<Record<keyof typeof STRETCH, number>>>> = {
  '.': { arrivals: 1000, busyUs: 90, slotUs: 100 },
  '-': { arrivals: 0, slotUs: 100 },
  f: { arrivals: 1000, busyUs: 99, slotUs: 100, longestQueue: 1 },
  w: { arrivals: 1000, busyUs: 100, slotUs: 100 },
  r: { arrivals: 1000, rejected: 10, busyUs: 50, slotUs: 100 },
  d: { arrivals: 1000, dropped: 5, expired: 5, busyUs: 50, slotUs: 100 },
  s: { arrivals: 1000, rejected: 9, busyUs: 50, slotUs: 100 },
  x: { arrivals: 10, rejected: 10 },
  l: { arrivals: 10, slotUs: 100, linkUs: 59_400_000 },
  m: { arrivals: 10, slotUs: 100, linkUs: 59_300_000 },
};

/** Each sign is a stretch. */
function overloads(signs: string) {
  const rows = new Float64Array(signs.length * STRETCH_WIDTH);
  [...signs].forEach((sign, index) => {
    for (const [column, value] of Object.entries(KINDS[sign]!))
      rows[index * STRETCH_WIDTH + STRETCH[column as keyof typeof STRETCH]] = value;
  });
  return overloadsOf({ rows, stretchMs: 60_000 }).map(({ from, until }) => [from, until]);
}

describe('a service is overloaded', () => {
  test.each([
    ['when all its places are taken', '..f..', [[2, 3]]],
    ['when it turns away one in a hundred, or lets them expire', '..rd..', [[2, 4]]],
    ['when it turns away all, for it is down', '.x.', [[1, 2]]],
    ['when there are always answers on its link', '.ml..', [[2, 3]]],
    ['not when it turns away fewer, nor when nobody asks or waits', '.s-.w', []],
    [
      'until five stretches in a row are quiet',
      '.f....r.....f.',
      [
        [1, 7],
        [12, 13],
      ],
    ],
    ['to the end, if it is so then', '.ff', [[1, 3]]],
  ])('%s', (_, signs, expected) => {
    expect(overloads(signs)).toEqual(expected);
  });
});
