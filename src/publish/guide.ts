/** The pages of the guide, and what a reader copies from them: files and commands. */

import { readdirSync, readFileSync } from 'node:fs';
import { PACKAGE_ROOT } from '../package-root.ts';
import { fencesOf } from './markdown.ts';

/** Where the pages are, by language. */
const GUIDES = { en: 'docs/guide', zh: 'docs/zh/guide' } as const;

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
  const files = readdirSync(new URL(`${folder}/`, PACKAGE_ROOT)).filter((file) => file.endsWith('.md'));
  return files.sort().map((file) => pageAt(`${folder}/${file}`));
}

/** Every page that shows what commands print. */
export function pagesWithOutput(): readonly GuidePage[] {
  return [pageAt('README.md'), ...guidePages('en'), ...guidePages('zh')];
}

function pageAt(path: string): GuidePage {
  return { file: path.replace(/.*\//, ''), path, text: readFileSync(new URL(path, PACKAGE_ROOT), 'utf8') };
}

/** The whole files that pages show, by the names that they give them. */
export function shownFiles(pages: readonly GuidePage[]): ReadonlyMap<string, string> {
  const fences = pages.flatMap(({ text }) => fencesOf(text));
  return new Map(fences.flatMap(({ file, text }) => (file === undefined ? [] : [[file, text] as const])));
}

/** What a page shows of a terminal: a command, and lines of what it prints. `…` is for lines that are left out. */
export interface Shown {
  readonly command: string;
  readonly lines: readonly string[];
}

/**
 * Every command of a page, in order: lines after `$` in blocks of a console; a backslash at an end goes on. A block without
 * a command shows more of what the last one printed.
 */
export function shownCommands(page: string): readonly Shown[] {
  const consoles = fencesOf(page).filter(({ language }) => language === 'console');
  return consoles
    .map(({ text }) => text.replaceAll(/\\\n\s*/g, ''))
    .join('…\n')
    .split(/^\$ /m)
    .slice(1)
    .map((block) => {
      const [command = '', ...lines] = block.trimEnd().split('\n');
      return { command: bareCommand(command), lines };
    });
}

/** A command without its comment. */
export function bareCommand(command: string): string {
  return command.replace(/\s+#.*$/, '').trimEnd();
}

/** A command as a shell would split it: words, some of them in quotes. */
export function wordsOf(command: string): readonly string[] {
  const words = command.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g);
  return [...words].map(([word]) => word.replaceAll(/'([^']*)'|"([^"]*)"/g, (_, one, two) => one ?? two));
}
