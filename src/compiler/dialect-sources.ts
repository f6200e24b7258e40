/**
 * The sources that are compiled to WebAssembly: the root, and all it imports. They are the same files that JavaScript runs, in
 * words that AssemblyScript knows; where it has other words for the same, they are exchanged here, and nowhere else.
 */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../', import.meta.url));

/** The root of the module, as the compiler names it. */
export const ROOT = 'compiled/fleet/root.ts';

/** Every source by its path in `src`, ready for the compiler. */
export function dialectSources(): ReadonlyMap<string, string> {
  return new Map([...textsRead()].map(([path, { text }]) => [path, inItsWords(text)]));
}

/** The files that the compiler reads, by their paths in the project. */
export function filesRead(): string[] {
  return [...textsRead().values()].map(({ file }) => `src/${file}`);
}

interface TextRead {
  /** Relative to `src`. */
  readonly file: string;
  readonly text: string;
}

function textsRead(): ReadonlyMap<string, TextRead> {
  const read = new Map<string, TextRead>();
  const wanted = [ROOT];
  for (let path = wanted.pop(); path; path = wanted.pop()) {
    if (read.has(path)) continue;
    const file = fileOf(path);
    const text = readFileSync(join(SRC, file), 'utf8');
    read.set(path, { file, text });
    for (const [, imported] of text.matchAll(/^(?:import|export|\}).* from '(\..*)';$/gm)) {
      wanted.push(join(dirname(path), imported!));
    }
  }
  return read;
}

/** What has another body in WebAssembly has it in a file `.as` beside that of JavaScript. */
function fileOf(path: string): string {
  const own = path.replace(/\.ts$/, '.as');
  return existsSync(join(SRC, own)) ? own : path;
}

export function inItsWords(text: string): string {
  return text
    .replaceAll(/^import type /gm, 'import ')
    .replaceAll(/(?<=^import \{.*|^ {2})\btype (?=\w+(,| \}))/gm, '')
    .replaceAll(/^(export type \w+ = (?:i32|number)) & CodeOf<typeof \w+>;$/gm, '$1;')
    .replaceAll(/^( *)(.*@inline \*\/)$/gm, '$1$2\n$1@inline')
    .replaceAll('Number.POSITIVE_INFINITY', 'Infinity')
    .replaceAll('Math.max(', 'larger(')
    .replaceAll('Math.min(', 'smaller(')
    .replaceAll(']!', ']')
    .replaceAll(/^export const (\w+) = \{$([^}]*)^\} as const;$/gm, (_, name, entries: string) => {
      return `export enum ${name} {${entries.replaceAll(': ', ' = ')}}`;
    });
}
