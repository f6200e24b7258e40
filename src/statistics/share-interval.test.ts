import { expect, test } from 'vitest';
import { shareInterval } from './share-interval.ts';

test('the ends are the shares from which what was found is just as far as asked', () => {
  const { low, high } = shareInterval(15, 20, 0.95);
  for (const share of [low, high]) {
    expect(Math.abs(0.75 - share) / Math.sqrt((share * (1 - share)) / 20)).toBeCloseTo(1.959964, 5);
  }
});

test('none of many is not never, and all are not always', () => {
  // z² / (n + z²), by hand.
  expect(shareInterval(0, 100, 0.95).high).toBeCloseTo(3.841459 / 103.841459, 6);
  expect(shareInterval(0, 100, 0.95).low).toBe(0);
  expect(shareInterval(100, 100, 0.95).low).toBeCloseTo(100 / 103.841459, 6);
  expect(shareInterval(100, 100, 0.95).high).toBeCloseTo(1, 12);
});
