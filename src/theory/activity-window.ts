/**
 * Periodic fetch anchored on the last success, while the last open is not longer ago than a window. Times in one unit, rates
 * per that unit. `age` is that of the copy which an open finds; it is fresh up to the interval.
 * Source: derived by renewal arguments; every formula is checked against an event-by-event simulation.
 */

import { cdf, type Law, meanOf, survival } from './law.ts';

export interface WindowRule {
  readonly interval: number;
  readonly window: number;
  /** Whether a fetch due exactly at the end of the window is still made. */
  readonly isInclusive?: boolean;
  /** What an open after the due instant does, once the window has lapsed: fetch at once, or only arm the timer again. */
  readonly lateOpen?: 'fetch' | 'rearm';
}

export interface RefreshedCopy {
  readonly fetchesPerOpen: number;
  readonly fetchRate: number;
  readonly freshHit: number;
  /** Share of opens after the window has lapsed and the due instant has passed. */
  readonly overdue: number;
  readonly meanAge: number;
}

/**
 * Poisson opens, a window of whole intervals, as cycles from one late open to the next: their fetches and their length.
 * With q = e^(-rate * interval) and m = window / interval, a cycle ends when m intervals in a row held no open:
 * E N = (q^-m - 1) / (1 - q); with a closed window, (1 - q^(m+1)) (1 + (q^-m - 1)) / (1 - q).
 */
export class PoissonWindow implements RefreshedCopy {
  readonly #rate: number;
  readonly #rule: WindowRule;
  /** Intervals that end with an open or not, in a cycle. */
  readonly #intervals: number;
  readonly #cycle: number;

  constructor(rate: number, rule: WindowRule) {
    const { interval, window, isInclusive = false } = rule;
    const m = window / interval;
    if (!Number.isInteger(m)) throw new RangeError(`a window of ${m} intervals is not whole`);
    const q = Math.exp(-rate * interval);
    const open = (q ** -m - 1) / (1 - q);
    this.#rate = rate;
    this.#rule = rule;
    this.#intervals = isInclusive ? (1 - q ** (m + 1)) * (1 / (1 - q) + open) : open;
    this.#cycle = this.#intervals * interval + 1 / rate;
  }

  get #fetches(): number {
    return this.#rule.lateOpen === 'rearm' ? this.#intervals - 1 : this.#intervals;
  }

  get fetchRate(): number {
    return this.#fetches / this.#cycle;
  }

  get fetchesPerOpen(): number {
    return this.fetchRate / this.#rate;
  }

  get freshHit(): number {
    return (this.#fetches * this.#rule.interval) / this.#cycle;
  }

  get overdue(): number {
    return 1 / (this.#rate * this.#cycle);
  }

  get meanAge(): number {
    const [p, rate, n] = [this.#rule.interval, this.#rate, this.#intervals];
    const late =
      this.#rule.lateOpen === 'rearm'
        ? ((n - 2) * p ** 2 + 4 * p ** 2 + (4 * p) / rate + 2 / rate ** 2) / 2
        : (n * p ** 2) / 2 + p / rate + 1 / rate ** 2;
    return late / this.#cycle;
  }

  /** P(age > a); not for a late open that only arms the timer. */
  ageAbove(a: number): number {
    const { interval } = this.#rule;
    if (a <= interval) return 1 - (this.#intervals * a) / this.#cycle;
    return Math.exp(-this.#rate * (a - interval)) / (this.#rate * this.#cycle);
  }

  /** Share of opens that find the content unchanged since the fetch. @param changes per unit of time, Poisson */
  currentAtRead(changes: number): number {
    const { interval } = this.#rule;
    const unchanged = Math.exp(-changes * interval);
    return ((this.#intervals * (1 - unchanged)) / changes + unchanged / (changes + this.#rate)) / this.#cycle;
  }

  /** Share of fetches with no open within the interval after them. */
  get unreadWithinInterval(): number {
    return Math.exp(-this.#rate * this.#rule.interval);
  }

  /** Share of fetches never read before the next one. */
  get unread(): number {
    return this.unreadWithinInterval - 1 / this.#intervals;
  }
}

/** Fetches that someone who never comes back still costs: those due before the window lapses, the first open's included. */
export function farewellFetches({ interval, window }: WindowRule): number {
  return Math.ceil(window / interval);
}

/**
 * Opens of any renewal law, any window; a late open fetches at once. The phase Y of an open is the time since the last fetch,
 * just after the open: the next is (Y + X) mod interval, or 0 if X > D(Y), the first due instant that finds the window lapsed.
 * Its stationary law is found on a grid of cells, and extrapolated from two of them (Richardson).
 */
export function renewalWindow(gap: Law, rule: WindowRule): RefreshedCopy {
  const [coarse, fine] = [512, 1024].map((cells) => onGrid(gap, rule, cells));
  const extrapolated = (of: (found: { fetches: number; overdue: number; phase: number }) => number) =>
    of(fine!) + (of(fine!) - of(coarse!)) / 3;
  const mean = meanOf(gap);
  const overdue = extrapolated((found) => found.overdue);
  const timed = extrapolated((found) => found.fetches);
  return {
    fetchesPerOpen: timed + overdue,
    fetchRate: (timed + overdue) / mean,
    freshHit: 1 - overdue,
    overdue,
    // An open finds the copy of age X + Y less the intervals of the fetches between.
    meanAge: mean + extrapolated((found) => found.phase) - rule.interval * timed,
  };
}

/** Per open: fetches by the timer, share of late opens, mean phase. */
function onGrid(gap: Law, { interval, window }: WindowRule, cells: number) {
  const width = interval / cells;
  // From the middle of a cell to an edge is an odd number of half cells.
  const most = Math.ceil((window + 2 * interval) / width) + 2;
  const below = Float64Array.from({ length: most }, (_, index) => cdf(gap, (index - 0.5) * width));
  const whole = Float64Array.from({ length: most }, (_, index) => cdf(gap, index * width));
  /** The last due instant that finds the window open, in intervals after the fetch; the window is open before its end. */
  const lastOf = (phase: number) => Math.ceil((phase + window) / interval - 1e-9) - 1;
  const fromCell = Array.from({ length: cells }, (_, from) =>
    rowFrom(below, cells, from, lastOf((from + 0.5) * width), -0.5),
  );
  const fromReset = rowFrom(whole, cells, 0, lastOf(0), 0);
  let law: Float64Array = new Float64Array(cells + 1).fill(1 / (cells + 1));
  for (let round = 0, change = 1; round < 2000 && change > 1e-12; round++) {
    const next = new Float64Array(cells + 1);
    for (let from = 0; from <= cells; from++) {
      const row = from === cells ? fromReset : fromCell[from]!;
      const mass = law[from]!;
      for (let to = 0; to <= cells; to++) next[to]! += mass * row[to]!;
    }
    change = next.reduce((sum, mass, index) => sum + Math.abs(mass - law[index]!), 0);
    law = next;
  }
  let fetches = 0;
  let phase = 0;
  for (let from = 0; from <= cells; from++) {
    const start = from === cells ? 0 : (from + 0.5) * width;
    let expected = 0;
    for (let due = 1; due <= lastOf(start); due++) expected += survival(gap, due * interval - start);
    fetches += law[from]! * expected;
    phase += law[from]! * start;
  }
  return { fetches, overdue: law[cells]!, phase };
}

/** Where the next open falls: by cell, and last the share that comes too late. @param shift of the start within its cell */
function rowFrom(
  table: Float64Array,
  cells: number,
  from: number,
  last: number,
  shift: 0 | -0.5,
): Float64Array {
  const row = new Float64Array(cells + 1);
  const at = (edge: number) => {
    const index = shift === 0 ? edge : edge - from;
    return index <= 0 && shift !== 0 ? 0 : table[Math.max(0, index)]!;
  };
  for (let due = 0; due <= last; due++) {
    for (let to = 0; to < cells; to++) {
      const edge = due * cells + to;
      row[to]! += Math.max(0, at(edge + 1) - at(edge));
    }
  }
  row[cells] = 1 - at((last + 1) * cells);
  return row;
}
