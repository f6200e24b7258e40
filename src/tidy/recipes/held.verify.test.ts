import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ADDITIONS } from './additions.contract.ts';
import { programWith } from './program.contract.ts';
import { isNamed, recipeOf } from './recipe.contract.ts';

describe.each(ADDITIONS)('$recipe in a program of its own', (addition) => {
  const { generated, heldBy } = recipeOf(addition.recipe);
  const { root, node } = programWith([addition]);

  test('generates what its recipe says, and nothing else', async () => {
    const { out, err } = await node('--import', 'tsx', 'src/tidy/recipes/pages.mjs');
    expect(err).toBe('');
    const made: Readonly<Record<string, string>> = JSON.parse(out);
    const stale = Object.entries(made).filter(([path, text]) => textOf(join(root, path)) !== text);
    for (const [path, text] of stale) writeFileSync(join(root, path), text);
    const paths = stale.map(([path]) => path);
    expect(paths.filter((path) => !isNamed(path, generated))).toEqual([]);
    expect(generated.filter((named) => !paths.some((path) => isNamed(path, [named])))).toEqual([]);
  });

  test('has no error of types', async () => {
    const { out } = await node('node_modules/typescript/bin/tsc', '--pretty', 'false');
    expect(out).toBe('');
  });

  const tests = Object.keys(addition.files).filter((path) => path.endsWith('.test.ts'));
  const held = [...new Set([...heldBy, ...tests])];
  test(`is held by ${held.join(', ')}`, async () => {
    await node('-e', "require('node:child_process').execFileSync('git', ['init', '--quiet'])");
    const { code, out } = await node('node_modules/vitest/vitest.mjs', 'run', ...held);
    expect(code, out).toBe(0);
  });
});

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
