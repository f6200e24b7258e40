import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EQUIVALENTS } from './equivalents.ts';
import { mutantsOf } from './mutants.ts';
import { PAGE } from './mutation-page.ts';
import { mutableSources } from './run-mutants.ts';

const names = new Set(mutantsOf(mutableSources()).map(({ name }) => name));

test('every mutant that is called equivalent exists', () => {
  expect([...EQUIVALENTS.keys()].filter((name) => !names.has(name))).toEqual([]);
});

test('the published page is of these mutants: a rule that has changed or moved needs `npm run mutants`', () => {
  const page = readFileSync(PAGE, 'utf8');
  expect(page).toContain(`| mutants | ${names.size} |`);
  const told = [...page.matchAll(/^- `(.+)`(?: \([^)]*\))?$/gm)].map(([, name]) => name!);
  expect(told.length).toBeGreaterThan(100);
  expect(told.filter((name) => !names.has(name))).toEqual([]);
});
