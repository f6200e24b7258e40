/** Commands as questions of completion: what can stand where. Read off the definitions that parse the command line. */

import type { Argument, CommandUnknownOpts, Option } from '@commander-js/extra-typings';
import { type Answer, NOTHING, wordsOf } from './answer.ts';
import type { Answers } from './answers.ts';

export interface Question {
  /** A command and a place: `fleetcast run --out`, `fleetcast run options`, `fleetcast run first` or `further` (arguments). */
  readonly asked: string;
  readonly answer: Answer;
}

export interface Questions {
  /** Each as it is reached: `fleetcast convert azure-functions`. */
  readonly commands: readonly string[];
  /** The options that take a value: `fleetcast run --out`. */
  readonly options: readonly string[];
  readonly questions: readonly Question[];
}

/** @param subcommands in the place of those that the command has itself */
export function questionsOf(
  command: CommandUnknownOpts,
  answers: Answers,
  subcommands: readonly CommandUnknownOpts[] = command.commands,
  path = command.name(),
): Questions {
  const answerTo = ({ argChoices }: { argChoices?: string[] | undefined }, name: string): Answer =>
    argChoices
      ? { ...NOTHING, words: wordsOf(argChoices) }
      : (answers[`${command.name()} ${name}`] ?? answers[name] ?? NOTHING);
  const options = command.createHelp().visibleOptions(command);
  const valued = options
    .filter(({ required, optional }) => required || optional)
    .flatMap((option) =>
      flagsOf(option).map((flag) => ({
        asked: `${path} ${flag}`,
        answer: answerTo(option, placeholderOf(option)),
      })),
    );
  const offered = options.map(({ long, short, description }) => ({
    text: long ?? short!,
    meaning: description,
  }));
  const below = subcommands.map((each) =>
    questionsOf(each, answers, each.commands, `${path} ${each.name()}`),
  );
  const first = subcommands.map((each) => ({ text: each.name(), meaning: each.description() }));
  return {
    commands: below.flatMap(({ commands }, index) => [`${path} ${subcommands[index]!.name()}`, ...commands]),
    options: [...valued.map(({ asked }) => asked), ...below.flatMap((each) => each.options)],
    questions: [
      { asked: `${path} options`, answer: { ...NOTHING, words: offered } },
      ...valued,
      ...(first.length > 0 ? [{ asked: `${path} first`, answer: { ...NOTHING, words: first } }] : []),
      ...placesOf(command.registeredArguments).map(([place, argument]) => ({
        asked: `${path} ${place}`,
        answer: answerTo(argument, argument.name()),
      })),
      ...below.flatMap(({ questions }) => questions),
    ],
  };
}

/** The first argument, and the last for all that follow it. */
function placesOf(all: readonly Argument[]): (readonly ['first' | 'further', Argument])[] {
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return [];
  return last.variadic || all.length > 1
    ? [
        ['first', first],
        ['further', last],
      ]
    : [['first', first]];
}

function flagsOf({ long, short }: Option): string[] {
  return [long, short].filter((flag) => flag !== undefined);
}

/** What help calls the value of an option. */
function placeholderOf({ flags }: Option): string {
  return /[<[](.+?)(?:\.\.\.)?[>\]]/.exec(flags)?.[1] ?? '';
}
