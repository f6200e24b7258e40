import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ADDITIONS, BRANCHES } from './additions.contract.ts';
import { isNamed, recipeOf } from './recipe.contract.ts';

test('every recipe for the program has an addition', () => {
  const page = readFileSync(new URL('../../../CONTRIBUTING.md', import.meta.url), 'utf8');
  const headings = [...page.matchAll(/^## (An? .+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual([...ADDITIONS.map(({ recipe }) => recipe), 'A page']);
});

describe.each([...ADDITIONS, ...BRANCHES])('$recipe', ({ recipe, files }) => {
  const { always, whereItApplies } = recipeOf(recipe);
  const touched = Object.keys(files);

  test('touches each file that its recipe always names', () => {
    const untouched = always.filter((named) => !touched.some((path) => isNamed(path, [named])));
    expect(untouched).toEqual([]);
  });

  test('touches no file that its recipe does not name', () => {
    expect(touched.filter((path) => !isNamed(path, [...always, ...whereItApplies]))).toEqual([]);
  });
});
