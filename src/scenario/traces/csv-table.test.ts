import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { type Problem, ScenarioError } from '../problems/problem.ts';
import {
  columnsByRole,
  fieldMs,
  MOST_PROBLEMS,
  parseCsvTable,
  readCsvTable,
  recordsWhere,
} from './csv-table.ts';

const directory = mkdtempSync(join(tmpdir(), 'csv-table-'));
afterAll(() => rmSync(directory, { recursive: true }));

function read(content: string | Uint8Array, file = 'log.csv') {
  writeFileSync(join(directory, file), content);
  return readCsvTable({ directory, file, path: 'trace.file' });
}

const split = (text: string) => parseCsvTable(text, 'log.csv', 'trace.file');

function problemsOf(act: () => unknown): readonly Problem[] {
  try {
    act();
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

test('a file is a column of strings for each name in its header', () => {
  const table = read('t,user\n10,ann\n20,bob\n');
  expect([...table.columns]).toEqual([
    ['t', ['10', '20']],
    ['user', ['ann', 'bob']],
  ]);
  expect(table.lines).toEqual([2, 3]);
});

test('gzip is known by its first bytes, whatever the name', () => {
  const plain = read('t,user\n10,ann\n');
  expect(read(gzipSync('t,user\n10,ann\n'))).toEqual(plain);
  expect(read('t,user\n10,ann\n', 'log.csv.gz').columns).toEqual(plain.columns);
});

test('a byte order mark is no part of the first name', () => {
  expect([...read('\uFEFFt,user\n10,ann\n').columns.keys()]).toEqual(['t', 'user']);
});

test.each([
  ['\n', 'line feeds'],
  ['\r\n', 'carriage return and line feed'],
])('a record has the line it starts on, past empty lines and fields of two lines (%j)', (end) => {
  const table = split(['t,user', '10,ann', '', '20,"bob', 'the builder"', '30,cy'].join(end));
  expect(table.lines).toEqual([2, 4, 6]);
  expect(table.columns.get('user')).toEqual(['ann', `bob${end}the builder`, 'cy']);
});

test('a missing file is named with the place where it was looked for', () => {
  expect(problemsOf(() => readCsvTable({ directory, file: 'gone.csv', path: 'trace.file' }))).toEqual([
    {
      path: 'trace.file',
      message: 'there is no file gone.csv',
      expected: 'a CSV file, plain or gzip',
      found: `nothing at ${join(directory, 'gone.csv')}`,
    },
  ]);
});

test.each([
  [
    'a directory',
    () => readCsvTable({ directory, file: '.', path: 'trace.file' }),
    'the file cannot be read',
  ],
  ['damaged gzip', () => read(gzipSync('t\n1\n').subarray(0, 15)), 'the gzip file is damaged'],
  [
    'bytes that are no UTF-8',
    () => read(Uint8Array.of(0x74, 0xff, 0x0a)),
    'the file is neither UTF-8 text nor gzip',
  ],
  ['text with a NUL', () => read('PK\0\0'), 'the file is neither UTF-8 text nor gzip'],
  ['an empty file', () => read(''), 'the file is empty'],
  ['an empty gzip file', () => read(gzipSync('')), 'the file is empty'],
])('%s is refused', (_, act, message) => {
  expect(problemsOf(act)).toMatchObject([{ path: 'trace.file', message }]);
});

test('a name that stands twice in the header is refused', () => {
  expect(problemsOf(() => split('t,user,t\n'))).toMatchObject([{ found: '"t"', line: 1 }]);
});

test('each record that does not fit the header is named with its line', () => {
  expect(problemsOf(() => split('t,user\n1\n2,bob\n3,cy,x\n'))).toMatchObject([
    { line: 2, expected: '2 fields (t, user)', found: '1 field' },
    { line: 4, expected: '2 fields (t, user)', found: '3 fields' },
  ]);
});

test('problems are listed up to a bound', () => {
  expect(problemsOf(() => split(`t,user\n${'1\n'.repeat(50)}`))).toHaveLength(MOST_PROBLEMS);
});

test('a quote that is never closed is named with the line of its record', () => {
  expect(problemsOf(() => split('t,user\n1,ann\n2,"bob\n3,cy\n'))).toMatchObject([
    { message: 'a quote is never closed', file: 'log.csv', line: 3 },
  ]);
});

test.each(['2,b"ob', '2,"bob"by'])('a quote amid a field is refused: %s', (record) => {
  expect(problemsOf(() => split(`t,user\n1,ann\n${record}\n`))).toMatchObject([
    { message: 'there is a quote in the middle of a field', line: 3 },
  ]);
});

test('columns are found by role, and every one that is missing is named with the nearest there is', () => {
  const table = split('t_unix,user\n10,ann\n');
  expect(columnsByRole(table, { time: 't_unix' }, 'trace')).toEqual({ time: ['10'] });
  expect(problemsOf(() => columnsByRole(table, { time: 'T_unx', device: 'phone' }, 'trace'))).toEqual([
    {
      path: 'trace.columns.time',
      message: 'the file has no such column',
      expected: 'one of t_unix, user',
      found: '"T_unx"',
      suggestion: 't_unix',
      file: 'log.csv',
      line: 1,
    },
    {
      path: 'trace.columns.device',
      message: 'the file has no such column',
      expected: 'one of t_unix, user',
      found: '"phone"',
      file: 'log.csv',
      line: 1,
    },
  ]);
});

test('where keeps records by a column or by the column of a role, and a role goes first', () => {
  const table = split('t,what,kind\n1,app,x\n2,screen,app\n3,app,y\n');
  expect(recordsWhere(table, {}, {}, 'trace')).toEqual([0, 1, 2]);
  expect(recordsWhere(table, { what: 'app', kind: 'y' }, {}, 'trace')).toEqual([2]);
  expect(recordsWhere(table, { kind: 'app' }, { kind: 'what' }, 'trace')).toEqual([0, 2]);
});

test('a where that names no column or leaves no record is refused', () => {
  const table = split('t,kind\n1,app\n2,screen\n');
  expect(problemsOf(() => recordsWhere(table, { knd: 'app' }, { time: 't' }, 'trace'))).toMatchObject([
    { path: 'trace.where.knd', expected: 'one of time, t, kind', suggestion: 'kind' },
  ]);
  expect(problemsOf(() => recordsWhere(table, { kind: 'App' }, {}, 'trace'))).toMatchObject([
    { path: 'trace.where.kind', expected: 'records with kind = "App"', found: '"app", "screen"' },
  ]);
  expect(problemsOf(() => recordsWhere(split('t\n'), {}, {}, 'trace'))).toMatchObject([
    { path: 'trace', found: 'only a header line' },
  ]);
});

test.each([
  ['1573302574', 's', 1573302574000],
  ['0.0015', 's', 2],
  ['1.5e3', 'ms', 1500],
  ['0', 'ms', 0],
  ['-1', 's', undefined],
  ['', 's', undefined],
  [' 1', 's', undefined],
  ['0x10', 's', undefined],
  ['NaN', 's', undefined],
  ['1e300', 's', undefined],
] as const)('the field %j in %s is %s ms', (field, unit, ms) => {
  expect(fieldMs(field, unit)).toBe(ms);
});
