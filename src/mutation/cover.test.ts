import { expect, test } from 'vitest';
import { coverOf } from './cover.ts';

const noticed = (given: Readonly<Record<string, readonly number[]>>) =>
  new Map(Object.entries(given).map(([name, ids]) => [name, new Set(ids)]));

test('a scenario that notices nothing new is not kept, and the one that notices most comes first', () => {
  expect(coverOf(noticed({ a: [1], b: [1, 2, 3], c: [3, 4], d: [], e: [4] }))).toEqual(['b', 'c']);
});

test('what was taken first is left out if the others together notice the same', () => {
  expect(coverOf(noticed({ middle: [1, 2, 3, 4], left: [1, 2, 5], right: [3, 4, 6] }))).toEqual([
    'left',
    'right',
  ]);
});
