/** The instants of one log: all of them numbers, or all of them dates of one form, which the first record shows. */

import { type Problem, ScenarioError } from '../problems/problem.ts';
import { showValue } from '../problems/show-value.ts';
import { fixedZone } from '../schema/time-zone.ts';
import { wallReader } from '../zones/time-zone.ts';
import { isAmbiguousDate, parseDateTime } from './instant-text.ts';
import type { Kept, LogPlace, LogSpec } from './log-reader.ts';
import type { Problems } from './record.ts';
import { inUnit, isPlausible, LATEST, numberMs, unitMeant, wholeNumberMs } from './time-unit.ts';

/** Dates without an offset are of the zone of the run, of the clock by which it starts, or of UTC. */
export type TimeOptions = Pick<LogSpec, 'file' | 'columns' | 'timeUnit'> &
  Pick<LogPlace, 'path' | 'start' | 'timeZone'>;

type Form = 'number' | 'zoned' | 'local';

const FORMS: Readonly<Record<Form, string>> = {
  number: 'a number',
  zoned: 'a date with an offset, such as 2026-03-02T08:15:00+08:00',
  local: 'a date without an offset, such as 2026-03-02 08:15:00',
};

export class TimeReader {
  firstAt = Number.POSITIVE_INFINITY;
  lastAt = 0;
  #form: Form | null = null;
  readonly #options: TimeOptions;
  readonly #problems: Problems;
  /** From what clocks on the wall show to when that was. */
  readonly #wall: (wallMs: number) => number;
  /** What a record is, in messages. */
  readonly #what: string;

  constructor(options: TimeOptions, problems: Problems, what = 'record') {
    this.#options = options;
    this.#wall = wallReader(options.timeZone ?? fixedZone('', options.start?.offsetMinutes ?? 0));
    this.#problems = problems;
    this.#what = what;
  }

  /**
   * The instant of a record in whole ms; NaN, and a problem, if it cannot be read.
   * @throws ScenarioError if the first one is of a year that cannot be
   */
  instantOf(record: Kept): number {
    const { timeUnit } = this.#options;
    const whole = record.integer('time');
    if (whole >= 0) return this.#instant(record, 'number', wholeNumberMs(whole, timeUnit));
    const text = record.text('time');
    const number = numberMs(text, timeUnit);
    if (number !== undefined) return this.#instant(record, 'number', number);
    const date = parseDateTime(text, this.#wall);
    if (!date || date.epochMs < 0) return this.#refuse(record, text, this.#expected(text));
    return this.#instant(record, date.form, date.epochMs);
  }

  #instant(record: Kept, form: Form, at: number): number {
    if (this.#form === null) {
      this.#form = form;
      if (form === 'number' && at >= LATEST) throw this.#implausible({ firstAt: at, lastAt: at }, record);
    } else if (form !== this.#form) {
      return this.#refuse(record, record.text('time'), `${FORMS[this.#form]}, as in the records before`);
    }
    if (at < this.firstAt) this.firstAt = at;
    if (at > this.lastAt) this.lastAt = at;
    return at;
  }

  /** A length of time in whole ms, in the unit of times; NaN, and a problem, if it cannot be read. */
  spanOf(record: Kept, role: string): number {
    const whole = record.integer(role);
    if (whole >= 0) {
      const exact = wholeNumberMs(whole, this.#options.timeUnit);
      if (Number.isSafeInteger(exact)) return exact;
    }
    const text = record.text(role);
    const span = numberMs(text, this.#options.timeUnit);
    if (span !== undefined && Number.isSafeInteger(span)) return span;
    return this.#refuse(record, text, `a number of ${this.#options.timeUnit}, not negative`, role);
  }

  /**
   * Whoever says when the run starts, and finds records there, has said that they are of then.
   * @throws ScenarioError if all together are of years that cannot be, with the unit that was probably meant
   */
  checkPlausible(): void {
    const extent = { firstAt: this.firstAt, lastAt: this.lastAt };
    const { start, timeUnit } = this.#options;
    if (this.#form !== 'number' || isPlausible(extent, timeUnit)) return;
    if (start !== null && extent.lastAt >= start.epochMs && extent.lastAt < LATEST) return;
    throw this.#implausible(extent, null);
  }

  #refuse(record: Kept, text: string, expected: string, role = 'time'): number {
    const { path, file, columns } = this.#options;
    const message = `the ${role} of a ${this.#what} (column ${columns[role]}) cannot be read`;
    const found = showValue(text);
    this.#problems.add({
      path: `${path}.columns.${role}`,
      message,
      expected,
      found,
      file,
      line: record.line,
    });
    return Number.NaN;
  }

  #expected(text: string): string {
    if (isAmbiguousDate(text)) {
      return 'a date with the year first, such as 2026-03-02 08:15:00 (day and month cannot be told apart)';
    }
    if (this.#form !== null && this.#form !== 'number') return FORMS[this.#form];
    const date = this.#form === null ? ', or a date such as 2026-03-02T08:15:00+08:00' : '';
    return `a number of ${this.#options.timeUnit}, not negative${date}`;
  }

  #implausible(extent: { firstAt: number; lastAt: number }, record: Kept | null): ScenarioError {
    const { path, file, timeUnit } = this.#options;
    const meant = unitMeant(extent, timeUnit);
    const message = `times in ${timeUnit} put ${record ? `a ${this.#what}` : `the ${this.#what}s`} in years that cannot be`;
    const expected =
      meant === undefined
        ? 'times since 1970 in s, ms, us or ns, or dates such as 2026-03-02T08:15:00+08:00'
        : `timeUnit: ${meant} (${span(inUnit(extent, timeUnit, meant))})`;
    const found = `${timeUnit} (${span(extent)})`;
    const problem: Problem = { path: `${path}.timeUnit`, message, expected, found, file };
    return new ScenarioError([
      {
        ...problem,
        ...(meant && { suggestion: meant }),
        ...(record && { line: record.line }),
      },
    ]);
  }
}

function span({ firstAt, lastAt }: { firstAt: number; lastAt: number }): string {
  const [first, last] = [dayOf(firstAt), dayOf(lastAt)];
  return first === last ? first : `${first} to ${last}`;
}

/** `2026-03-02`, or the year alone where dates end. */
function dayOf(at: number): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return `the year ${Math.round(1970 + at / 31_556_952_000)}`;
  const text = date.toISOString();
  return text.startsWith('+') ? `the year ${date.getUTCFullYear()}` : text.slice(0, 10);
}
