/** Completion as shells do it: the script that is printed is given to each of them, and a TAB is simulated. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { beforeAll, describe, expect, test } from 'vitest';
import { METRIC_PATHS } from '../../metrics/catalogue/catalogue.ts';
import { PRESET_NAMES } from '../../scenario/presets.ts';
import { asked, folder } from '../asked.contract.ts';
import { allCommands, COMMANDS } from '../commands.ts';
import { NOTHING } from './answer.ts';
import { answers } from './answers.ts';
import { questionsOf } from './questions.ts';
import { SHELLS, type ShellName } from './scripts.ts';

const home = folder();
writeFileSync(join(home, 'my-app.yaml'), '');
writeFileSync(join(home, 'my-notes.txt'), '');
mkdirSync(join(home, 'my-folder'));
mkdirSync(join(home, 'reports/my-app-1'), { recursive: true });
writeFileSync(join(home, 'reports/my-app-1/run.json'), '');

const script = (shell: ShellName) => join(home, `completion.${shell}`);

beforeAll(async () => {
  for (const shell of SHELLS) {
    const { code, out } = await asked('completion', shell);
    expect(code).toBe(0);
    writeFileSync(script(shell), out);
  }
});

/** How a shell is made to say what it would offer at the end of a line. Words are set apart by single spaces. */
const OFFERS: Readonly<Record<ShellName, (line: string) => string>> = {
  bash: (line) => {
    const words = line.split(/ |(?<==)|(?==)/);
    const here = words.at(-1) === '=' ? '' : words.at(-1)!;
    const calls = [
      `source ${script('bash')}`,
      `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})`,
      `COMP_CWORD=${words.length - 1}`,
      `_fleetcast fleetcast '${here}' '${words.at(-2)}'`,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: of the shell
      'printf "%s\\n" "${COMPREPLY[@]}"',
    ];
    return said('bash', ['--norc', '-c', calls.join('\n')]);
  },
  zsh: (line) => said('zsh', ['-f', '-c', ZSH_CAPTURE, 'capture', script('zsh'), line]),
  fish: (line) => said('fish', ['-N', '-c', `source ${script('fish')}; complete -C '${line}'`]),
};

/** zsh completes in a terminal alone: one is opened, and what is offered is printed instead of shown. */
const ZSH_CAPTURE = `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PROMPT=; stty -echo; autoload -Uz compinit'
zpty -w shell "compinit -u -d $1.dump; source $1"
zpty -w shell 'compadd() {
  if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return; fi
  local -a hits; builtin compadd -A hits "$@"; print -rl -- "offer="\${^hits}; builtin compadd "$@"
}'
zpty -w shell 'finish() { print -r -- the-end; exit }; compprefuncs=(); comppostfuncs=(finish); print -r -- "be""gin"'
zpty -m -r shell seen '*begin*'
zpty -w -n shell "$2"$'\\t'
zpty -m -r shell seen '*the-end*'
print -r -- $seen
`;

function said(shell: ShellName, args: readonly string[]): string {
  return execFileSync(shell, args, { cwd: home, encoding: 'utf8', timeout: 600_000 });
}

function offered(shell: ShellName, line: string): string[] {
  const lines = OFFERS[shell](line).trim().split(/\r?\n/);
  const own = shell === 'zsh' ? lines.flatMap((text) => text.match(/offer=(.+)/)?.[1] ?? []) : lines;
  const texts = own.map((text) => text.split('\t')[0]!.replace(/(?<=.)\/$/, ''));
  return [...new Set(texts)].filter((text) => texts.length > 1 || text !== '').sort();
}

const CASES: readonly (readonly [line: string, expected: readonly string[]])[] = [
  ['fleetcast ', Object.keys(COMMANDS)],
  ['fleetcast ru', ['run', 'runs']],
  ['fleetcast --v', ['--version']],
  ['fleetcast run --re', ['--replications']],
  ['fleetcast run wechat', ['wechat-month']],
  ['fleetcast run my', ['my-app.yaml', 'my-folder']],
  ['fleetcast run --quiet wechat', ['wechat-month']],
  ['fleetcast run wechat-month my', []],
  ['fleetcast run --seed ', []],
  ['fleetcast run --engine ', ['fleet', 'reference']],
  ['fleetcast run --engine fleet wechat', ['wechat-month']],
  ['fleetcast run --out my', ['my-folder']],
  ['fleetcast run --set app.ownRef', ['app.ownRefresh.olderThan=', 'app.ownRefresh=']],
  ['fleetcast run --set usage.opens.gap.mea', ['usage.opens.gap.mean=']],
  ['fleetcast run --set seed=1 wechat', ['wechat-month']],
  ['fleetcast plan --objective wait', ['waitMs.p99', 'waitedShare']],
  ['fleetcast run --until periodic.hit', ['periodic.hitRate', 'periodic.hits']],
  ['fleetcast compare wechat-2', ['wechat-2019', 'wechat-2019-code']],
  ['fleetcast compare wechat qq my', ['my-app-1', 'my-app.yaml', 'my-folder']],
  ['fleetcast metrics ', METRIC_PATHS],
  ['fleetcast presets ', PRESET_NAMES],
  ['fleetcast show ', ['my-app-1']],
  ['fleetcast convert ', ['azure-functions']],
  ['fleetcast convert azure-functions my', ['my-app.yaml', 'my-folder', 'my-notes.txt']],
  ['fleetcast completion ', SHELLS],
];

/** Fish takes no value behind a sign. */
const BEHIND_A_SIGN = ['fleetcast run --engine=fl', ['fleet']] as const;

describe.each(SHELLS)('%s', (shell) => {
  const isHere = spawnSync(shell, ['--version']).status === 0;

  const cases = shell === 'fish' ? CASES : [...CASES, BEHIND_A_SIGN];
  test.skipIf(!isHere).each(cases)('%s', (line, expected) => {
    expect(offered(shell, line)).toEqual([...expected].sort());
  });
});

test('every value is offered, but those that nobody can guess', async () => {
  const program = new Command('fleetcast');
  const { questions } = questionsOf(program, await answers(), await allCommands());
  const silent = questions
    .filter(({ answer }) => answer === NOTHING)
    .map(({ asked }) => asked.split(' ').slice(1));
  const names = new Set(
    silent.map(([command, place]) => (place!.startsWith('--') ? place! : `${command} ${place}`)),
  );
  expect([...names].sort()).toEqual([
    '--device',
    '--devices',
    '--from',
    '--horizon',
    '--most',
    '--only',
    '--replications',
    '--risk',
    '--rounds',
    '--runs',
    '--scale',
    '--seed',
    '--service',
    '--to',
    '--workers',
    'init first',
  ]);
});
