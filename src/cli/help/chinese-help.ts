import { type CommandUnknownOpts, Help, type HelpConfiguration } from '@commander-js/extra-typings';
import { columnsOf } from '../../report/words/columns.ts';
import { wrapped } from '../../report/words/wrapped.ts';
import { CHINESE, CHINESE_TITLES } from './help.zh.ts';

/** Help of these commands, and of those below them, is written in Chinese from now on. */
export function speakChinese(command: CommandUnknownOpts): void {
  command.configureHelp(IN_CHINESE);
  for (const one of command.commands) speakChinese(one);
}

const plain = new Help();

const IN_CHINESE: HelpConfiguration = {
  commandUsage: (command) =>
    plain.commandUsage(command).replace('[options]', '[选项]').replace('[command]', '[命令]'),
  commandDescription: (command) => translated(plain.commandDescription(command)),
  subcommandDescription: (command) => translated(plain.subcommandDescription(command)),
  subcommandTerm: (command) => plain.subcommandTerm(command).replace('[options]', '[选项]'),
  argumentDescription: (argument) => withMore(plain.argumentDescription(argument), argument.description),
  optionDescription: (option) => withMore(plain.optionDescription(option), option.description),
  styleTitle: (title) => CHINESE_TITLES[title] ?? title,
  displayWidth: columnsOf,
  boxWrap: (text, width) =>
    text
      .split('\n')
      .flatMap((line) => wrapped(line, width))
      .join('\n'),
};

/** A text that has no Chinese yet is better read in English than not at all. */
function translated(text: string): string {
  return CHINESE[text] ?? text;
}

/** What stands behind a description, in parentheses: what may be given, and what is if nothing is. */
function withMore(text: string, description: string): string {
  const more = text.slice(description.length).trim();
  if (more === '') return translated(description);
  const inner = more
    .slice(1, -1)
    .replace(', default: ', '；默认：')
    .replace('default: ', '默认：')
    .replace('choices: ', '可选：')
    .replaceAll('", "', '"、"')
    .replace('：none', '：无');
  return `${translated(description)}（${inner}）`;
}
