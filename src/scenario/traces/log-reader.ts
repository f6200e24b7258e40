/**
 * Reads a log of any format: the records that `where` keeps, each once, in the order of the file. One reader for logs of opens and of
 * changes. Must never hold more of the file than a chunk.
 */

import { ScenarioError } from '../problems/problem.ts';
import { showValue } from '../problems/show-value.ts';
import type { Instant } from '../schema/text.ts';
import type { TimeZone } from '../zones/time-zone.ts';
import { CsvRecords } from './csv-records.ts';
import { findColumns } from './header.ts';
import type { Begin, LogRecord, Problems } from './record.ts';
import type { Separator } from './separator.ts';
import type { TimeUnit } from './time-unit.ts';
import { kindOfFile, refusal, textChunks } from './trace-file.ts';

/** What every trace of a scenario says of its file. */
export interface LogSpec {
  readonly file: string;
  readonly format: 'auto' | 'csv' | 'parquet';
  readonly separator: Separator | 'auto';
  /** From what a column is for to its name. */
  readonly columns: Readonly<Record<string, string>>;
  readonly timeUnit: TimeUnit;
  /** From a role or a column to the text that its fields must have. */
  readonly where: Readonly<Record<string, string>>;
}

export interface LogPlace {
  /** Where the scenario lies. */
  readonly directory: string;
  /** Where problems say that the trace stands in it. */
  readonly path: string;
  /** Of the run, if it is given. */
  readonly start: Instant | null;
  /** Whose clocks dates without an offset are of, if it is given. */
  readonly timeZone: TimeZone | null;
}

/** A record that is kept, by what its columns are for. */
export interface Kept {
  readonly line: number;
  /** Of a column that the scenario names. */
  text(role: string): string;
  /** See {@link LogRecord}. */
  integer(role: string): number;
}

/** @param keep is called with each record that is kept; @param problems are those of its fields, and are thrown at the end */
export async function readLog(
  spec: LogSpec,
  { directory, path }: LogPlace,
  problems: Problems,
  keep: (record: Kept) => void,
): Promise<void> {
  const source = { directory, file: spec.file, path: `${path}.file` };
  const filter = new Filter(spec, path, problems, keep);
  const kind = await kindOfFile(source);
  if (spec.format !== 'auto' && (spec.format === 'parquet') !== (kind === 'parquet')) {
    throw refusal(source, `the file is not ${spec.format}`, kind === 'parquet' ? 'Parquet' : 'text');
  }
  if (kind === 'parquet') {
    if (spec.separator !== 'auto') {
      const message = 'the file is Parquet, which has no separator';
      throw new ScenarioError([
        { path: `${path}.separator`, message, found: spec.separator, file: spec.file },
      ]);
    }
    const { readParquet } = await import('./parquet-records.ts');
    await readParquet(source, filter.begin);
  } else {
    const { file, separator, columns } = spec;
    const options = { file, path: source.path, separator, asked: Object.values(columns) };
    const records = new CsvRecords(options, filter.begin, problems);
    for await (const chunk of textChunks(source)) {
      records.push(chunk);
      if (!records.isWanted) break;
    }
    if (records.isWanted) records.end();
  }
  if (problems.found.length > 0) throw new ScenarioError(problems.found);
  filter.checkAnyKept();
}

/** Values of a column that are shown where none of them is the one that was asked for. */
const SHOWN = 5;

class Filter implements Kept {
  readonly #spec: LogSpec;
  readonly #path: string;
  readonly #problems: Problems;
  readonly #keep: (record: Kept) => void;
  #record: LogRecord | null = null;
  #columnOf: Readonly<Record<string, number>> = {};
  #isAnyKept = false;
  /** What the columns that are tested hold, until a record is kept. */
  #seen: { readonly key: string; readonly value: string; readonly values: Set<string> }[] = [];

  constructor(spec: LogSpec, path: string, problems: Problems, keep: (record: Kept) => void) {
    this.#spec = spec;
    this.#path = path;
    this.#problems = problems;
    this.#keep = keep;
  }

  get line(): number {
    return this.#record!.line;
  }

  text(role: string): string {
    return this.#record!.text(this.#columnOf[role]!);
  }

  integer(role: string): number {
    return this.#record!.integer(this.#columnOf[role]!);
  }

  readonly begin: Begin = (header) => {
    const { ofRole, tests } = findColumns(header, { ...this.#spec, path: this.#path });
    this.#columnOf = ofRole;
    this.#seen = tests.map(({ key, value }) => ({ key, value, values: new Set() }));
    const wanted = tests.map(({ column, value }) => ({ column, bytes: Buffer.from(value) }));
    return {
      columns: [...new Set([...Object.values(ofRole), ...tests.map(({ column }) => column)])],
      take: (record) => {
        for (const { column, bytes } of wanted) {
          if (record.holds(column, bytes)) continue;
          if (!this.#isAnyKept) this.#saw(record, tests);
          return true;
        }
        this.#isAnyKept = true;
        this.#record = record;
        this.#keep(this);
        return !this.#problems.isFull;
      },
    };
  };

  #saw(record: LogRecord, tests: readonly { readonly column: number }[]): void {
    for (const [index, { column }] of tests.entries()) {
      const { values } = this.#seen[index]!;
      if (values.size <= SHOWN) values.add(record.text(column));
    }
  }

  /** @throws ScenarioError if no record was */
  checkAnyKept(): void {
    if (this.#isAnyKept) return;
    const { file } = this.#spec;
    const message = 'no record is left';
    if (this.#seen.every(({ values }) => values.size === 0)) {
      const expected = 'records';
      throw new ScenarioError([{ path: this.#path, message, expected, found: 'only a header line', file }]);
    }
    throw new ScenarioError(
      this.#seen.map(({ key, value, values }) => ({
        path: `${this.#path}.where.${key}`,
        message,
        expected: `records with ${key} = ${showValue(value)}`,
        found: [...values].slice(0, SHOWN).map(showValue).join(', ') + (values.size > SHOWN ? ', …' : ''),
        file,
      })),
    );
  }
}
