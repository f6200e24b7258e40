/**
 * The bytes of a log, chunk by chunk, so that a file larger than memory can be read. Gzip and Parquet are recognised by their
 * first bytes, whatever the name. Must never pass on text that is not UTF-8.
 */

import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ScenarioError } from '../problems/problem.ts';

/** A file, relative to `directory` (where the scenario lies); `path` is the scenario key that asked for it. */
export interface TraceFile {
  readonly directory: string;
  readonly file: string;
  readonly path: string;
}

const CHUNK = 1 << 20;
const EXPECTED = 'a CSV file, plain or gzip, or a Parquet file';

/** What is known by the first bytes of a file; all else is taken for text. */
const FIRST_BYTES: readonly (readonly [kind: FileKind, bytes: string])[] = [
  ['gzip', '1f8b'],
  ['parquet', '50415231'],
  ['zip', '504b'],
  ['zstd', '28b52ffd'],
  ['utf-16', 'fffe'],
  ['utf-16', 'feff'],
];
type FileKind = 'text' | 'gzip' | 'parquet' | 'zip' | 'zstd' | 'utf-16';

/** @throws ScenarioError if the file is missing, cannot be read, or is of no kind that is read here */
export async function kindOfFile(source: TraceFile): Promise<'text' | 'gzip' | 'parquet'> {
  const first = await withFile(source, async (handle) => {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead).toString('hex');
  });
  const kind = FIRST_BYTES.find(([, bytes]) => first.startsWith(bytes))?.[0] ?? 'text';
  if (kind === 'zip' || kind === 'zstd')
    throw refusal(source, 'the file is packed in a way that is not read', kind);
  if (kind === 'utf-16') throw refusal(source, 'the file is not UTF-8 text: save it as UTF-8', 'UTF-16');
  return kind;
}

/** The text of a file, unpacked if it is gzip. @throws ScenarioError as soon as a chunk is no text or cannot be read */
export async function* textChunks(source: TraceFile): AsyncGenerator<Buffer, void> {
  const isPacked = (await kindOfFile(source)) === 'gzip';
  const packed = createReadStream(resolve(source.directory, source.file), { highWaterMark: CHUNK });
  // A pipe hands on what is read, but not what goes wrong with it.
  const unpacked = isPacked ? pipeline(packed, createGunzip({ chunkSize: CHUNK }), () => {}) : packed;
  const checked = utf8Check();
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      if (chunk.includes(0) || !checked(chunk)) throw notText(source);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ScenarioError) throw error;
    throw refusal(
      source,
      isPacked ? 'the gzip file is damaged' : 'the file cannot be read',
      messageOf(error),
    );
  } finally {
    packed.destroy();
  }
  if (!checked(null)) throw notText(source);
}

/** @throws ScenarioError if it cannot be opened, or while it is read */
export async function withFile<T>(source: TraceFile, act: (handle: FileHandle) => Promise<T>): Promise<T> {
  const place = resolve(source.directory, source.file);
  let handle: FileHandle | undefined;
  try {
    handle = await open(place);
    return await act(handle);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (error instanceof ScenarioError || code === undefined) throw error;
    // What is not there has no place of its own: the loader says where the scenario names it.
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      const message = `there is no file ${source.file}`;
      throw new ScenarioError([
        { path: source.path, message, expected: EXPECTED, found: `nothing at ${place}` },
      ]);
    }
    throw refusal(source, 'the file cannot be read', code === 'EISDIR' ? 'a directory' : messageOf(error));
  } finally {
    await handle?.close();
  }
}

export function refusal({ path, file }: TraceFile, message: string, found: string): ScenarioError {
  return new ScenarioError([{ path, message, expected: EXPECTED, found, file }]);
}

function notText(source: TraceFile): ScenarioError {
  return refusal(source, 'the file is neither UTF-8 text nor gzip', 'other bytes');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether text is UTF-8 so far; letters may go on from one chunk into the next. `null` is the end. */
function utf8Check(): (chunk: Uint8Array | null) => boolean {
  let pending: Uint8Array = Buffer.alloc(0);
  return (chunk) => {
    if (chunk === null) return pending.length === 0;
    const bytes = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    const end = lastWholeLetter(bytes);
    pending = bytes.slice(end);
    return isUtf8(bytes.subarray(0, end));
  };
}

/** Where the last letter ends that is whole, looking at its lead byte. */
function lastWholeLetter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
