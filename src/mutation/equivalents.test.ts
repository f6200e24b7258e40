import { expect, test } from 'vitest';
import { EQUIVALENTS } from './equivalents.ts';
import { mutantsOf } from './mutants.ts';
import { mutableSources } from './run-mutants.ts';

test('every mutant that is called equivalent exists', () => {
  const names = new Set(mutantsOf(mutableSources()).map(({ name }) => name));
  expect([...EQUIVALENTS.keys()].filter((name) => !names.has(name))).toEqual([]);
});
