/** One log in every kind of file that people have: the same opens come out of all of them. */

import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../schema/text.ts';
import { usageTrace } from '../schema/trace.ts';
import { drawn, logFolder, problemsOf } from './sample-log.contract.ts';
import type { UsageTraceSpec } from './usage-trace.ts';

const { read } = logFolder();

const SHANGHAI: Instant = { epochMs: Date.UTC(2026, 2, 1, 16), offsetMinutes: 480 };
const FIRST = Date.UTC(2026, 2, 2, 0, 15);

/** When, who, what, and for how long, in seconds. */
const OPENS = [
  [0, 'ann', 'mail', 35],
  [60, 'bo, the builder', 'chat', 80],
  [3600, 'ann', 'chat', 12],
  [3660.25, 'ann', 'mail', 1],
  [90_000, 'bo, the builder', 'chat', 9],
] as const;

const NAMED: Partial<UsageTraceSpec> = {
  columns: { time: 'at', device: 'user id', app: 'app', duration: 'lasted' },
};

type Rows = readonly (readonly (string | number)[])[];

/** The log as rows of fields. @param at writes an instant, in ms @param unit of durations, in ms */
function rowsBy(at: (ms: number) => string | number, unit = 1000): Rows {
  return OPENS.map(([after, device, app, lasted]) => [
    at(FIRST + after * 1000),
    device,
    app,
    (lasted * 1000) / unit,
  ]);
}

/** As CSV, with what has a separator or a quote in quotes. */
function csv(rows: Rows, separator = ',', end = '\n', header = ['at', 'user id', 'app', 'lasted']): string {
  const field = (value: string | number) =>
    String(value).includes(separator.trim() || separator) ? `"${value}"` : String(value);
  return [header, ...rows].map((row) => row.map(field).join(separator)).join(end) + end;
}

const seconds = rowsBy((ms) => ms / 1000);
const clock = (ms: number) => new Date(ms + 480 * 60_000).toISOString().slice(0, 23).replace('T', ' ');

function parquet(time: object, codec: string, compressors: object = {}): Uint8Array {
  const columnData = [
    { name: 'at', ...time },
    { name: 'other', data: OPENS.map(() => 'x'.repeat(100)), type: 'STRING' },
    { name: 'user id', data: OPENS.map(([, device]) => device), type: 'STRING' },
    { name: 'app', data: OPENS.map(([, , app]) => app), type: 'STRING' },
    { name: 'lasted', data: OPENS.map(([, , , lasted]) => lasted), type: 'INT32' },
  ];
  const options = { columnData, codec, compressors, rowGroupSize: 2 } as Parameters<
    typeof parquetWriteBuffer
  >[0];
  return new Uint8Array(parquetWriteBuffer(options));
}

type Kind = readonly [string, string | Uint8Array, Partial<UsageTraceSpec>, Instant?];

const timestamps = { data: OPENS.map(([after]) => new Date(FIRST + after * 1000)), type: 'TIMESTAMP' };

const KINDS: readonly Kind[] = [
  ['commas', csv(seconds), { format: 'csv', separator: 'comma' }],
  ['tabs', csv(seconds, '\t'), { separator: 'tab' }],
  ['semicolons', csv(seconds, ';'), { separator: 'semicolon' }],
  ['pipes', csv(seconds, '|'), { separator: 'pipe' }],
  ['commas that are found', csv(seconds), { format: 'auto', separator: 'auto' }],
  ['tabs that are found', csv(seconds, '\t'), {}],
  ['semicolons that are found', csv(seconds, ';'), {}],
  ['pipes that are found', csv(seconds, '|'), {}],
  ['seconds', csv(seconds), { timeUnit: 's' }],
  ['milliseconds', csv(rowsBy((ms) => ms, 1)), { timeUnit: 'ms' }],
  ['microseconds', csv(rowsBy((ms) => `${ms}000`, 0.001)), { timeUnit: 'us' }],
  ['nanoseconds', csv(rowsBy((ms) => `${ms}000000`, 0.000_001)), { timeUnit: 'ns' }],
  ['gzip', gzipSync(csv(seconds)), {}],
  [
    'gzip in two members',
    Buffer.concat([gzipSync(csv(seconds).slice(0, 50)), gzipSync(csv(seconds).slice(50))]),
    {},
  ],
  ['ISO 8601', csv(rowsBy((ms) => new Date(ms).toISOString())), {}],
  ['ISO 8601 with an offset', csv(rowsBy((ms) => `${clock(ms).replace(' ', 'T')}+08:00`)), {}],
  ['the clock on the wall', csv(rowsBy(clock)), {}, SHANGHAI],
  ['the clock on the wall, with slashes', csv(rowsBy((ms) => clock(ms).replaceAll('-', '/'))), {}, SHANGHAI],
  ['CRLF and a byte order mark', `\uFEFF${csv(seconds, ',', '\r\n')}`, {}],
  ['spaces around names and fields', csv(seconds, ' , '), {}],
  ['comments', `# of two people\n\n${csv(seconds).replace('\n', '\n# here it begins, and how\n')}`, {}],
  [
    'more columns',
    csv(
      seconds.map((row) => [...row, 'x']),
      ',',
      '\n',
      ['at', 'user id', 'app', 'lasted', 'x'],
    ),
    {},
  ],
  ['Parquet, Snappy, milliseconds', parquet(timestamps, 'SNAPPY'), { format: 'parquet' }],
  [
    'Parquet, uncompressed, seconds',
    parquet({ data: OPENS.map(([after]) => FIRST / 1000 + after), type: 'DOUBLE' }, 'UNCOMPRESSED'),
    {},
  ],
  ['Parquet, gzip', parquet(timestamps, 'GZIP', { GZIP: (bytes: Uint8Array) => gzipSync(bytes) }), {}],
  [
    'Parquet, Brotli',
    parquet(timestamps, 'BROTLI', { BROTLI: (bytes: Uint8Array) => brotliCompressSync(bytes) }),
    {},
  ],
  ['Parquet, Zstandard', parquet(timestamps, 'ZSTD', { ZSTD: zstdStored }), {}],
  ['Parquet, typed milliseconds', typed('MILLIS', 1n, true), {}],
  ['Parquet, typed microseconds of the clock on the wall', typed('MICROS', 1000n, false), {}, SHANGHAI],
  ['Parquet, typed nanoseconds', typed('NANOS', 1_000_000n, true), {}],
  [
    'Parquet, text',
    parquet(
      { data: OPENS.map(([after]) => new Date(FIRST + after * 1000).toISOString()), type: 'STRING' },
      'SNAPPY',
    ),
    {},
  ],
];

/** A frame of Zstandard that stores one block as it is. */
function zstdStored(bytes: Uint8Array): Uint8Array {
  const head = Buffer.alloc(12);
  head.writeUInt32LE(0xfd2fb528, 0);
  head.writeUInt8(0xa0, 4);
  head.writeUInt32LE(bytes.length, 5);
  head.writeUIntLE((bytes.length << 3) | 1, 9, 3);
  return Buffer.concat([head, bytes]);
}

/** Instants as Parquet types them. @param per how many of the unit are a millisecond */
function typed(unit: 'MILLIS' | 'MICROS' | 'NANOS', per: bigint, isAdjustedToUTC: boolean): Uint8Array {
  const shift = isAdjustedToUTC ? 0 : SHANGHAI.offsetMinutes * 60_000;
  const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' };
  const logical_type = { type: 'TIMESTAMP', isAdjustedToUTC, unit };
  const schema = [
    { name: 'root', num_children: 4 },
    { name: 'at', type: 'INT64', logical_type, repetition_type: 'OPTIONAL' },
    { name: 'user id', ...text },
    { name: 'app', ...text },
    { name: 'lasted', type: 'INT64', repetition_type: 'OPTIONAL' },
  ];
  const columnData = [
    { name: 'at', data: OPENS.map(([after]) => BigInt(FIRST + shift + after * 1000) * per + per / 3n) },
    { name: 'user id', data: OPENS.map(([, device]) => device) },
    { name: 'app', data: OPENS.map(([, , app]) => app) },
    { name: 'lasted', data: OPENS.map(([, , , lasted]) => BigInt(lasted)) },
  ];
  return new Uint8Array(
    parquetWriteBuffer({ columnData, schema } as Parameters<typeof parquetWriteBuffer>[0]),
  );
}

const EXPECTED = [
  'ann +90000 | mail 0+35 3660.25+1',
  'ann +90000 | chat 3600+12',
  'bo, the builder +90000 | chat 60+80 90000+9',
];

/** A trace in lines, its instants after the first of the log. */
async function opensOf(content: string | Uint8Array, spec: Partial<UsageTraceSpec>, start: Instant | null) {
  const trace = await read(content, { ...NAMED, ...spec }, start);
  const after = (seconds: string) => String(Number(seconds) - FIRST / 1000);
  return drawn(trace).map((line) =>
    line
      .replace(/\b(\d{9,}(?:\.\d+)?) \|/, (_, at) => `+${after(at)} |`)
      .replaceAll(/\b(\d{9,}(?:\.\d+)?)\+/g, (_, at) => `${after(at)}+`),
  );
}

test.each(KINDS.map((kind): readonly [string, Kind] => [kind[0], kind]))(
  '%s',
  async (_name, [, content, spec, start = null]) => {
    expect(await opensOf(content, spec, start)).toEqual(EXPECTED);
  },
);

test('opens and closes as records of their own', async () => {
  const events = OPENS.flatMap(([after, device, app, lasted]) => [
    [FIRST / 1000 + after, device, app, 'opened'] as const,
    [FIRST / 1000 + after + lasted, device, app, 'closed'] as const,
  ]);
  const content = csv(events, ',', '\n', ['at', 'user id', 'app', 'what']);
  const columns = { time: 'at', device: 'user id', app: 'app', kind: 'what' };
  // A log of events goes on until its last close.
  const withoutEnd = (lines: readonly string[]) => lines.map((line) => line.replace(/ \S+ \|/, ' |'));
  const opens = await opensOf(content, { columns, events: { open: 'opened', close: 'closed' } }, null);
  expect(withoutEnd(opens)).toEqual(withoutEnd(EXPECTED));
});

test('every format, separator and unit that there is has been read', () => {
  const { format, separator, timeUnit } = usageTrace.shape;
  for (const [key, wrapped] of Object.entries({ format, separator, timeUnit })) {
    const read = KINDS.map(([, , spec]) => spec[key as 'format']);
    expect(new Set(read.filter((value) => value !== undefined)), key).toEqual(
      new Set(wrapped.unwrap().options),
    );
  }
});

describe('a chunk of a file ends anywhere', () => {
  test('so a log longer than a chunk, with letters of several bytes, is read whole', async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, n) => `${1772409600 + n},"用户 ${n % 7}, ${'é'.repeat(n % 11)}"`,
    );
    const trace = await read(`t,user\n${rows.join('\n')}`, {});
    expect(trace.openAt.length).toBe(60_000);
    expect(trace.deviceIds).toHaveLength(77);
    expect([...trace.openAt].sort((a, b) => a - b)).toEqual(rows.map((_, n) => (1772409600 + n) * 1000));
  });

  test('and a problem behind the first one has its line', async () => {
    const text = `t,user\n${'1772409600,ann\n'.repeat(150_000)}noon,ann\n`;
    expect(await problemsOf(read(text))).toMatchObject([{ line: 150_002, found: '"noon"' }]);
  });
});
