import { expect, test } from 'vitest';
import { linkUse, meanTransfer, meanTransfers, timeOfHerd } from './shared-link.ts';

const link = { arrivals: 7, meanBytes: 100_000, bytesPerSecond: 1_000_000 };

test('a link that is in use seven tenths of the time: 0.1 s alone are a third of a second, and Little’s law holds', () => {
  expect(linkUse(link)).toBeCloseTo(0.7, 12);
  expect(meanTransfer(link)).toBeCloseTo(1 / 3, 12);
  expect(meanTransfers(link)).toBeCloseTo(link.arrivals * meanTransfer(link), 12);
});

test('a herd is through when all its bytes are', () => {
  expect(timeOfHerd(1000, 40_960, 4_096_000)).toBeCloseTo(10, 12);
});
