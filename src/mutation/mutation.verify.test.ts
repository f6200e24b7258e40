import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EQUIVALENTS } from './equivalents.ts';
import { keptScenarios } from './kept.ts';
import { mutantsOf } from './mutants.ts';
import { mutationPage, outcomeOf, PAGE } from './mutation-page.ts';
import { judged, mutableSources } from './run-mutants.ts';

/** The share that the kept scenarios must notice, of all mutants but those that are proved to be equivalent. */
const LEAST = 0.95;

test('the kept scenarios notice nearly every slip of the pen in the domain and in merges', async () => {
  const sources = mutableSources();
  const mutants = mutantsOf(sources);
  const cases = keptScenarios();
  const verdicts = await judged({ sources, mutants, cases, wanted: 1 });
  const { share, killed } = outcomeOf({ mutants, verdicts, cases });
  expect(mutants.length).toBeGreaterThanOrEqual(500);
  expect(verdicts).toHaveLength(mutants.length);
  expect(share).toBeGreaterThanOrEqual(LEAST);
  const names = killed.map(({ id }) => mutants[id]!.name);
  expect(
    names.filter((name) => EQUIVALENTS.has(name)),
    'called equivalent, and yet noticed',
  ).toEqual([]);
  expect(readFileSync(PAGE, 'utf8'), '`npm run mutants` writes the page').toBe(
    mutationPage({ mutants, verdicts, cases }),
  );
});
