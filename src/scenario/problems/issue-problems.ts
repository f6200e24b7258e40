/** From what the schema found wrong to what a person is told. A schema's message says what was expected. */

import type * as z from 'zod';
import { valueAt } from '../files/plain-object.ts';
import { nearMiss } from './near-miss.ts';
import type { Problem } from './problem.ts';
import { showValue } from './show-value.ts';

type Issue = z.core.$ZodIssue;

/** A problem with its path in parts, and where else to look if that path is not in the file. */
export interface PlacedProblem extends Problem {
  readonly keys: readonly PropertyKey[];
  readonly partner?: readonly string[] | undefined;
  /** Whether the last key itself is wrong, rather than its value. */
  readonly isKeyWrong?: boolean;
}

/** What was expected, in the words of the schema where it has some. For `safeParse`. */
export function expectedWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_WORDS[issue.expected as string] ?? `${issue.expected}`;
    case 'invalid_value':
      return oneOf(issue.values as unknown[]);
    case 'invalid_key':
      return 'another name';
    default:
      return 'something else';
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object of settings',
  record: 'an object of names and values',
};

/** Every problem that the issues of a scenario amount to. */
export function issueProblems(issues: readonly Issue[], scenario: unknown): PlacedProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, [], scenario));
}

function problemsOf(issue: Issue, base: readonly PropertyKey[], scenario: unknown): PlacedProblem[] {
  const keys = [...base, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey([...keys, key], issue.message.split(' ')));
    case 'invalid_union':
      return issue.discriminator === undefined
        ? unionProblems(issue, keys, scenario)
        : [mismatch(keys, scenario, undefined, kindsOf(issue))];
    case 'invalid_value':
      return [mismatch(keys, scenario, issue.message, issue.values.map(String))];
    case 'invalid_key':
      return [
        {
          ...place(keys),
          message: '',
          expected: issue.issues[0]?.message ?? issue.message,
          found: showValue(keys.at(-1)),
        },
      ];
    case 'custom': {
      const { isSentence, suggestion, partner, words } = (issue.params ?? {}) as Params;
      if (!isSentence) return [mismatch(keys, scenario, issue.message, words)];
      return [{ ...place(keys), message: issue.message, ...(suggestion && { suggestion }), partner }];
    }
    default:
      return [mismatch(keys, scenario, issue.message)];
  }
}

interface Params {
  isSentence?: boolean;
  suggestion?: string;
  partner?: readonly string[];
  words?: readonly string[];
}

function unknownKey(keys: readonly PropertyKey[], known: readonly string[]): PlacedProblem {
  const at = { ...place(keys), isKeyWrong: true };
  const suggestion = nearMiss(String(keys.at(-1)), known);
  return { ...at, message: 'unknown key', ...(suggestion !== undefined && { suggestion }) };
}

/** A value that is not what was expected; `words` are those that would have been accepted. */
function mismatch(
  keys: readonly PropertyKey[],
  scenario: unknown,
  message: string | undefined,
  words: readonly string[] = [],
): PlacedProblem {
  const at = place(keys);
  const value = valueAt(scenario, keys);
  const expected = message ?? oneOf(words);
  if (value === undefined) return { ...at, message: 'is required', expected };
  const suggestion = typeof value === 'string' ? nearMiss(value, words) : undefined;
  return {
    ...at,
    message: '',
    expected,
    found: showValue(value),
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** The problems of the notation that was probably meant, or all notations if none was. */
function unionProblems(
  issue: z.core.$ZodIssueInvalidUnion,
  keys: readonly PropertyKey[],
  scenario: unknown,
): PlacedProblem[] {
  const branches = [...issue.errors].sort((a, b) => misfit(a) - misfit(b) || a.length - b.length);
  const nearest = branches[0] ?? [];
  if (misfit(nearest) < NOTHING_ALIKE) return nearest.flatMap((inner) => problemsOf(inner, keys, scenario));
  const all = issue.errors.flatMap((branch) => branch.flatMap((inner) => problemsOf(inner, keys, scenario)));
  const expected = [...new Set(all.map((problem) => problem.expected))].join('; or ');
  const suggestion = all.find((problem) => problem.suggestion !== undefined)?.suggestion;
  return [{ ...all[0]!, expected, ...(suggestion !== undefined && { suggestion }) }];
}

const NOTHING_ALIKE = 2;

/** How far a value is from a notation: 0 of its form, 1 with a key that it does not know, 2 of another form. */
function misfit(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(misfitOf));
}

function misfitOf(issue: Issue): number {
  if (issue.code === 'unrecognized_keys') return issue.path.length === 0 ? 1 : 0;
  if (issue.code === 'invalid_union') {
    if (issue.discriminator !== undefined) return issue.path.length === 1 ? 1 : 0;
    return issue.path.length === 0 ? Math.min(...issue.errors.map(misfit)) : 0;
  }
  const isSentence = issue.code === 'custom' && (issue.params as Params | undefined)?.isSentence;
  return issue.path.length === 0 && !isSentence ? NOTHING_ALIKE : 0;
}

function kindsOf(issue: z.core.$ZodIssueInvalidUnion): string[] {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  return options.filter((option) => typeof option === 'string');
}

function oneOf(words: readonly unknown[]): string {
  return words.length === 1 ? `${words[0]}` : `one of ${words.join(', ')}`;
}

function place(keys: readonly PropertyKey[]) {
  return { keys, path: keys.join('.') };
}
