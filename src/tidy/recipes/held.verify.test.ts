import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ADDITIONS, BRANCHES } from './additions.contract.ts';
import { programWith } from './program.contract.ts';
import { isNamed, recipeOf } from './recipe.contract.ts';

describe.each([...ADDITIONS, ...BRANCHES])('$recipe in a program of its own', (addition) => {
  const { generated, generatedOfCharts, heldBy } = recipeOf(addition.recipe);
  const { root, node } = programWith([addition]);

  test('generates what its recipe says, and nothing else', async () => {
    const { out, err } = await node('--import', 'tsx', 'src/tidy/recipes/pages.mjs');
    expect(err).toBe('');
    const made: Readonly<Record<string, string>> = JSON.parse(out);
    const stale = Object.entries(made).filter(([path, text]) => textOf(join(root, path)) !== text);
    for (const [path, text] of stale) writeFileSync(join(root, path), text);
    const paths = stale.map(([path]) => path);
    expect(paths.filter((path) => !isNamed(path, [...generated, ...generatedOfCharts]))).toEqual([]);
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
    const before = storiesOf(root);
    const update = addition.isHeardInStories ? ['--update'] : [];
    const { code, out } = await node('node_modules/vitest/vitest.mjs', 'run', ...held, ...update);
    expect(code, out).toBe(0);
    const after = storiesOf(root);
    for (const [path, lines] of before) expect(lost(lines, after.get(path)!), path).toEqual([]);
  });
});

/** The lines of every story, whatever the widths of their columns. */
function storiesOf(root: string): ReadonlyMap<string, readonly string[]> {
  const folder = join(root, 'machines/stories');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  return new Map(
    paths.map((path) => {
      const lines = readFileSync(join(folder, path), 'utf8').split('\n');
      return [path, lines.map((line) => line.replaceAll(/["`\s]+/g, ' ').trim())];
    }),
  );
}

/** Lines that are not among others in their order. */
function lost(lines: readonly string[], among: readonly string[]): readonly string[] {
  let from = 0;
  return lines.filter((line) => {
    const at = among.indexOf(line, from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
