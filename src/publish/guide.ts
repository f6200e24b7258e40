/** The pages of the guide, and what a reader copies from them: files and commands. */

import { readdirSync, readFileSync } from 'node:fs';
import { fencesOf } from './markdown.ts';

const DOCS = new URL('../../docs/', import.meta.url);

/** Where the pages are, by language. */
export const GUIDES = { en: 'guide', zh: 'zh/guide' } as const;

export interface GuidePage {
  /** The name of its file; the same in both languages. */
  readonly file: string;
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
}

/** The pages of the guide in order. */
export function guidePages(language: keyof typeof GUIDES): readonly GuidePage[] {
  const folder = GUIDES[language];
  const files = readdirSync(new URL(`${folder}/`, DOCS)).filter((file) => file.endsWith('.md'));
  return files.sort().map((file) => ({
    file,
    path: `docs/${folder}/${file}`,
    text: readFileSync(new URL(`${folder}/${file}`, DOCS), 'utf8'),
  }));
}

/** The whole files that pages show, by the names that they give them. */
export function shownFiles(pages: readonly GuidePage[]): ReadonlyMap<string, string> {
  const fences = pages.flatMap(({ text }) => fencesOf(text));
  return new Map(fences.flatMap(({ file, text }) => (file === undefined ? [] : [[file, text] as const])));
}

/** What a page shows of a terminal: a command, and lines of what it prints. `…` stands for lines that are left out. */
export interface Shown {
  readonly command: string;
  readonly lines: readonly string[];
}

/** Every command of a page, in order: lines after `$` in blocks of a console; a backslash at an end goes on. */
export function shownCommands(page: string): readonly Shown[] {
  const consoles = fencesOf(page).filter(({ language }) => language === 'console');
  return consoles.flatMap(({ text }) =>
    text
      .replaceAll(/\\\n\s*/g, '')
      .split(/^\$ /m)
      .slice(1)
      .map((block) => {
        const [command = '', ...lines] = block.trimEnd().split('\n');
        return { command: command.replace(/\s+#.*$/, ''), lines };
      }),
  );
}

/** A command as a shell would split it: words, some of them in quotes. */
export function wordsOf(command: string): readonly string[] {
  const words = command.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g);
  return [...words].map(([word]) => word.replaceAll(/'([^']*)'|"([^"]*)"/g, (_, one, two) => one ?? two));
}
