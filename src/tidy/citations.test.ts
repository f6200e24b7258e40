/** What sources and pages cite is there: decisions, headings of the contract, pages. */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decisions } from '../publish/decisions-page.ts';
import { anchorOf, headingsOf, linksOf } from '../publish/markdown.ts';
import { LAYERS } from './layers.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  .toString()
  .split('\n')
  .filter((path) => path !== '' && existsSync(new URL(path, ROOT)));
const sources = tracked.filter((path) => /^(src|machines|sims)\/.*\.(ts|mjs|as|yaml)$/.test(path));
const pages = tracked.filter((path) => path.endsWith('.md'));

describe('decisions', () => {
  const all = decisions();
  const ids = all.map(({ id }) => id);

  test('are numbered without gaps and repetitions', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const numbers = [...new Set(ids.map((id) => Number.parseInt(id.slice(1), 10)))].sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  test.each(all)('$file has its parts', ({ id, file, text, status }) => {
    const [, number, letter] = /^D(\d+)([a-z]?)$/.exec(id)!;
    expect(file.startsWith(`D${number!.padStart(2, '0')}${letter}-`), file).toBe(true);
    const parts = headingsOf(text).filter(({ depth }) => depth === 2);
    expect(parts.map((heading) => heading.text)).toEqual([
      'Decision',
      'Why',
      'Rejected',
      'Where in the code',
    ]);
    expect(status).toMatch(/^(in force|(replaced|narrowed) by \[D\d+[a-z]?\]\(.+\))$/);
    const where = text.split('## Where in the code')[1]!;
    const paths = [...where.matchAll(/^- `(.+)`$/gm)].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(new URL(path, ROOT)))).toEqual([]);
  });

  test('that are cited exist', () => {
    const unknown = [...sources, ...pages].flatMap((path) =>
      [...read(path).matchAll(/\b(?:decisions? |, |\[)(D\d+[a-z]?)\b/g)]
        .map(([, id]) => id!)
        .filter((id) => !ids.includes(id))
        .map((id) => `${path}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the contract', () => {
  const headings = headingsOf(read('docs/contract.md')).map(({ text }) => text);
  const named = headings.map((heading) => heading.replace(/^\d+\. /, '').replace(/: .*$/, ''));
  const numbered = headings.map((heading) => /^\d+/.exec(heading)?.[0]);

  test('is cited by headings that it has', () => {
    const cited = sources
      .filter((path) => !path.startsWith('src/tidy/'))
      .flatMap((path) => {
        const text = read(path).replaceAll(/\n\s*(\*|\/\/) ?/g, ' ');
        const citations = text.matchAll(/contract,\s+(?:"([^"]+)"|section (\d+))/g);
        return [...citations].map(([, heading, section]) => ({ path, heading, section }));
      });
    expect(cited.length).toBeGreaterThan(10);
    const unknown = cited.filter(({ heading, section }) =>
      heading === undefined ? !numbered.includes(section) : !named.includes(heading),
    );
    expect(unknown).toEqual([]);
  });

  test('is cited with a place, wherever a comment leans on it', () => {
    const vague = sources.filter((path) => /\(contract\)/.test(read(path)));
    expect(vague).toEqual([]);
  });
});

describe('pages', () => {
  test('link to what is there', () => {
    const broken = pages.flatMap((path) =>
      linksOf(read(path))
        .filter((target) => !isThere(path, target))
        .map((target) => `${path}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test.each(['CONTRIBUTING.md', 'ARCHITECTURE.md', 'docs/dialect.md'])(
    '%s names files that are there',
    (page) => {
      const named = [...read(page).matchAll(/`((?:src|machines|sims|docs|reports)\/[\w./-]+)`/g)].map(
        ([, path]) => path!,
      );
      expect(named.length).toBeGreaterThan(3);
      expect(named.filter((path) => !existsSync(new URL(path, ROOT)))).toEqual([]);
    },
  );

  test('the layers of ARCHITECTURE are those that hold, in their order', () => {
    const table = read('ARCHITECTURE.md').split('\n## Layers\n')[1]!.split('\n## ')[0]!;
    expect([...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, layer]) => layer)).toEqual([...LAYERS]);
  });

  test('stand alone: nothing beside the project is cited', () => {
    const outside = pages.filter((path) => /\.\.\/shared|shared\/|ORIGIN\.md|DESIGN\.md/.test(read(path)));
    expect(outside).toEqual([]);
  });
});

function isThere(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(new URL(file, ROOT))) return false;
  return anchor === undefined || headingsOf(read(file)).some(({ text }) => anchorOf(text) === anchor);
}
