import { expect, test } from 'vitest';
import { progressLine } from './progress-line.ts';

/** @param told when, in ms, and how much was done by then */
function said(...told: readonly (readonly [at: number, share: number])[]): string[] {
  const lines: string[] = [];
  let clock = 0;
  const update = progressLine(
    'small',
    (line) => lines.push(line.replaceAll('\u00a0', ' ')),
    () => clock,
  );
  for (const [at, share] of told) {
    clock = at;
    update(share, `${share * 100}%`, '10 events/s');
  }
  return lines;
}

test('one line, however long it takes', () => {
  expect(said([1000, 0.05], [2500, 0.125], [5000, 0.25], [20_000, 1])).toEqual([
    'small: 12.5% after 2.5 s, about 18 s left, 10 events/s',
  ]);
});

test('none for what is done soon', () => {
  expect(said([1000, 0.5], [1900, 1])).toEqual([]);
  expect(said([1000, 0.3], [2100, 0.7], [3000, 1])).toEqual([]);
});

test('nothing is foretold from nothing', () => {
  expect(said([3000, 0], [6000, 0.5])).toEqual(['small: 50% after 6 s, about 6 s left, 10 events/s']);
});
