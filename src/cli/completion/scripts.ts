/** Scripts by which shells complete command lines. They hold every answer, so that a shell need not start Node at each TAB. */

import { VERSION } from '../../version.ts';
import { template } from '../template.ts';
import { type Answer, NOTHING } from './answer.ts';
import type { Question, Questions } from './questions.ts';

interface Shell {
  readonly quoted: (text: string) => string;
  /** Between patterns of which one must fit. */
  readonly or: string;
  /** A branch of the case over what is asked. */
  readonly branch: (patterns: string, answer: Answer) => string;
}

const SHELL: Readonly<Record<'bash' | 'zsh' | 'fish', Shell>> = {
  bash: {
    quoted: posixQuoted,
    or: '|',
    branch: (patterns, { words, found, isOpen }) =>
      [
        `    ${patterns})`,
        `      words=${posixQuoted(words.map(({ text }) => text).join(' '))}`,
        `      found=${posixQuoted(found.join(' '))}`,
        `      open=${isOpen ? 'yes' : ''}`,
        '      ;;',
      ].join('\n'),
  },
  zsh: {
    quoted: posixQuoted,
    or: '|',
    branch: (patterns, { words, found, isOpen }) =>
      [
        `    (${patterns})`,
        `      offered=(${words.map(({ text, meaning }) => posixQuoted(meaning === '' ? text : `${text}:${meaning}`)).join(' ')})`,
        `      found=(${found.join(' ')})`,
        `      open=(${isOpen ? "-S ''" : ''})`,
        '      ;;',
      ].join('\n'),
  },
  fish: {
    quoted: fishQuoted,
    or: ' ',
    branch: (patterns, { words, found }) =>
      [
        `        case ${patterns}`,
        ...(words.length > 0
          ? [
              `            printf '%s\\t%s\\n' ${words.map(({ text, meaning }) => `${fishQuoted(text)} ${fishQuoted(meaning)}`).join(' ')}`,
            ]
          : []),
        ...(found.length > 0 ? [`            __fleetcast_found ${found.join(' ')}`] : []),
      ].join('\n'),
  },
};

export type ShellName = keyof typeof SHELL;

export const SHELLS = Object.keys(SHELL) as ShellName[];

export function completionScript(name: ShellName, { commands, options, questions }: Questions): string {
  const { quoted, or, branch } = SHELL[name];
  const patterns = (asked: readonly string[]) => asked.map(quoted).join(or);
  return template(`completion.${name}`, {
    version: VERSION,
    commands: patterns(commands),
    options: patterns(options),
    answers: byAnswer(questions)
      .map(({ answer, asked }) => branch(patterns(asked), answer))
      .join('\n'),
  });
}

/** Most lists are the answer to several questions: each is written once, and none where there is nothing to say. */
function byAnswer(questions: readonly Question[]): { answer: Answer; asked: string[] }[] {
  const byText = new Map<string, { answer: Answer; asked: string[] }>();
  for (const { asked, answer } of questions.filter((each) => each.answer !== NOTHING)) {
    const text = JSON.stringify(answer);
    const known = byText.get(text);
    if (known) known.asked.push(asked);
    else byText.set(text, { answer, asked: [asked] });
  }
  return [...byText.values()];
}

function posixQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function fishQuoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
