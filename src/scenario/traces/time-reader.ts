/** The instants of one log: all of them numbers, or all of them dates of one form, which the first record shows. */

import { type Problem, ScenarioError } from '../problems/problem.ts';
import { showValue } from '../problems/show-value.ts';
import { fixedZone } from '../schema/time-zone.ts';
import { wallReader } from '../zones/time-zone.ts';
import { isAmbiguousDate, parseDateTime } from './instant-text.ts';
import { LengthCheck } from './length-check.ts';
import type { Kept } from './log-reader.ts';
import { MixedUnits } from './mixed-units.ts';
import type { Problems } from './record.ts';
import type { TimeOptions } from './time-options.ts';
import { isPlausible, isPossible, LATEST, msOf, numberMs, unitMeant, wholeNumberMs } from './time-unit.ts';

type Form = 'number' | 'zoned' | 'local';

const FORMS: Readonly<Record<Form, string>> = {
  number: 'a number',
  zoned: 'a date with an offset, such as 2026-03-02T08:15:00+08:00',
  local: 'a date without an offset, such as 2026-03-02 08:15:00',
};

const BEFORE_LATEST = 'a date before 2100';

export class TimeReader {
  firstAt = Number.POSITIVE_INFINITY;
  lastAt = 0;
  #form: Form | null = null;
  /** The numbers and the lines of the first and the last instant. */
  readonly #first = { number: Number.POSITIVE_INFINITY, line: 0 };
  readonly #last = { number: -1, line: 0 };
  readonly #mixed: MixedUnits;
  readonly #lengths: LengthCheck;
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
    this.#mixed = new MixedUnits(options.timeUnit);
    this.#lengths = new LengthCheck(options);
  }

  /**
   * The instant of a record in whole ms; NaN, and a problem, if it cannot be read.
   * @throws ScenarioError if the first one is of a year that cannot be
   */
  instantOf(record: Kept): number {
    const { timeUnit } = this.#options;
    const whole = record.integer('time');
    if (whole >= 0) return this.#instant(record, 'number', wholeNumberMs(whole, timeUnit), whole);
    const text = record.text('time');
    const number = numberMs(text, timeUnit);
    if (number !== undefined) return this.#instant(record, 'number', number, Number(text));
    const date = parseDateTime(text, this.#wall);
    if (!date || date.epochMs < 0) return this.#refuse(record, text, this.#expected(text));
    return this.#instant(record, date.form, date.epochMs, date.epochMs);
  }

  #instant(record: Kept, form: Form, at: number, number: number): number {
    if (this.#form === null) {
      this.#form = form;
      if (form === 'number' && at >= LATEST) {
        throw this.#implausible({ firstAt: at, lastAt: at }, [number, number], record.line);
      }
    } else if (form !== this.#form) {
      return this.#refuse(record, record.text('time'), `${FORMS[this.#form]}, as in the records before`);
    }
    if (form === 'number') this.#mixed.saw(at, record.line);
    // One that cannot be spoils the whole run, whatever the others are.
    else if (at >= LATEST) return this.#refuse(record, record.text('time'), BEFORE_LATEST);
    if (number < this.#first.number) {
      this.firstAt = at;
      this.#first.number = number;
      this.#first.line = record.line;
    }
    if (number > this.#last.number) {
      this.lastAt = at;
      this.#last.number = number;
      this.#last.line = record.line;
    }
    return at;
  }

  /** A length of time in whole ms, in the unit of times; NaN, and a problem, if it cannot be read. */
  spanOf(record: Kept, role: string): number {
    const whole = record.integer(role);
    if (whole >= 0) {
      const exact = wholeNumberMs(whole, this.#options.timeUnit);
      if (Number.isSafeInteger(exact)) {
        this.#lengths.saw(exact, whole, record.line);
        return exact;
      }
    }
    const text = record.text(role);
    const span = numberMs(text, this.#options.timeUnit);
    if (span !== undefined && Number.isSafeInteger(span)) {
      this.#lengths.saw(span, Number(text), record.line);
      return span;
    }
    return this.#refuse(record, text, `a number of ${this.#options.timeUnit}, not negative`, role);
  }

  /**
   * Whoever says when the run starts, and finds records there, has said that they are of then.
   * @throws ScenarioError if all together are of years that cannot be, with the unit that was probably meant
   */
  checkPlausible(): void {
    const extent = { firstAt: this.firstAt, lastAt: this.lastAt };
    const { start, timeUnit } = this.#options;
    this.#checkMixed();
    this.#lengths.check(this.#form !== 'number');
    if (this.#form === 'number' ? isPlausible(extent, timeUnit) : isPossible(extent)) return;
    if (start !== null && extent.lastAt >= start.epochMs && extent.lastAt < LATEST) return;
    if (this.#form === 'number') {
      const line = extent.lastAt >= LATEST ? this.#last.line : this.#first.line;
      throw this.#implausible(extent, [this.#first.number, this.#last.number], line);
    }
    const { path, file } = this.#options;
    const message = `the ${this.#what}s are of times too far apart: one observation is of at most 20 years`;
    const found = `${span(extent)}, the first on this line and the last on line ${this.#last.line}`;
    const expected = 'the dates of one log';
    throw new ScenarioError([
      { path: `${path}.columns.time`, message, expected, found, file, line: this.#first.line },
    ]);
  }

  #checkMixed(): void {
    const found = this.#mixed.found();
    if (found === null) return;
    const { path, file, columns } = this.#options;
    throw new ScenarioError([
      {
        path: `${path}.columns.time`,
        message: `times (column ${columns.time}) are partly in ${found.one} and partly in ${found.other}`,
        expected: 'one unit for all records',
        found: `${found.other} on this line, ${found.one} on line ${found.oneLine}`,
        file,
        line: found.otherLine,
      },
    ]);
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

  /** @param numbers as they stand in the file, so that another unit says exactly which days they would be */
  #implausible(
    extent: { firstAt: number; lastAt: number },
    [first, last]: readonly [number, number],
    line: number,
  ): ScenarioError {
    const { path, file, timeUnit } = this.#options;
    const meant = unitMeant(extent, timeUnit);
    const isOne = extent.firstAt === extent.lastAt;
    const message = `times in ${timeUnit} put ${isOne ? `a ${this.#what}` : `the ${this.#what}s`} in years that cannot be`;
    const expected =
      meant === undefined
        ? 'times since 1970 in s, ms, us or ns, or dates such as 2026-03-02T08:15:00+08:00'
        : `timeUnit: ${meant} (${span({ firstAt: msOf(first, meant), lastAt: msOf(last, meant) })})`;
    const found = `${timeUnit} (${span(extent)})`;
    const problem: Problem = { path: `${path}.timeUnit`, message, expected, found, file, line };
    return new ScenarioError([{ ...problem, ...(meant && { suggestion: meant }) }]);
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
