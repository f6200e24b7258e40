import { expect, test } from 'vitest';
import { keptScenarios, TRACE_ROOT } from './kept.ts';
import { hashOfTallies, leftBy, lived, livedInShares, merged, smallModel } from './trial.ts';

test('each kept scenario leaves what it left when it was kept, whole and in shares that are merged', async () => {
  for (const { name, scenario, ...expected } of keptScenarios()) {
    const model = await smallModel(scenario, TRACE_ROOT);
    for (const left of [leftBy(lived(model)), merged(model, livedInShares(model))]) {
      const { digest, events, tallies } = left;
      expect({ digest, events, tallies: hashOfTallies(tallies) }, name).toEqual(expected);
    }
  }
});
