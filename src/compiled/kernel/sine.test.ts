import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sineOfTurns } from './sine.ts';

test.each([
  [0, 0],
  [0.25, 1],
  [0.5, 0],
  [0.75, -1],
  [1, 0],
  [1 / 12, 0.5],
  [-0.25, -1],
])('the sine of %d turns is %d', (turns, sine) => {
  expect(Math.abs(sineOfTurns(turns) - sine)).toBeLessThan(2e-16);
});

test('agrees with the one of the platform', () => {
  fc.assert(
    fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (turns) => {
      expect(Math.abs(sineOfTurns(turns) - Math.sin(2 * Math.PI * turns))).toBeLessThan(4e-15);
    }),
    { numRuns: 5000, seed: 1 },
  );
});
