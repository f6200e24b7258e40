/** What a log is refused for: one message, with its cure. */

import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { logFolder, problemsOf } from './sample-log.contract.ts';
import type { UsageTraceSpec } from './usage-trace.ts';

const { read } = logFolder();

const columnData = [{ name: 'time', data: [1772409600], type: 'INT32' as const }];
const parquet = new Uint8Array(parquetWriteBuffer({ columnData }));

/** Unix times of one month, and how they are written in another unit. */
const monthBy = (digits: string) => `t,user\n1772409600${digits},ann\n1774828800${digits},bo\n`;

const REFUSED: readonly (readonly [string, string | Uint8Array, Partial<UsageTraceSpec>, object])[] = [
  ['a directory', '', { file: '.' }, { message: 'the file cannot be read', found: 'a directory' }],
  ['damaged gzip', gzipSync('t,user\n1,ann\n').subarray(0, 25), {}, { message: 'the gzip file is damaged' }],
  ['damaged Parquet', parquet.subarray(0, 40), {}, { message: 'the Parquet file cannot be read' }],
  [
    'text as Parquet',
    't,user\n1,ann\n',
    { format: 'parquet' },
    { message: 'the file is not parquet', found: 'text' },
  ],
  ['Parquet as text', parquet, { format: 'csv' }, { message: 'the file is not csv', found: 'Parquet' }],
  [
    'a header that is a comment',
    '# t, user\n1,ann\n',
    {},
    {
      message: 'the line with the names of the columns begins with #, as a comment does',
      found: '# t, user',
      line: 1,
    },
  ],
  ['a column behind comments', '# two\n# lines\n\nt,usr\n1,ann\n', {}, { suggestion: 'usr', line: 4 }],
  [
    'a separator of Parquet',
    parquet,
    { separator: 'tab' },
    { path: 'usage.opens.trace.separator', found: 'tab' },
  ],
  [
    'bytes that are no UTF-8',
    Uint8Array.of(0x74, 0xff, 0x0a),
    {},
    { message: 'the file is neither UTF-8 text nor gzip' },
  ],
  [
    'a letter that is not whole',
    Uint8Array.of(0x74, 0xe7, 0x94),
    {},
    { message: 'the file is neither UTF-8 text nor gzip' },
  ],
  ['text with a NUL', 'ab\0\0', {}, { message: 'the file is neither UTF-8 text nor gzip' }],
  ['a zip archive', 'PK\u0003\u0004', {}, { found: 'zip' }],
  [
    'UTF-16',
    Uint8Array.of(0xff, 0xfe, 0x74, 0),
    {},
    { message: 'the file is not UTF-8 text: save it as UTF-8' },
  ],
  ['an empty file', '', {}, { message: 'the file is empty', line: 1 }],
  ['an empty gzip file', gzipSync(''), {}, { message: 'the file is empty', line: 1 }],
  ['comments alone', '# a\n# b\n', {}, { message: 'the file is empty' }],
  [
    'a header alone',
    't,user\n',
    {},
    { path: 'usage.opens.trace', message: 'no record is left', found: 'only a header line' },
  ],
  [
    'a name twice',
    't,user,t\n1,ann,2\n',
    {},
    { message: 'two columns have the same name', found: '"t"', line: 1 },
  ],
  [
    'a record that is short',
    't,user\n1\n2,bob\n',
    {},
    { message: 'a record does not fit the header', expected: '2 fields', found: '1 field', line: 2 },
  ],
  [
    'a quote that is not closed',
    't,user\n1,"ann\n2,bo\n',
    {},
    { message: 'a quote is never closed', line: 2 },
  ],
  [
    'a column of another case',
    'T,user\n1,ann\n',
    {},
    { path: 'usage.opens.trace.columns.time', suggestion: 'T' },
  ],
  [
    'a column with spaces',
    't,User ID\n1,ann\n',
    { columns: { time: 't', device: 'user_id' } },
    { suggestion: 'User ID' },
  ],
  [
    'a column that is misspelt',
    't,usr\n1,ann\n',
    {},
    { expected: 'one of t, usr', found: '"user"', suggestion: 'usr' },
  ],
  [
    'a where of a column that is not there',
    't,user,kind\n1,ann,app\n',
    { where: { knd: 'app' } },
    { path: 'usage.opens.trace.where.knd', suggestion: 'kind' },
  ],
  [
    'a where that keeps nothing',
    't,user,kind\n1,ann,app\n2,bo,push\n',
    { where: { kind: 'App' } },
    { path: 'usage.opens.trace.where.kind', found: '"app", "push"' },
  ],
  [
    'a separator that is another one',
    't;user\n1;ann\n',
    { separator: 'comma' },
    { path: 'usage.opens.trace.separator', found: 'comma', suggestion: 'semicolon' },
  ],
  [
    'milliseconds as seconds',
    monthBy('000'),
    {},
    { path: 'usage.opens.trace.timeUnit', expected: 'timeUnit: ms (2026-03-02)', suggestion: 'ms', line: 2 },
  ],
  [
    'microseconds as milliseconds',
    monthBy('000000'),
    { timeUnit: 'ms' },
    { expected: 'timeUnit: us (2026-03-02)', found: 'ms (the year 58135)' },
  ],
  ['nanoseconds as seconds', monthBy('000000000'), {}, { suggestion: 'ns' }],
  [
    'seconds as milliseconds',
    monthBy(''),
    { timeUnit: 'ms' },
    { expected: 'timeUnit: s (2026-03-02 to 2026-03-30)', found: 'ms (1970-01-21)', suggestion: 's' },
  ],
  ['seconds as nanoseconds', monthBy(''), { timeUnit: 'ns' }, { found: 'ns (1970-01-01)', suggestion: 's' }],
  [
    'milliseconds since a start as seconds',
    't,user\n0,ann\n2592000000,bo\n',
    {},
    { expected: 'timeUnit: ms (1970-01-01 to 1970-01-31)', suggestion: 'ms' },
  ],
  [
    'a number that is a date in digits',
    't,user\n20260302081500,ann\n',
    {},
    {
      path: 'usage.opens.trace.timeUnit',
      expected: 'times since 1970 in s, ms, us or ns, or dates such as 2026-03-02T08:15:00+08:00',
    },
  ],
  [
    'a date of which day and month are unknown',
    't,user\n02/03/2026 08:15,ann\n',
    {},
    {
      path: 'usage.opens.trace.columns.time',
      expected:
        'a date with the year first, such as 2026-03-02 08:15:00 (day and month cannot be told apart)',
      line: 2,
    },
  ],
  [
    'dates among numbers',
    't,user\n1772409600,ann\n2026-03-02 08:15:00,ann\n',
    {},
    { expected: 'a number, as in the records before', line: 3 },
  ],
  [
    'instants with and without an offset',
    't,user\n2026-03-02T08:15:00Z,ann\n2026-03-02T08:16:00,ann\n',
    {},
    {
      expected: 'a date with an offset, such as 2026-03-02T08:15:00+08:00, as in the records before',
      line: 3,
    },
  ],
  ['a day that there is not', 't,user\n2026-02-30 08:15,ann\n', {}, { line: 2, found: '"2026-02-30 08:15"' }],
];

test.each(REFUSED)('%s', async (_name, content, spec, problem) => {
  expect(await problemsOf(read(content, spec))).toMatchObject([problem]);
});

test('a missing file is named with the place where it was looked for', async () => {
  const { directory } = logFolder();
  const place = { directory, path: 'usage.opens.trace', start: null, timeZone: null };
  const { readUsageTrace } = await import('./usage-trace.ts');
  const { LOG } = await import('./sample-log.contract.ts');
  expect(await problemsOf(readUsageTrace({ ...LOG, file: 'gone.csv' }, place))).toEqual([
    {
      path: 'usage.opens.trace.file',
      message: 'there is no file gone.csv',
      expected: 'a CSV file, plain or gzip, or a Parquet file',
      found: `nothing at ${directory}/gone.csv`,
    },
  ]);
});

test('whoever says when the run starts says of when the records are', async () => {
  const start = { epochMs: Date.UTC(1970, 0, 21), offsetMinutes: 0 };
  expect((await read(monthBy(''), { timeUnit: 'ms' }, start)).firstAt).toBe(1772409600);
  const later = { epochMs: Date.UTC(2026, 0), offsetMinutes: 0 };
  expect(await problemsOf(read(monthBy(''), { timeUnit: 'ms' }, later))).toMatchObject([{ suggestion: 's' }]);
});

test('a role goes before a column of its name', async () => {
  const columns = { time: 't', device: 'user', kind: 'what' };
  const trace = await read('t,user,what,kind\n1,ann,app,x\n2,bo,screen,app\n', {
    columns,
    where: { kind: 'app' },
  });
  expect(trace.deviceIds).toEqual(['ann']);
});
