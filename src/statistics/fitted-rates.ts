/**
 * The rate of events over time, from counts of them in bins. What repeats from day to day is told by all days together, and from
 * day to day by the whole day, so that chance moves it little; hours, minutes and seconds in turn get a rate of their own only where
 * chance does not explain what sets them apart. Rates of parts come from the parts together: see few-rates.ts.
 */

import { largestClumping, productsOf } from './clumping.ts';
import { fewRates } from './few-rates.ts';
import { type Asked, isSurprising, isUneven, isUnevenIn } from './unevenness.ts';

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
  /** The same part of all days together. */
  readonly ofPhases: Float64Array;
  /** The largest count in each of the next wider parts. */
  readonly largest: Uint32Array;
  /** See {@link Asked}, at most: of the same part of all days, and of parts of single days. */
  readonly clumpingOfPhases: number;
  readonly clumping: number;
}

/** @returns stretches that cover all bins that were looked at, in no order */
export function fittedRates(binned: BinnedCounts): Stretch[] {
  const { first, end } = binned;
  const days = binned.halves[0]!.length / binned.perDay;
  const levels = levelsOf(binned);
  const stretches: Stretch[] = [];
  const total = levels[0]!.ofPhases[0]!;
  settle(0, 0, new Float64Array(days).fill(total / (end - first)));
  return stretches;

  /** How many of some bins were looked at. */
  function lengthOf(start: number, width: number): number {
    return Math.max(0, Math.min(end, start + width) - Math.max(first, start));
  }

  /** Finds the rates of a part of the day. @param rates by day, as those of what it is a part of say */
  function settle(at: number, part: number, rates: Float64Array): void {
    const { width, perDay, halves, clumping } = levels[at]!;
    const ofPart = rates.map((_, day) => countOf(halves, day * perDay + part));
    const expected = rates.map((rate, day) => rate * lengthOf(day * binned.perDay + part * width, width));
    const asked = { groups: perDay, counts: perDay * days, clumping };
    const own = adjusted(rates, ofPart, expected, asked);
    if (at + 1 < levels.length) divide(at, part, own);
    else tell(part * width, width, own);
  }

  /** Finds the rates of the parts of a part of the day. */
  function divide(at: number, part: number, rates: Float64Array): void {
    const { width, perDay } = levels[at]!;
    const narrow = levels[at + 1]!;
    if (at + 2 === levels.length && isOneRate(at, part, rates)) {
      tell(part * width, width, rates);
      return;
    }
    const start = (part * width) / narrow.width;
    const parts = Array.from({ length: width / narrow.width }, (_, index) => start + index);
    const counts = narrow.ofPhases.subarray(start, start + parts.length);
    const expected = expectedIn(narrow, parts, rates);
    const asked = { groups: perDay, counts: narrow.perDay, clumping: narrow.clumpingOfPhases };
    const own = adjusted(new Float64Array(parts.length).fill(1), counts, expected, asked);
    for (const [index, one] of parts.entries()) {
      settle(
        at + 1,
        one,
        rates.map((rate) => rate * own[index]!),
      );
    }
  }

  /** What rates by day make one expect in parts of all days together. */
  function expectedIn({ width, perDay }: Level, parts: readonly number[], rates: Float64Array): Float64Array {
    const isWhole = (day: number) => first <= day * binned.perDay && (day + 1) * binned.perDay <= end;
    let ofWholeDays = 0;
    for (let day = 0; day < days; day++) if (isWhole(day)) ofWholeDays += rates[day]! * width;
    const others = [...rates.keys()].filter((day) => !isWhole(day));
    return Float64Array.from(parts, (part) =>
      others.reduce(
        (sum, day) => sum + rates[day]! * lengthOf((day * perDay + part) * width, width),
        ofWholeDays,
      ),
    );
  }

  /** Saves a closer look at most of the narrowest parts, which are many: those of a wider one that are alike, on all days. */
  function isOneRate(at: number, part: number, rates: Float64Array): boolean {
    const [{ perDay: wide, width }, narrow] = [levels[at]!, levels[at + 1]!];
    const inWider = width / narrow.width;
    const asked = { groups: wide, counts: narrow.perDay, clumping: narrow.clumpingOfPhases };
    if (isUnevenIn(narrow.ofPhases, part * inWider, (part + 1) * inWider, asked)) return false;
    const ofDays = { groups: narrow.perDay, counts: narrow.perDay * days, clumping: narrow.clumping };
    for (let day = 0; day < days; day++) {
      const most = narrow.largest[day * wide + part]!;
      if (most > 0 && isSurprising(most, rates[day]! * narrow.width, ofDays)) return false;
    }
    return true;
  }

  function tell(from: number, width: number, rates: Float64Array): void {
    for (const [day, rate] of rates.entries()) {
      const start = Math.max(first, day * binned.perDay + from);
      const to = Math.min(end, day * binned.perDay + from + width);
      if (start < to) stretches.push({ from: start, to, rate });
    }
  }
}

/** Rates as counts of what has them say, where chance does not explain the difference. */
function adjusted(
  rates: Float64Array,
  counts: Float64Array,
  expected: Float64Array,
  asked: Asked,
): Float64Array {
  if (!isUneven({ counts, expected }, asked)) return rates;
  const known = [...rates.keys()].filter((index) => expected[index]! > 0);
  const perClump = (values: Float64Array) =>
    Float64Array.from(known, (index) => values[index]! / asked.clumping);
  const factors = fewRates({ counts: perClump(counts), expected: perClump(expected) });
  const own = Float64Array.from(rates);
  for (const [at, index] of known.entries()) own[index]! *= factors[at]!;
  return own;
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
      if (a + b === 0) continue;
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
    clumping: isHalved ? largestClumping({ ofOne, ofOther, ofBoth, sumOfOne, sumOfOther }) : 1,
    clumpingOfPhases: isHalved ? largestClumping(productsOf([phasesOfOne, phasesOfOther])) : 1,
  };
}

function countOf(halves: readonly Uint32Array[], bin: number): number {
  let count = 0;
  for (const half of halves) count += half[bin]!;
  return count;
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
