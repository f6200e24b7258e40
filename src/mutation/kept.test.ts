import { expect, test } from 'vitest';
import { keptScenarios } from './kept.ts';
import { hashOfTallies, leftBy, lived, livedInShares, merged, smallModel } from './trial.ts';

test('each kept scenario leaves what it left when it was kept, whole and in shares that are merged', () => {
  for (const { name, scenario, ...expected } of keptScenarios()) {
    const model = smallModel(scenario);
    for (const left of [leftBy(lived(model)), merged(model, livedInShares(model))]) {
      expect({ ...left, tallies: hashOfTallies(left.tallies) }, name).toEqual(expected);
    }
  }
});
