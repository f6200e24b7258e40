import { expect, test } from 'vitest';
import { fleetModule } from '../compiler/fleet-module.ts';
import { collapses, turnedAway } from './collapse.ts';

const SEEDS = 20;

/** The least and the most of 20 that are plausible at 99 % where so many of 20 others were found (Clopper and Pearson). */
const PLAUSIBLE: Readonly<Record<number, readonly [least: number, most: number]>> = {
  0: [0, 4],
  1: [0, 6],
  15: [9, 18],
  17: [11, 19],
};

test.each([
  [30, 60, 0],
  [40, 60, 0],
  [50, 60, 1],
  [60, 60, 15],
  [60, 5, 17],
])(
  '%d first tries a second, an outage of %d s: of 20 seeds about %d are down for good',
  async (rps, outage, found) => {
    const [least, most] = PLAUSIBLE[found]!;
    const down = collapses({ rps, outage }, SEEDS, await fleetModule());
    expect(down).toBeGreaterThanOrEqual(least);
    expect(down).toBeLessThanOrEqual(most);
  },
);

test('a short queue is over it in seconds: at once by retries at once, sooner with jitter than without', async () => {
  const module = await fleetModule();
  const delays = { kind: 'exponential', base: '1s', cap: '10s', maxAttempts: 4 };
  const [atOnce, full, none] = [
    { kind: 'fixed', after: 1, maxAttempts: 4 },
    { ...delays, jitter: 'full' },
    { ...delays, jitter: 'none' },
  ].map((retry) => [0, 4].map((second) => turnedAway(retry, second, SEEDS, module)));
  expect(atOnce).toEqual([0, 0]);
  expect(full![0]).toBeGreaterThan(0.2);
  expect(full![1]).toBeLessThan(0.05);
  expect(none![1]).toBeGreaterThan(0.15);
});
