/** Whether sessions are as long as people look at a screen. A unit that is wrong makes them a thousand times as long. */

import { DAY, HOUR, SECOND } from '../../compiled/kernel/time.ts';
import { formatDuration } from '../../kernel/duration.ts';
import { ScenarioError } from '../problems/problem.ts';
import type { TimeOptions } from './time-options.ts';
import { msOf, TIME_UNITS } from './time-unit.ts';

/** Nobody has one app on screen for longer on average. */
const LONGEST_MEAN = 6 * HOUR;
/** What the mean of another unit has to be to be believed. */
const SHORTEST_MEAN = SECOND / 2;
/** No app is on screen for longer, not even once. */
const LONGEST = 60 * DAY;

export class LengthCheck {
  readonly #options: TimeOptions;
  #count = 0;
  #sum = 0;
  #longest = 0;
  #line = 0;

  constructor(options: TimeOptions) {
    this.#options = options;
  }

  /** @param ms as it was read @param number as it stands in the file */
  saw(ms: number, number: number, line: number): void {
    this.#count += 1;
    this.#sum += number;
    if (ms <= this.#longest) return;
    this.#longest = ms;
    this.#line = line;
  }

  /** @param isUnitFree whether times are dates, so that the unit is that of durations alone @throws ScenarioError */
  check(isUnitFree: boolean): void {
    const { path, file, timeUnit } = this.#options;
    if (this.#count === 0) return;
    const mean = this.#sum / this.#count;
    const read = msOf(mean, timeUnit);
    const isLong = read > LONGEST_MEAN;
    if (!isLong && this.#longest <= LONGEST) return;
    const meant = isLong
      ? TIME_UNITS.find((unit) => msOf(mean, unit) >= SHORTEST_MEAN && msOf(mean, unit) <= LONGEST_MEAN)
      : undefined;
    const average = (ms: number) => `${lengthOf(ms)} on average`;
    const expected =
      meant === undefined
        ? 'the time that an app was on screen'
        : `${isUnitFree ? `timeUnit: ${meant}` : `durations in ${timeUnit}, as times are; they look like ${meant}`} (${average(msOf(mean, meant))})`;
    throw new ScenarioError([
      {
        path: `${path}.${isUnitFree ? 'timeUnit' : 'columns.duration'}`,
        message: `durations in ${timeUnit} make sessions longer than people look at a screen`,
        expected,
        found: `${average(read)}, ${lengthOf(this.#longest)} on this line`,
        ...(isUnitFree && meant && { suggestion: meant }),
        file,
        line: this.#line,
      },
    ]);
  }
}

/** In few digits. */
function lengthOf(ms: number): string {
  const unit = ms >= 2 * DAY ? DAY : ms >= 2 * HOUR ? HOUR : SECOND;
  const rounded = Math.round(ms / unit);
  return rounded * unit > Number.MAX_SAFE_INTEGER
    ? `${rounded}d`
    : formatDuration(Math.max(1, rounded) * unit);
}
