/** A CSV file as records: what separates its fields is found in the header line, and every record has as many as that. */

import { type Problem, ScenarioError } from '../problems/problem.ts';
import { CsvSplitter, lineEndAt, QuoteError } from './csv-splitter.ts';
import type { Begin, LogTaker, Problems } from './record.ts';
import { byteOf, type Separator, separatorOf } from './separator.ts';

export interface CsvOptions {
  readonly file: string;
  /** The scenario key that problems of the file as a whole name. */
  readonly path: string;
  readonly separator: Separator | 'auto';
  /** The columns that are looked for, by which a separator is told from a letter of a name. */
  readonly asked: readonly string[];
}

const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** Takes the bytes of a file in chunks of any size. */
export class CsvRecords {
  /** Whether there is any use in reading on. */
  isWanted = true;
  readonly #options: CsvOptions;
  readonly #begin: Begin;
  readonly #problems: Problems;
  #head: Buffer | null = Buffer.alloc(0);
  #splitter: CsvSplitter | null = null;
  #taker: LogTaker | null = null;
  #width = 0;
  #comment = '';

  /** @param problems takes records that do not fit the header */
  constructor(options: CsvOptions, begin: Begin, problems: Problems) {
    this.#options = options;
    this.#begin = begin;
    this.#problems = problems;
  }

  /** @throws ScenarioError if the file cannot be read on */
  push(chunk: Buffer): void {
    this.#guarded(() => this.#pushed(chunk, false));
  }

  /** @throws ScenarioError if there is no header, or a quote is still open */
  end(): void {
    this.#guarded(() => {
      this.#pushed(Buffer.alloc(0), true);
      this.#splitter?.end();
    });
    if (this.#taker === null) {
      throw this.#error({
        message: 'the file is empty',
        expected: 'a header line',
        found: 'no line',
        line: 1,
      });
    }
  }

  #pushed(chunk: Buffer, isLast: boolean): void {
    if (this.#head === null) {
      this.#splitter!.push(chunk);
      return;
    }
    this.#head = Buffer.concat([this.#head, chunk]);
    const found = this.#headerLine(this.#head, isLast);
    if (found === null) return;
    const { asked, separator } = this.#options;
    const used = separator === 'auto' ? separatorOf(found.line, asked) : separator;
    this.#splitter = new CsvSplitter(byteOf(used), (record) => this.#took(record), found.lineNumber);
    const rest = this.#head.subarray(found.at);
    this.#head = null;
    this.#splitter.push(rest);
  }

  /** The first line that is neither empty nor a comment; `null` if it is not whole. */
  #headerLine(bytes: Buffer, isLast: boolean): { at: number; line: Buffer; lineNumber: number } | null {
    if (bytes.length < BYTE_ORDER_MARK.length && !isLast) return null;
    let at = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    for (let lineNumber = 1; at < bytes.length; lineNumber++) {
      const end = lineEndAt(bytes, at, isLast);
      if (end < 0) return null;
      const line = bytes.subarray(at, end);
      const text = line.toString().trim();
      if (text !== '' && !text.startsWith('#')) return { at, line, lineNumber };
      if (text !== '') this.#comment = text;
      at = end;
    }
    return null;
  }

  #took(record: CsvSplitter): void {
    if (!this.isWanted) return;
    if (this.#taker === null) {
      const header = Array.from({ length: record.count }, (_, column) => record.text(column));
      this.#width = header.length;
      const twice = [...new Set(header.filter((name, column) => header.indexOf(name) !== column))];
      if (twice.length > 0) {
        const found = twice.map((name) => JSON.stringify(name)).join(', ');
        const message = 'two columns have the same name';
        throw this.#error({ message, expected: 'a name for each column', found, line: record.line });
      }
      this.#taker = this.#begin({ names: header, line: record.line, comment: this.#comment });
    } else if (record.count === this.#width) this.isWanted = this.#taker.take(record);
    else {
      const { path, file } = this.#options;
      const found = `${record.count} ${record.count === 1 ? 'field' : 'fields'}`;
      const message = 'a record does not fit the header';
      const expected = `${this.#width} fields`;
      this.#problems.add({ path, message, expected, found, file, line: record.line });
      this.isWanted = !this.#problems.isFull;
    }
  }

  #guarded(act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof QuoteError)) throw error;
      const { kind, message, line } = error;
      const expected = kind === 'open' ? 'a closing "' : 'a field quoted whole, with "" for a quote in it';
      const found = kind === 'open' ? 'no end of it' : 'a quote';
      throw this.#error({ message, expected, found, line });
    }
  }

  #error(problem: Omit<Problem, 'path' | 'file'>): ScenarioError {
    const { path, file } = this.#options;
    return new ScenarioError([...this.#problems.found, { path, file, ...problem }]);
  }
}
