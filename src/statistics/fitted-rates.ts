/**
 * The rate of events over time, from counts of them in bins. What repeats from day to day is told by all days together, and from
 * day to day by the whole day, so that chance moves it little; hours, minutes and seconds in turn get a rate of their own only where
 * chance does not explain what sets them apart. Rates of parts come from the parts together: see few-rates.ts.
 */

import { largestClumping, productsOf } from './clumping.ts';
import { fewFactors } from './few-factors.ts';
import { isSurprising, isUnevenIn } from './unevenness.ts';

export interface BinnedCounts {
  /** By bin of whole days, of halves of the devices that are independent of each other; a single one where there is no such half. */
  readonly halves: readonly Uint32Array[];
  /** Only bins [first, end) were looked at: others are empty. */
  readonly first: number;
  readonly end: number;
  /** How many bins a day has. */
  readonly perDay: number;
  /** The widths of parts of a day, in bins, each a divisor of the one before; the last is 1. */
  readonly widths: readonly number[];
}

const HOURS = 24;

/** Neighbouring bins of one rate. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Events in a bin. */
  readonly rate: number;
}

/** Counts in parts of one width, day after day. */
interface Level {
  readonly width: number;
  /** How many such parts a day has. */
  readonly perDay: number;
  readonly halves: readonly Uint32Array[];
  /** The same part of all days together, and by half. */
  readonly ofPhases: Float64Array;
  readonly phasesOfHalves: readonly Float64Array[];
  /** The largest count in each of the next wider parts. */
  readonly largest: Uint32Array;
  /** See {@link Asked}, at most: of the same part of all days, and of parts of single days. */
  readonly clumpingOfPhases: number;
  readonly clumping: number;
}

/** @returns stretches that cover all bins that were looked at, in no order */
export function fittedRates(binned: BinnedCounts): Stretch[] {
  const { first, end } = binned;
  const days = Array.from({ length: binned.halves[0]!.length / binned.perDay }, (_, day) => day);
  const levels = levelsOf(binned);
  const stretches: Growing[] = [];
  const lastOfDay: (Growing | undefined)[] = [];
  const total = levels[0]!.ofPhases[0]!;
  settle(0, 0, { days, rates: new Float64Array(days.length).fill(total / (end - first)) });
  return stretches;

  /** How many of some bins were looked at. */
  function lengthOf(start: number, width: number): number {
    return Math.max(0, Math.min(end, start + width) - Math.max(first, start));
  }

  function isWhole(day: number): boolean {
    return first <= day * binned.perDay && (day + 1) * binned.perDay <= end;
  }

  /** Finds the rates of a part of some days, as far as they are not what those of what it is a part of say. */
  function settle(at: number, part: number, { days: some, rates }: DaysAlike): void {
    const { width, perDay, halves, clumping } = levels[at]!;
    const expected = new Float64Array(some.length);
    const counts = halves.map(() => new Float64Array(some.length));
    for (let index = 0; index < some.length; index++) {
      const place = some[index]! * perDay + part;
      expected[index] = rates[index]! * lengthOf(place * width, width);
      for (let half = 0; half < halves.length; half++) counts[half]![index] = halves[half]![place]!;
    }
    const found = fewFactors(counts, expected, { groups: perDay, clumping, recurrence: 1 });
    const groups = found?.alike.map((indexes) => ({
      days: indexes.map((index) => some[index]!),
      rates: Float64Array.from(indexes, (index) => rates[index]! * found.factors[index]!),
    }));
    for (const own of groups ?? [{ days: some, rates }]) {
      if (at + 1 < levels.length) divide(at, part, own);
      else tell(part * width, width, own);
    }
  }

  /** Finds the rates of the parts of a part of days that are alike. */
  function divide(at: number, part: number, own: DaysAlike): void {
    const { width } = levels[at]!;
    const narrow = levels[at + 1]!;
    if (at + 2 === levels.length && isOneRate(at, part, own)) {
      tell(part * width, width, own);
      return;
    }
    const start = (part * width) / narrow.width;
    const parts = Array.from({ length: width / narrow.width }, (_, index) => start + index);
    const counts = phasesOf(narrow, parts, own.days);
    const asked = {
      groups: levels[at]!.perDay * (days.length / own.days.length),
      clumping: clumpingOfPhases(narrow, own.days),
      recurrence: recurrenceOf(narrow, own.days),
    };
    const factors = fewFactors(counts, expectedIn(narrow, parts, own), asked)?.factors;
    for (const [index, one] of parts.entries()) {
      const rates = factors ? own.rates.map((rate) => rate * factors[index]!) : own.rates;
      settle(at + 1, one, { days: own.days, rates });
    }
  }

  /** Parts of some days together, by half. */
  function phasesOf(
    { halves, phasesOfHalves, perDay }: Level,
    parts: readonly number[],
    some: readonly number[],
  ): Float64Array[] {
    if (some.length === days.length)
      return phasesOfHalves.map((half) => half.slice(parts[0], parts.at(-1)! + 1));
    return halves.map((half) =>
      Float64Array.from(parts, (part) => some.reduce((sum, day) => sum + half[day * perDay + part]!, 0)),
    );
  }

  /** How much such counts of some days vary: more for more days if devices do the same at the same time of each. */
  function clumpingOfPhases({ clumping, clumpingOfPhases: ofAll }: Level, some: readonly number[]): number {
    return clumping + (ofAll - clumping) * (days.length > 1 ? (some.length - 1) / (days.length - 1) : 0);
  }

  /** In a short part, in which few devices do anything, all that one of them does at the same time of some days may be one event. */
  function recurrenceOf({ perDay }: Level, some: readonly number[]): number {
    return perDay > HOURS ? some.length : 1;
  }

  /** What rates by day make one expect in parts of these days together. */
  function expectedIn(
    { width, perDay }: Level,
    parts: readonly number[],
    { days: some, rates }: DaysAlike,
  ): Float64Array {
    let ofWholeDays = 0;
    for (let index = 0; index < some.length; index++) {
      if (isWhole(some[index]!)) ofWholeDays += rates[index]! * width;
    }
    const expected = new Float64Array(parts.length).fill(ofWholeDays);
    for (let index = 0; index < some.length; index++) {
      const day = some[index]!;
      if (isWhole(day)) continue;
      for (let at = 0; at < parts.length; at++) {
        expected[at]! += rates[index]! * lengthOf((day * perDay + parts[at]!) * width, width);
      }
    }
    return expected;
  }

  /** Saves a closer look at most of the narrowest parts, which are many: those of a wider one that are alike, on all days. */
  function isOneRate(at: number, part: number, { days: some, rates }: DaysAlike): boolean {
    const [{ perDay: wide, width }, narrow] = [levels[at]!, levels[at + 1]!];
    const inWider = width / narrow.width;
    const ofDays = { groups: narrow.perDay, counts: narrow.perDay * days.length, clumping: narrow.clumping };
    for (let index = 0; index < some.length; index++) {
      const most = narrow.largest[some[index]! * wide + part]!;
      if (most > 0 && isSurprising(most, rates[index]! * narrow.width, ofDays)) return false;
    }
    const clumping = Math.max(clumpingOfPhases(narrow, some), recurrenceOf(narrow, some));
    const asked = { groups: wide * (days.length / some.length), counts: narrow.perDay, clumping };
    if (some.length === days.length) {
      return !isUnevenIn(narrow.ofPhases, part * inWider, (part + 1) * inWider, asked);
    }
    const parts = Array.from({ length: inWider }, (_, index) => part * inWider + index);
    const [one, other] = phasesOf(narrow, parts, some);
    const both = one!.map((count, index) => count + (other?.[index] ?? 0));
    return !isUnevenIn(both, 0, inWider, asked);
  }

  function tell(from: number, width: number, { days: some, rates }: DaysAlike): void {
    for (let index = 0; index < some.length; index++) {
      const day = some[index]!;
      const start = Math.max(first, day * binned.perDay + from);
      const to = Math.min(end, day * binned.perDay + from + width);
      if (start >= to) continue;
      const rate = rates[index]!;
      const last = lastOfDay[day];
      if (last?.to === start && last.rate === rate) {
        last.to = to;
      } else {
        lastOfDay[day] = { from: start, to, rate };
        stretches.push(lastOfDay[day]);
      }
    }
  }
}

/** A stretch as long as what follows it has its rate. */
type Growing = { -readonly [Key in keyof Stretch]: Stretch[Key] };

/** Some days, and the rate of a part of each. */
interface DaysAlike {
  readonly days: readonly number[];
  readonly rates: Float64Array;
}

function levelsOf({ halves, perDay, widths }: BinnedCounts): Level[] {
  const levels: Level[] = [];
  let narrower = { width: 1, halves };
  const wider = [...widths.toReversed(), perDay, perDay];
  for (const [index, width] of wider.slice(0, -1).entries()) {
    const factor = width / narrower.width;
    narrower = { width, halves: factor === 1 ? halves : narrower.halves.map((half) => summed(half, factor)) };
    levels.unshift(
      levelOf(narrower.halves, { width, perDay: perDay / width, inWider: wider[index + 1]! / width }),
    );
  }
  return levels;
}

function levelOf(
  halves: readonly Uint32Array[],
  { width, perDay, inWider }: { width: number; perDay: number; inWider: number },
): Level {
  const [one, other = new Uint32Array(one!.length)] = halves;
  const [phasesOfOne, phasesOfOther] = [new Float64Array(perDay), new Float64Array(perDay)];
  const largest = new Uint32Array(one!.length / inWider);
  let [ofOne, ofOther, ofBoth, sumOfOne, sumOfOther] = [0, 0, 0, 0, 0];
  for (let wide = 0, bin = 0; wide < largest.length; wide++) {
    let most = 0;
    for (let phase = bin % perDay, end = bin + inWider; bin < end; bin++, phase++) {
      const a = one![bin]!;
      const b = other[bin]!;
      if ((a | b) === 0) continue;
      phasesOfOne[phase]! += a;
      phasesOfOther[phase]! += b;
      ofOne += a * a;
      ofOther += b * b;
      ofBoth += a * b;
      sumOfOne += a;
      sumOfOther += b;
      if (a + b > most) most = a + b;
    }
    largest[wide] = most;
  }
  const isHalved = halves.length > 1;
  return {
    ...{ width, perDay, halves, largest },
    ofPhases: phasesOfOne.map((count, phase) => count + phasesOfOther[phase]!),
    phasesOfHalves: isHalved ? [phasesOfOne, phasesOfOther] : [phasesOfOne],
    clumping: isHalved ? largestClumping({ ofOne, ofOther, ofBoth, sumOfOne, sumOfOther }) : 1,
    clumpingOfPhases: isHalved ? largestClumping(productsOf([phasesOfOne, phasesOfOther])) : 1,
  };
}

function summed(values: Uint32Array, width: number): Uint32Array {
  const sums = new Uint32Array(values.length / width);
  for (let at = 0, index = 0; at < sums.length; at++) {
    let sum = 0;
    for (let end = index + width; index < end; index++) sum += values[index]!;
    sums[at] = sum;
  }
  return sums;
}
