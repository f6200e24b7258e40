/**
 * Whether the times of a log are numbers of several units: seconds since 1970 among milliseconds. Read as one unit they make a log of
 * decades, or one that begins in 1970. Any instant in which logs are written is a number of other digits in each unit.
 */

import { LATEST, LOGGED, msOf, TIME_UNITS, type TimeUnit } from './time-unit.ts';

interface Band {
  readonly unit: TimeUnit;
  /** What its instants are if they are read in the unit of the scenario, in ms. */
  readonly from: number;
  readonly to: number;
}

export interface Mixture {
  readonly one: TimeUnit;
  readonly oneLine: number;
  readonly other: TimeUnit;
  readonly otherLine: number;
}

export class MixedUnits {
  readonly #bands: readonly Band[];
  readonly #firstLines = new Map<Band, number>();
  #band: Band | null = null;
  /** A number that is an instant in no unit: the log is of times since some start. */
  #isRelative = false;

  constructor(read: TimeUnit) {
    this.#bands = TIME_UNITS.map((unit) => {
      const factor = msOf(1, read) / msOf(1, unit);
      return { unit, from: LOGGED * factor, to: LATEST * factor };
    });
  }

  /** @param at as it was read, in ms */
  saw(at: number, line: number): void {
    if (this.#band !== null && at >= this.#band.from && at < this.#band.to) return;
    const band = this.#bands.find(({ from, to }) => at >= from && at < to);
    if (band === undefined) {
      this.#isRelative = true;
      return;
    }
    this.#band = band;
    if (!this.#firstLines.has(band)) this.#firstLines.set(band, line);
  }

  /** Where the first two units are first seen; `null` if there are none. */
  found(): Mixture | null {
    const [one, other] = [...this.#firstLines];
    if (this.#isRelative || one === undefined || other === undefined) return null;
    return { one: one[0].unit, oneLine: one[1], other: other[0].unit, otherLine: other[1] };
  }
}
