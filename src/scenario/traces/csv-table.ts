/**
 * A CSV file with a header line, as columns of strings with the line of each record. Gzip is recognised by its first
 * bytes. Answers what a trace reader asks first: are the columns there, which records does `where` keep, and is this
 * field a number. Must never skip or repair a record: what cannot be read is a problem with its file and line.
 */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CsvError, parse } from 'csv-parse/sync';
import { nearMiss } from '../problems/near-miss.ts';
import { type Problem, ScenarioError } from '../problems/problem.ts';
import { showValue } from '../problems/show-value.ts';

/** A CSV file, relative to `directory` (where the scenario lies); `path` is the scenario key that asked for it. */
export interface CsvSource {
  directory: string;
  file: string;
  path: string;
}

/** The records of a file: `columns` maps each header name to one string per record, `lines` holds where each starts. */
export interface CsvTable {
  file: string;
  columns: ReadonlyMap<string, readonly string[]>;
  lines: readonly number[];
}

/** More problems of one file than this are not listed: the first ones tell the rest. */
export const MOST_PROBLEMS = 20;

const LINE_ENDS = ['\r\n', '\n', '\r'];

/** Reads a CSV file. @throws ScenarioError if it cannot be read as a table with a header line. */
export function readCsvTable(source: CsvSource): CsvTable {
  return parseCsvTable(readCsvText(source), source.file, source.path);
}

/** Reads the text of a CSV file, unpacked if it is gzip. @throws ScenarioError if it is missing or is no such text. */
export function readCsvText({ directory, file, path }: CsvSource): string {
  const expected = 'a CSV file, plain or gzip';
  const refuse = (message: string, found: string): ScenarioError =>
    new ScenarioError([{ path, message, expected, found, file }]);
  let bytes: Uint8Array;
  const place = resolve(directory, file);
  try {
    bytes = readFileSync(place);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    // What is not there has no place of its own: the loader says where the scenario names it.
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      const message = `there is no file ${file}`;
      throw new ScenarioError([{ path, message, expected, found: `nothing at ${place}` }]);
    }
    throw refuse('the file cannot be read', code === 'EISDIR' ? 'a directory' : (error as Error).message);
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      bytes = gunzipSync(bytes);
    } catch (error) {
      throw refuse('the gzip file is damaged', (error as Error).message);
    }
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Told below, together with text that holds a NUL.
  }
  throw refuse('the file is neither UTF-8 text nor gzip', 'other bytes');
}

/**
 * Splits CSV text into columns. Empty lines are passed over; fields are kept to the letter, spaces too.
 * @throws ScenarioError if there is no header, a name stands in it twice, or a record does not fit it.
 */
export function parseCsvTable(text: string, file: string, path: string): CsvTable {
  const problems: Problem[] = [];
  const header: string[] = [];
  const fields: string[][] = [];
  const lines: number[] = [];
  let endOfLast = 0;
  let countedTwice = 0;
  const keep = (record: string[], counted: number): void => {
    // csv-parse counts a quoted \r\n as two lines and gives the line on which a record ends.
    const broken = record.some((field) => field.includes('\n') || field.includes('\r')) ? record.join() : '';
    const line = counted - countedTwice - (broken.match(/[\r\n]/g)?.length ?? 0);
    countedTwice += broken.match(/\r\n/g)?.length ?? 0;
    endOfLast = counted - countedTwice;
    if (header.length === 0) {
      header.push(...record);
      for (const _ of record) fields.push([]);
      problems.push(...twice(record).map((found) => ({ path, ...doubled, found, file, line })));
    } else if (record.length !== header.length) {
      if (problems.length < MOST_PROBLEMS) problems.push({ path, ...misfit(header, record), file, line });
    } else {
      lines.push(line);
      for (let column = 0; column < record.length; column++) fields[column]!.push(record[column]!);
    }
  };
  try {
    parse(text, {
      bom: true,
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[], context) => {
        keep(record, context.lines);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push({ path, ...quoting(error, endOfLast + 1, countedTwice), file });
  }
  if (header.length === 0 && problems.length === 0) {
    problems.push({
      path,
      message: 'the file is empty',
      expected: 'a header line',
      found: 'no line',
      file,
      line: 1,
    });
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  return { file, columns: new Map(header.map((name, column) => [name, fields[column]!])), lines };
}

/**
 * The columns that a scenario names, by role. `names` maps a role to the name of its column; a problem's path is
 * `path.columns.<role>`. @throws ScenarioError with every name that is not in the header.
 */
export function columnsByRole<Role extends string>(
  table: CsvTable,
  names: Readonly<Record<Role, string>>,
  path: string,
): Record<Role, readonly string[]> {
  const problems: Problem[] = [];
  const found = {} as Record<Role, readonly string[]>;
  for (const [role, name] of Object.entries<string>(names) as [Role, string][]) {
    const column = table.columns.get(name);
    if (column) found[role] = column;
    else problems.push(unknownColumn(table, name, `${path}.columns.${role}`, [...table.columns.keys()]));
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  return found;
}

/**
 * The records that `where` keeps, in the order of the file: those whose fields equal the given strings. A key is a role
 * of `names` or a column of the file. @throws ScenarioError for any other key, or if no record is left.
 */
export function recordsWhere(
  table: CsvTable,
  where: Readonly<Record<string, string>>,
  names: Readonly<Record<string, string>>,
  path: string,
): number[] {
  const asked = [...new Set([...Object.keys(names), ...table.columns.keys()])];
  const tests: { key: string; column: readonly string[]; value: string }[] = [];
  const problems: Problem[] = [];
  for (const [key, value] of Object.entries(where)) {
    const column = table.columns.get(names[key] ?? key);
    if (column) tests.push({ key, column, value });
    else problems.push(unknownColumn(table, key, `${path}.where.${key}`, asked));
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  const kept: number[] = [];
  for (let record = 0; record < table.lines.length; record++) {
    if (tests.every(({ column, value }) => column[record] === value)) kept.push(record);
  }
  if (kept.length > 0) return kept;
  const message = 'no record is left';
  if (tests.length === 0) {
    throw new ScenarioError([
      { path, message, expected: 'records', found: 'only a header line', file: table.file },
    ]);
  }
  throw new ScenarioError(
    tests.map(({ key, column, value }) => ({
      path: `${path}.where.${key}`,
      message,
      expected: `records with ${key} = ${showValue(value)}`,
      found: someOf(column),
      file: table.file,
    })),
  );
}

/**
 * Reads a field as a span of time in whole milliseconds, rounded.
 * @returns `undefined` if it is no number, negative, or beyond 2^53 ms.
 */
export function fieldMs(field: string, timeUnit: 's' | 'ms'): number | undefined {
  if (!/^\d+(\.\d*)?([eE][+-]?\d+)?$/.test(field)) return undefined;
  const span = Math.round(Number(field) * (timeUnit === 's' ? 1000 : 1));
  return Number.isSafeInteger(span) ? span : undefined;
}

const doubled = { message: 'two columns have the same name', expected: 'a name for each column' };

function twice(header: readonly string[]): string[] {
  return [...new Set(header.filter((name, column) => header.indexOf(name) !== column))].map(showValue);
}

function misfit(header: readonly string[], record: readonly string[]): Omit<Problem, 'path'> {
  return {
    message: 'a record does not fit the header',
    expected: `${header.length} fields (${header.join(', ')})`,
    found: `${record.length} ${record.length === 1 ? 'field' : 'fields'}`,
  };
}

function quoting(error: CsvError, line: number, countedTwice: number): Omit<Problem, 'path'> {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return {
      message: 'a quote is never closed',
      expected: 'a closing "',
      found: 'the end of the file',
      line,
    };
  }
  const counted = typeof error.lines === 'number' ? error.lines - countedTwice : line;
  return {
    message: 'there is a quote in the middle of a field',
    expected: 'a field quoted whole, with "" for a quote in it',
    found: error.message,
    line: counted,
  };
}

function unknownColumn(table: CsvTable, name: string, path: string, asked: readonly string[]): Problem {
  const suggestion = nearMiss(name, asked);
  return {
    path,
    message: 'the file has no such column',
    expected: `one of ${asked.join(', ')}`,
    found: showValue(name),
    ...(suggestion === undefined ? {} : { suggestion }),
    file: table.file,
    line: 1,
  };
}

function someOf(column: readonly string[]): string {
  const values = new Set<string>();
  for (const value of column) {
    if (values.size > 5) break;
    values.add(value);
  }
  return [...values].slice(0, 5).map(showValue).join(', ') + (values.size > 5 ? ', …' : '');
}
