/**
 * A Parquet file as records: one row group after the other, and of it only the columns that are asked for. Loaded where such a file
 * is read. What has a type of its own is told as text, as a CSV file would: an instant in ISO 8601, with an offset if it has one.
 */

import type { FileHandle } from 'node:fs/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { decompress as unpackZstd } from 'fzstd';
import { parquetMetadataAsync, parquetScan, parquetSchema } from 'hyparquet';
import type { Compressors, ParquetParsers, SchemaElement } from 'hyparquet/src/types.js';
import { ScenarioError } from '../problems/problem.ts';
import type { Begin, LogRecord } from './record.ts';
import { refusal, type TraceFile, withFile } from './trace-file.ts';

/** Those of Node, and one for what the oldest Node that we run on has not; Snappy is the library's own. */
const COMPRESSORS: Compressors = {
  GZIP: (packed) => gunzipSync(packed),
  BROTLI: (packed) => brotliDecompressSync(packed),
  ZSTD: (packed, length) => unpackZstd(packed, new Uint8Array(length)),
};

/** Instants stay numbers: text is made of those that are asked for. */
const PARSERS: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (millis) => Number(millis),
  timestampFromMicroseconds: (micros) => roundedMs(micros, 1000n),
  timestampFromNanoseconds: (nanos) => roundedMs(nanos, 1_000_000n),
  dateFromDays: (days) => days * 86_400_000,
};

/** @throws ScenarioError if the file cannot be read, or `begin` finds the header wanting */
export async function readParquet(source: TraceFile, begin: Begin): Promise<void> {
  await withFile(source, async (handle) => {
    try {
      await readFrom(handle, source, begin);
    } catch (error) {
      if (error instanceof ScenarioError || (error as NodeJS.ErrnoException).code !== undefined) throw error;
      throw refusal(source, 'the Parquet file cannot be read', foundBy(error));
    }
  });
}

async function readFrom(handle: FileHandle, source: TraceFile, begin: Begin): Promise<void> {
  const { size } = await handle.stat();
  const file = {
    byteLength: size,
    slice: async (start: number, end = size): Promise<ArrayBuffer> => {
      const bytes = new Uint8Array(end - start);
      await handle.read(bytes, 0, bytes.length, start);
      return bytes.buffer;
    },
  };
  const metadata = await parquetMetadataAsync(file);
  const elements = parquetSchema(metadata).children.map(({ element }) => element);
  const taker = begin({ names: elements.map(({ name }) => name), line: 1, comment: '' });
  const nested = taker.columns.map((column) => elements[column]!).find(isNested);
  if (nested) {
    throw new ScenarioError([
      {
        path: source.path,
        message: `the column ${nested.name} holds no single value in a record`,
        expected: 'a column of numbers, texts, booleans or instants',
        found: kindOf(nested),
        file: source.file,
      },
    ]);
  }
  const columns = taker.columns.map((column) => elements[column]!.name);
  const record = new ParquetRecord(elements);
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    // Each record has one value in a column without lists: another count is a damaged one, by which the library would go on and on.
    for (const { meta_data: chunk } of group.columns) {
      if (!chunk || !columns.includes(chunk.path_in_schema[0]!)) continue;
      const isWithin = Number(chunk.data_page_offset) + Number(chunk.total_compressed_size) <= size;
      if (chunk.num_values !== group.num_rows || !isWithin) throw new RangeError('counts that differ');
    }
    // A scan keeps what it has read: one for each row group holds no more than that.
    const scan = await parquetScan({ file, metadata, columns, compressors: COMPRESSORS, parsers: PARSERS });
    for (const column of taker.columns) {
      const name = elements[column]!.name;
      const values = await scan.readColumn({ column: name, rowStart, rowEnd });
      // Rows that are said and not there would be read as empty ones, billions of them.
      if (values.length !== rowEnd - rowStart) throw new RangeError('a column is too short');
      record.values[column] = values;
    }
    for (record.row = 0; record.row < rowEnd - rowStart; record.row++) {
      record.line = rowStart + record.row + 1;
      if (!taker.take(record)) return;
    }
    rowStart = rowEnd;
  }
}

class ParquetRecord implements LogRecord {
  line = 0;
  row = 0;
  readonly values: ArrayLike<unknown>[] = [];
  readonly #isInstant: readonly boolean[];
  readonly #suffix: readonly string[];

  constructor(elements: readonly SchemaElement[]) {
    this.#isInstant = elements.map(isInstant);
    this.#suffix = elements.map((element) => (isOfClock(element) ? '' : 'Z'));
  }

  text(column: number): string {
    const value = this.values[column]![this.row];
    if (value === null || value === undefined) return '';
    if (!this.#isInstant[column]) return String(value);
    return new Date(Number(value)).toISOString().replace('Z', this.#suffix[column]!);
  }

  integer(column: number): number {
    const value = this.values[column]![this.row];
    if (this.#isInstant[column] || (typeof value !== 'number' && typeof value !== 'bigint')) return -1;
    const number = Number(value);
    return number >= 0 && Number.isSafeInteger(number) ? number : -1;
  }

  holds(column: number, text: Uint8Array): boolean {
    return this.text(column) === text.toString();
  }
}

/** What the reader says of a file that is sound; over a damaged one it stumbles in words of its own. */
function foundBy(error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  return /^parquet unsupported/.test(said) ? said : 'bytes that do not fit together';
}

function isNested(element: SchemaElement): boolean {
  return (
    (element.num_children ?? 0) > 0 ||
    element.repetition_type === 'REPEATED' ||
    kindOf(element) !== (element.type ?? '')
  );
}

/** What stands in a column, as the file calls it, if that is not a plain value. */
function kindOf({
  num_children,
  repetition_type,
  converted_type,
  logical_type,
  type,
}: SchemaElement): string {
  const named = [converted_type, logical_type?.type].find((kind) => kind !== undefined && NESTED.has(kind));
  if (named !== undefined) return named;
  if (repetition_type === 'REPEATED') return 'a repeated value';
  return (num_children ?? 0) > 0 ? 'a struct' : (type ?? '');
}

const NESTED: ReadonlySet<string> = new Set([
  'LIST',
  'MAP',
  'MAP_KEY_VALUE',
  'JSON',
  'BSON',
  'VARIANT',
  'GEOMETRY',
  'GEOGRAPHY',
]);

function isInstant({ type, converted_type, logical_type }: SchemaElement): boolean {
  return (
    type === 'INT96' ||
    logical_type?.type === 'TIMESTAMP' ||
    converted_type === 'DATE' ||
    (converted_type?.startsWith('TIMESTAMP') ?? false)
  );
}

/** Without a zone: what a clock on some wall showed. */
function isOfClock({ logical_type, converted_type }: SchemaElement): boolean {
  return (logical_type?.type === 'TIMESTAMP' && !logical_type.isAdjustedToUTC) || converted_type === 'DATE';
}

function roundedMs(amount: bigint, perMs: bigint): number {
  return Number((amount + perMs / 2n) / perMs);
}
