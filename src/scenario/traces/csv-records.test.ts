import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CsvRecords } from './csv-records.ts';
import { type Header, Problems } from './record.ts';

interface Read {
  readonly header: Header;
  readonly rows: readonly (readonly string[])[];
}

/** @param sizes of the chunks in which the text comes, in bytes */
function read(text: string, sizes: readonly number[] = []): Read {
  const found: { header?: Header; rows: string[][] } = { rows: [] };
  const records = new CsvRecords(
    { file: 'log.csv', path: 'trace.file', separator: 'auto', asked: ['时间', 'user'] },
    (header) => {
      found.header = header;
      const columns = [...header.names.keys()];
      return {
        columns,
        take: (record) => found.rows.push(columns.map((column) => record.text(column))) > 0,
      };
    },
    new Problems(),
  );
  let bytes = Buffer.from(text);
  for (const size of sizes) {
    records.push(bytes.subarray(0, size));
    bytes = bytes.subarray(size);
  }
  records.push(bytes);
  records.end();
  return { header: found.header!, rows: found.rows };
}

const TEXT =
  '\uFEFF# 两个人\r\n\r\n# at their phones\r\n时间;user\r\n10;ann\r\n20;"bo; the builder"\r\n30;cy';

test('the header is behind a byte order mark, comments and empty lines, and tells the separator', () => {
  expect(read(TEXT)).toEqual({
    header: { names: ['时间', 'user'], line: 4, comment: '# at their phones' },
    rows: [
      ['10', 'ann'],
      ['20', 'bo; the builder'],
      ['30', 'cy'],
    ],
  });
});

test('a file is read alike however it is cut into chunks', () => {
  const whole = read(TEXT);
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 12 }), (sizes) => {
      expect(read(TEXT, sizes)).toEqual(whole);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('of separators the one that is taken has the columns that are asked for, whatever else the names hold', () => {
  expect(read('时间;user;a, b, c, d, e\n1;2;3\n').header.names).toEqual(['时间', 'user', 'a, b, c, d, e']);
  expect(read('x|y|z\n1|2|3\n').rows).toEqual([['1', '2', '3']]);
  expect(read('时间\n1\n').rows).toEqual([['1']]);
});
