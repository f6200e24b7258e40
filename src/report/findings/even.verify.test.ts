/** At most one report in twenty states a pattern where there is none, be it of a run or of a comparison. */

import { expect, test } from 'vitest';
import { statedOfExchange, statedOfOthers } from './even-comparison.contract.ts';
import { statedBySeed } from './even-fleet.contract.ts';

const SEEDS = 200;
const SOME = 40;

test(`of ${SEEDS} fleets in which nothing differs, at most ${SEEDS / 20} have a report that states a pattern`, async () => {
  expect((await statedBySeed(SEEDS)).length).toBeLessThanOrEqual(SEEDS / 20);
});

test('of fleets of few devices, and of many that stand for more, no larger share does', async () => {
  for (const set of [{ devices: 60 }, { devices: 200, represents: 20_000, apps: [] }]) {
    expect((await statedBySeed(SOME, set)).length).toBeLessThanOrEqual(SOME / 20);
  }
});

test.each([
  ['of one policy on other people', statedOfOthers],
  ['of halves of the people that change places', statedOfExchange],
] as const)(`of ${SOME} comparisons %s, at most ${SOME / 20} state a difference`, async (_, statedOf) => {
  let wrong = 0;
  for (let seed = 1; seed <= SOME; seed++) if ((await statedOf(seed)).length > 0) wrong += 1;
  expect(wrong).toBeLessThanOrEqual(SOME / 20);
});
