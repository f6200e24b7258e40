import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CsvSplitter, QuoteError } from './csv-splitter.ts';

type Split = readonly { readonly line: number; readonly fields: readonly string[] }[];

/** @param sizes of the chunks in which the text comes, in bytes */
function split(text: string, sizes: readonly number[] = [], separator = ','): Split {
  const records: { line: number; fields: string[] }[] = [];
  const splitter = new CsvSplitter(separator.charCodeAt(0), (record) => {
    const fields = Array.from({ length: record.count }, (_, column) => record.text(column));
    records.push({ line: record.line, fields });
  });
  let bytes = Buffer.from(text);
  for (const size of sizes) {
    splitter.push(bytes.subarray(0, size));
    bytes = bytes.subarray(size);
  }
  splitter.push(bytes);
  splitter.end();
  return records;
}

const fieldsOf = (text: string, separator?: string) => split(text, [], separator).map(({ fields }) => fields);

const field = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'b c',
    ' é ',
    '17',
    '"x"',
    '"x ""y"""',
    '"1,2;3"',
    '"two\nlines"',
    '"two\r\nlines"',
    '""',
  ),
  fc.string({ maxLength: 4 }).map((text) => text.replace(/[",;#\r\n\t]/g, '').replace(/[^\S ]/g, '')),
);
const csv = fc
  .tuple(
    fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(([rows, end, isEnded]) => rows.map((row) => row.join()).join(end) + (isEnded ? end : ''));

test('splits as csv-parse does', () => {
  fc.assert(
    fc.property(csv, (text) => {
      const expected: string[][] = parse(text, {
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        skip_empty_lines: true,
        trim: true,
      });
      expect(fieldsOf(text)).toEqual(expected);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test('gives the same records, lines and refusals however the text is cut into chunks', () => {
  const anything = fc
    .array(fc.constantFrom('a', 'é', '"', ',', '\n', '\r', '\r\n', ' ', '#', '""', '1'), { maxLength: 25 })
    .map((parts) => parts.join(''));
  const outcome = (text: string, sizes: readonly number[]) => {
    try {
      return split(text, sizes);
    } catch (error) {
      if (error instanceof QuoteError) return `${error.message} ${error.line}`;
      throw error;
    }
  };
  fc.assert(
    fc.property(anything, fc.array(fc.nat(6), { maxLength: 8 }), (text, sizes) => {
      expect(outcome(text, sizes)).toEqual(outcome(text, []));
    }),
    { seed: 1, numRuns: 3000 },
  );
});

test.each([
  ['\n', 'line feeds'],
  ['\r\n', 'carriage return and line feed'],
  ['\r', 'carriage returns'],
])('a record has the line it starts on, past empty lines, comments and fields of two lines (%j)', (end) => {
  const text = ['t,user', '10,ann', '', '# a "comment', '20,"bob', 'the builder"', '30,cy'].join(end);
  expect(split(text).map(({ line }) => line)).toEqual([1, 2, 5, 7]);
  expect(split(text)[2]!.fields).toEqual(['20', `bob${end}the builder`]);
});

test('spaces around a field are no part of it, those in quotes are', () => {
  expect(fieldsOf(' t , user id \n 10 ,  "  ann " \n')).toEqual([
    ['t', 'user id'],
    ['10', '  ann '],
  ]);
});

test('a tab is a space, or what separates', () => {
  expect(fieldsOf('a\t,b\n')).toEqual([['a', 'b']]);
  expect(fieldsOf('a\t\tb,c\n', '\t')).toEqual([['a', '', 'b,c']]);
});

test('a line that begins with # is a comment, unless it has the fields of a record', () => {
  expect(fieldsOf('device,time\n# made by hand\n# by, whom, and, when\n#12,20\n')).toEqual([
    ['device', 'time'],
    ['#12', '20'],
  ]);
  expect(fieldsOf('time\n# made by hand\n20\n')).toEqual([['time'], ['20']]);
});

test('a record may be as wide as it likes', () => {
  const row = Array.from({ length: 500 }, (_, column) => String(column));
  expect(fieldsOf(row.join())).toEqual([row]);
});

test.each([
  ['t,user\n1,ann\n2,"bob\n3,cy\n', 'a quote is never closed', 3],
  ['t,user\n1,ann\n2,b"ob\n', 'there is a quote in the middle of a field', 3],
  ['t,user\n1,ann\n2,"bob"by\n', 'there is a quote in the middle of a field', 3],
])('%j is refused', (text, message, line) => {
  expect(() => split(text)).toThrow(expect.objectContaining({ message, line }));
});

test('a quote that is never closed does not take the rest of a file into memory', () => {
  const splitter = new CsvSplitter(0x2c, () => {});
  const chunk = Buffer.alloc(1 << 20, 'a\n');
  const pushed = () => {
    splitter.push(Buffer.from('"'));
    for (let n = 0; n < 100; n++) splitter.push(chunk);
  };
  expect(pushed).toThrow(QuoteError);
});

test('digits are read as a number without a text between, and nothing else is', () => {
  const values: number[] = [];
  const splitter = new CsvSplitter(0x2c, (record) => {
    for (let column = 0; column < record.count; column++) values.push(record.integer(column));
  });
  splitter.push(Buffer.from('1772409600,0,999999999999999,1772409600123456789,-1,1.5,x,\n'));
  splitter.end();
  expect(values).toEqual([1772409600, 0, 999999999999999, -1, -1, -1, -1, -1]);
});
