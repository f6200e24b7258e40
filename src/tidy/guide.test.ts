/** What a reader copies from a page works: commands and options exist, scenarios load, and both languages show the same. */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { program } from '../cli/main.ts';
import { guidePages, type Shown, shownCommands, shownFiles, wordsOf } from '../publish/guide.ts';
import { fencesOf, headingsOf } from '../publish/markdown.ts';
import { applyOverride, parseSet } from '../scenario/files/override.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { isPresetName } from '../scenario/presets.ts';

const fleetcast = await program(() => true);
const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
/** The contract shows notation, with gaps; what is written out there is no scenario. */
const NOTATION = ['docs/contract.md'];
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: ROOT,
})
  .toString()
  .split('\n')
  .filter((path) => path !== '' && existsSync(new URL(path, ROOT)) && !NOTATION.includes(path))
  .map((path) => ({ path, text: read(path) }));

const scenarios = pages.flatMap(({ path, text }) =>
  fencesOf(text)
    .filter(({ language }) => language === 'yaml')
    .map((fence) => [path, fence.text] as const),
);
const commands = pages.flatMap(({ path, text }) =>
  shownCommands(text).map(({ command }) => [path, command] as const),
);
const files = shownFiles(guidePages('en'));

describe('pages show', () => {
  test('scenarios and commands', () => {
    expect(scenarios.length).toBeGreaterThan(5);
    expect(commands.length).toBeGreaterThan(15);
  });

  test.each(scenarios)('%s: a scenario that loads\n%s', (_, text) => {
    expect(parseScenario(parse(text)).name).toMatch(/^[a-z-]+$/);
  });

  test.each(commands)('%s: a command that there is\n%s', (_, command) => {
    for (const words of fleetcastsOf(command)) checkWords(words);
  });
});

/** The calls of fleetcast in a line of a shell, without what is piped behind them. */
function fleetcastsOf(command: string): readonly (readonly string[])[] {
  const calls = command.split(/ \| | && /).map(wordsOf);
  const found = calls.flatMap(([first, second, ...rest]) =>
    first === 'npx' && second === 'fleetcast' ? [rest] : [],
  );
  expect(found.length, command).toBeGreaterThan(0);
  return found;
}

/** A known command with known options; a scenario that is shipped or shown; keys that can be set. */
function checkWords([name = '', ...words]: readonly string[]): void {
  const command = fleetcast.commands.find((each) => each.name() === name);
  expect(command, `there is no command ${name}`).toBeDefined();
  const { operands, unknown } = command!.parseOptions([...words]);
  expect(unknown, `unknown options of ${name}`).toEqual([]);
  const sources = ['run', 'explain', 'agree', 'compare'].includes(name) ? operands.slice(0, 1) : [];
  for (const source of sources) {
    const base = scenarioOf(source!);
    const sets = words.flatMap((word, index) => (words[index - 1] === '--set' ? [word] : []));
    if (sets.some((set) => /devices=0|intervall/.test(set))) continue; // What is refused on purpose.
    expect(() => parseScenario(sets.map(parseSet).reduce(applyOverride, base))).not.toThrow();
  }
}

function scenarioOf(source: string): unknown {
  if (isPresetName(source)) return { name: 'x', policy: source };
  return parse(files.get(source) ?? read(`sims/${source}.yaml`));
}

/** A command of the Chinese guide as the English one shows it. */
function inEnglish({ command }: Shown): string {
  return command.replace(' --lang zh', '');
}

describe('the guide in Chinese', () => {
  const english = guidePages('en');
  const chinese = guidePages('zh');

  test('has the same pages', () => {
    expect(chinese.map(({ file }) => file)).toEqual(english.map(({ file }) => file));
  });

  test.each(english)('$file has its twin: headings, commands and files', ({ file, text }) => {
    const twin = chinese.find((page) => page.file === file)!.text;
    const depths = (page: string) => headingsOf(page).map(({ depth }) => depth);
    expect(depths(twin)).toEqual(depths(text));
    expect(shownCommands(twin).map(inEnglish)).toEqual(shownCommands(text).map(({ command }) => command));
    const data = (page: string) =>
      fencesOf(page)
        .filter(({ language }) => language === 'yaml')
        .map((fence) => ({ ...(parse(fence.text) as object), description: '' }));
    expect(data(twin)).toEqual(data(text));
    expect(twin).toMatch(/\p{Script=Han}/u);
  });
});
