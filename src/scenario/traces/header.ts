/** The columns of a log, by the names that a scenario gives them. */

import { nearMiss } from '../problems/near-miss.ts';
import { type Problem, ScenarioError } from '../problems/problem.ts';
import { showValue } from '../problems/show-value.ts';
import type { Header } from './record.ts';
import { headerBy, SEPARATORS, type Separator, separatorOf } from './separator.ts';

/** What a scenario says of the columns of a log; `path` is the key that says it. */
export interface AskedColumns {
  readonly path: string;
  readonly file: string;
  /** From what a column is for to its name. */
  readonly columns: Readonly<Record<string, string>>;
  /** From a role or a column to the text that its fields must have. */
  readonly where: Readonly<Record<string, string>>;
  readonly separator: Separator | 'auto';
}

export interface FoundColumns {
  readonly ofRole: Readonly<Record<string, number>>;
  readonly tests: readonly { readonly key: string; readonly column: number; readonly value: string }[];
}

/** @throws ScenarioError with every name that is not in the header, or with what else explains them all */
export function findColumns(found: Header, asked: AskedColumns): FoundColumns {
  const { names: header, line } = found;
  const { columns, where, path, file } = asked;
  const problems: Problem[] = [];
  const find = (name: string, key: string, known: readonly string[] = header): number => {
    const column = header.indexOf(columns[name] !== undefined && known !== header ? columns[name] : name);
    if (column < 0) problems.push({ ...unknownColumn(name, known), path: `${path}.${key}`, file, line });
    return column;
  };
  const ofRole = Object.fromEntries(
    Object.entries(columns).map(([role, name]) => [role, find(name, `columns.${role}`)]),
  );
  const roles = [...new Set([...Object.keys(columns), ...header])];
  const tests = Object.entries(where).map(([key, value]) => ({
    ...{ key, value },
    column: find(key, `where.${key}`, roles),
  }));
  if (problems.length > 0)
    throw new ScenarioError(wrongSeparator(found, asked) ?? commentedOut(found, asked) ?? problems);
  return { ofRole, tests };
}

/** The fields of a header are not those that are asked for, but would be if something else separated them. */
function wrongSeparator(
  { names: header, line }: Header,
  { columns, separator, path, file }: AskedColumns,
): Problem[] | undefined {
  if (separator === 'auto') return undefined;
  const text = Buffer.from(header.join(SEPARATORS[separator]));
  const meant = (Object.keys(SEPARATORS) as Separator[]).find((other) => {
    const names = headerBy(text, other);
    return Object.values(columns).every((name) => names.includes(name));
  });
  if (meant === undefined) return undefined;
  const message = 'something else separates the columns of the header line';
  return [
    {
      ...{ path: `${path}.separator`, message, expected: `${meant}, or no separator: it is then found` },
      ...{ found: separator, suggestion: meant, file, line },
    },
  ];
}

/** What names the columns begins as a comment does. */
function commentedOut(
  { comment, line }: Header,
  { columns, path, file }: AskedColumns,
): Problem[] | undefined {
  const text = Buffer.from(comment.replace(/^#\s*/, ''));
  const names = headerBy(text, separatorOf(text, Object.values(columns)));
  if (!Object.values(columns).every((name) => names.includes(name))) return undefined;
  const message = 'the line with the names of the columns begins with #, as a comment does';
  return [
    { path: `${path}.file`, message, expected: 'names without a #', found: comment, file, line: line - 1 },
  ];
}

function unknownColumn(name: string, known: readonly string[]): Omit<Problem, 'path'> {
  const suggestion = known.find((other) => bare(other) === bare(name)) ?? nearMiss(name, known);
  return {
    message: 'the file has no such column',
    expected: `one of ${known.join(', ')}`,
    found: showValue(name),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** A name without what people write differently: case, spaces, underscores. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]/g, '');
}
