/**
 * The units of times that are numbers, and which one was meant where another puts a log in a year that cannot be. Times are absolute,
 * since 1970, or relative, since some start near 0: so what is implausible depends on the first and the last of them together.
 */

import { DAY } from '../../compiled/kernel/time.ts';

/** How many of a unit are a millisecond. */
const PER_MS = { s: 0.001, ms: 1, us: 1000, ns: 1_000_000 } as const;
export type TimeUnit = keyof typeof PER_MS;
export const TIME_UNITS = Object.keys(PER_MS) as [TimeUnit, ...TimeUnit[]];

/** No log is of later than this, whatever its unit: the year 2100. */
export const LATEST = Date.UTC(2100, 0);
/** Before this an instant is not one since 1970, but since some start: the year 1980. */
const ABSOLUTE = Date.UTC(1980, 0);
/** What is read in another unit is believed only in the time in which logs were written. */
export const LOGGED = Date.UTC(1990, 0);
/** Nobody has observed people for longer. */
const LONGEST = 20 * 366 * DAY;
/** A log that is relative begins near its start: earlier than this many times its own length after it. */
const NEAR = 4;

/**
 * A number as whole milliseconds, rounded; integers of any size without loss.
 * @returns undefined if it is no number or negative
 */
export function numberMs(text: string, unit: TimeUnit): number | undefined {
  if (/^\d+$/.test(text)) {
    if (unit === 's') return Number(text) * 1000;
    if (unit === 'ms') return Number(text);
    const rest = unit === 'us' ? 3 : 6;
    const half = text.at(-rest);
    return Number(text.slice(0, -rest)) + (half !== undefined && half >= '5' ? 1 : 0);
  }
  if (!/^\d+(\.\d*)?([eE][+-]?\d+)?$/.test(text)) return undefined;
  const ms = Math.round(unit === 's' ? Number(text) * 1000 : Number(text) / PER_MS[unit]);
  return Number.isFinite(ms) ? ms : undefined;
}

/** The same for a number that is whole and at most 2^53. */
export function wholeNumberMs(number: number, unit: TimeUnit): number {
  if (unit === 's') return number * 1000;
  return unit === 'ms' ? number : Math.floor(number / PER_MS[unit] + 0.5);
}

/** A number in ms, not rounded. */
export function msOf(number: number, unit: TimeUnit): number {
  return number / PER_MS[unit];
}

/** When a log begins and ends, in ms since 1970 as its unit says. */
export interface Extent {
  readonly firstAt: number;
  readonly lastAt: number;
}

/** Whether a log may have begun and ended then. */
export function isPlausible(extent: Extent, unit: TimeUnit): boolean {
  if (!isPossible(extent)) return false;
  return extent.firstAt >= ABSOLUTE || isNearStart(extent) || unitMeant(extent, unit) === undefined;
}

/** The unit that was probably meant; undefined if no other makes sense. */
export function unitMeant(extent: Extent, unit: TimeUnit): TimeUnit | undefined {
  const isIt = isNearStart(extent) ? isPossible : isAbsolute;
  return TIME_UNITS.find((other) => other !== unit && isIt(inUnit(extent, unit, other)));
}

/** What begins near 0 is relative, in any unit. */
function isNearStart({ firstAt, lastAt }: Extent): boolean {
  return firstAt < NEAR * (lastAt - firstAt);
}

/** The same numbers, if they are of another unit. */
export function inUnit({ firstAt, lastAt }: Extent, unit: TimeUnit, other: TimeUnit): Extent {
  const factor = PER_MS[unit] / PER_MS[other];
  return { firstAt: firstAt * factor, lastAt: lastAt * factor };
}

/** Whether a log may be of those days, and as long, whatever says so. */
export function isPossible({ firstAt, lastAt }: Extent): boolean {
  return lastAt < LATEST && (firstAt >= ABSOLUTE || lastAt - firstAt < LONGEST);
}

function isAbsolute({ firstAt, lastAt }: Extent): boolean {
  return firstAt >= LOGGED && lastAt < LATEST;
}
