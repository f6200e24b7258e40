/** What a log is to those who read it, whatever its format: a header, then one record after the other. */

import type { Problem } from '../problems/problem.ts';

/** One record; it holds until the next one. Columns are numbers in the order of the header. */
export interface LogRecord {
  /** Of the file, from 1; of a format without lines, the number of the record. */
  readonly line: number;
  text(column: number): string;
  /** The value of a field that is digits alone, few enough to be exact; -1 for any other, whose text says more. */
  integer(column: number): number;
  /** Whether the field is this text, in UTF-8. */
  holds(column: number, text: Uint8Array): boolean;
}

/** The names of the columns, and where they stand. */
export interface Header {
  readonly names: readonly string[];
  readonly line: number;
  /** The comment before it, which may be what was meant as the header; '' if there is none. */
  readonly comment: string;
}

/** What is done with the records of a log. */
export interface LogTaker {
  /** The columns that are asked for; others need not be read. */
  readonly columns: readonly number[];
  /** @returns whether there is any use in reading on */
  take(record: LogRecord): boolean;
}

/** Says, once the header is known, what is done with the records. @throws ScenarioError if the header is not as needed */
export type Begin = (header: Header) => LogTaker;

/** More problems of one file than this are not listed: the first ones tell the rest. */
export const MOST_PROBLEMS = 20;

/** The problems of a file so far, listed up to a bound. */
export class Problems {
  readonly found: Problem[] = [];

  get isFull(): boolean {
    return this.found.length >= MOST_PROBLEMS;
  }

  add(problem: Problem): void {
    if (!this.isFull) this.found.push(problem);
  }
}
