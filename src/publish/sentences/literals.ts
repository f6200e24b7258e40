/** The twins as they stand in the sources, `…` for whatever is put into them. */

import { readdirSync, readFileSync } from 'node:fs';

const SOURCES = new URL('../../', import.meta.url);

/** Twins of the page's script, which speaks in a browser only. */
export function scriptPairs(): readonly (readonly [en: string, zh: string])[] {
  return sourcesIn('report/page').flatMap((path) => {
    const text = readFileSync(new URL(path, SOURCES), 'utf8');
    const [en, zh] = [literalsOf(text, 'en'), literalsOf(text, 'zh')];
    return en.map((literal, index) => [literal, zh[index] ?? ''] as const);
  });
}

/** The paths of the sources in a folder, tests aside, relative to `src/`. */
export function sourcesIn(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, SOURCES), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(test|contract)\.ts$/.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** The literals of a language in a source: what stands after `en:` or `zh:`. */
export function literalsOf(source: string, language: 'en' | 'zh'): readonly string[] {
  const start = new RegExp(`\\b${language}:\\s*(['\`])`, 'g');
  return [...source.matchAll(start)].map((match) =>
    literalAt(source, match.index + match[0].length, match[1]!),
  );
}

/** Up to the closing quote, with `…` for each `${}`. */
function literalAt(source: string, from: number, quote: string): string {
  let literal = '';
  for (let at = from; source[at] !== quote; at++) {
    if (quote === '`' && source.startsWith('${', at)) {
      at = closingBrace(source, at + 2);
      literal += '…';
    } else if (source[at] === '\\') {
      at += 1;
      if (source[at] === 'u') at += 4;
      else literal += source[at];
    } else literal += source[at];
  }
  return literal;
}

function closingBrace(source: string, from: number): number {
  let depth = 1;
  for (let at = from; ; at++) {
    if (source[at] === '{') depth += 1;
    if (source[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
}
