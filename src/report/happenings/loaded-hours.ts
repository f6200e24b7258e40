/**
 * The hours around a fault against what was usual before it (decision D36): where the load stood out, until when, and how often it
 * came back.
 */

import { DAY } from '../../compiled/kernel/time.ts';
import { type Day, usualDay } from '../../statistics/usual-day.ts';
import type { SeriesRow } from '../charts/series-rows.ts';

/** What chance alone makes in fewer of such faults is told. */
const SURPRISE = 0.01;

/** A load within this is back to what is usual. */
const WITHIN_CHANCE = 0.025;

/** Usual is what the last days were, no longer back than this. */
const MOST_DAYS = 28;

/** A load that stands out: its hour, and the counts of the simulated devices. */
export interface Standout {
  readonly hour: number;
  readonly count: number;
  readonly usual: number;
}

export interface Surge extends Standout {
  /** The first hour in which the load is usual again; `null` if that is not seen. */
  readonly overAt: number | null;
}

export interface Echoes {
  readonly first: Standout;
  readonly times: number;
  /** Whether nothing else ends them than the run, or the next fault. */
  readonly isToEnd: boolean;
}

/** Hours are indexes of rows of the series: from one until before another. */
export interface Hours {
  readonly from: number;
  readonly until: number;
}

/** What is counted in an hour. */
export type CountOf = (row: SeriesRow) => number;

/** Counts of all hours, and what is usual in those from a fault on. */
export interface Watched {
  readonly counts: readonly number[];
  /** The hour of the fault, and the first that is not looked at: of another fault, or the end of the run. */
  readonly from: number;
  readonly until: number;
  /** By hours after the fault. */
  expected(hoursAfter: number): number;
  chanceOf(count: number, hoursAfter: number): number;
}

export interface Watching extends Pick<Watched, 'from' | 'until'> {
  readonly bucketMs: number;
  /** Hours of other faults, with those in which their wave may come. */
  readonly touched: readonly Hours[];
  /** After so many days a day is of the same kind again: 1, or 7 where there is a rhythm of the week. */
  readonly cycleDays: number;
}

/** `null` where too few whole days before the fault were measured to know what is usual. */
export function watch(
  rows: readonly SeriesRow[],
  { from, until, bucketMs, touched, cycleDays }: Watching,
  countOf: CountOf,
): Watched | null {
  const perDay = DAY / bucketMs;
  if (!Number.isInteger(perDay)) return null;
  const days: Day[] = [];
  const kindAfter = (daysAfter: number) => ((daysAfter % cycleDays) + cycleDays) % cycleDays;
  for (let ago = 1; ago <= MOST_DAYS && from - ago * perDay >= 0; ago++) {
    const begin = from - ago * perDay;
    const day = rows.slice(begin, begin + perDay);
    const isTouched = touched.some((each) => each.from < begin + perDay && each.until > begin);
    // Days before another fault are no measure of what came after it: its echoes may last.
    if (isTouched || !day.every(({ isMeasured }) => isMeasured)) break;
    days.push({ kind: kindAfter(-ago), counts: day.map(countOf) });
  }
  const usual = usualDay(days);
  const placed = (hoursAfter: number) =>
    [hoursAfter % perDay, kindAfter(Math.floor(hoursAfter / perDay))] as const;
  return (
    usual && {
      counts: rows.map(countOf),
      from,
      until,
      expected: (hoursAfter) => usual.expected(...placed(hoursAfter)),
      chanceOf: (count, hoursAfter) => usual.chanceOf(count, ...placed(hoursAfter)),
    }
  );
}

/** The greatest count among hours, if it stands out. */
export function standoutIn(watched: Watched, { from, until }: Hours): Standout | null {
  const hours = hoursOf({ from, until: Math.min(until, watched.until) });
  const standing = hours.filter((hour) => chanceAt(watched, hour) < SURPRISE / hours.length);
  if (standing.length === 0) return null;
  const hour = standing.reduce((most, each) => (watched.counts[each]! > watched.counts[most]! ? each : most));
  return { hour, count: watched.counts[hour]!, usual: watched.expected(hour - watched.from) };
}

/** The same, with when it was over. */
export function surgeIn(watched: Watched, hours: Hours): Surge | null {
  const peak = standoutIn(watched, hours);
  if (!peak) return null;
  const later = hoursOf({ from: peak.hour + 1, until: watched.until });
  const overAt = later.find((hour) => chanceAt(watched, hour) >= WITHIN_CHANCE) ?? null;
  return { ...peak, overAt };
}

/** How often a load came back, one interval after the other. An echo may fall into the hour after, answers taking their time. */
export function echoesOf(watched: Watched, { hour, overAt }: Surge, everyHours: number): Echoes | null {
  // A wave that lasts until its echo is due is not told apart from it.
  if (overAt === null || overAt >= hour + Math.floor(everyHours)) return null;
  let [first, times]: [Standout | null, number] = [null, 0];
  for (;;) {
    const from = Math.floor(hour + (times + 1) * everyHours);
    if (from + 2 > watched.until) return first && { first, times, isToEnd: true };
    const echo = standoutIn(watched, { from, until: from + 2 });
    if (!echo) return first && { first, times, isToEnd: false };
    first ??= echo;
    times += 1;
  }
}

/** How likely so great a count is by chance. */
function chanceAt({ counts, from, chanceOf }: Watched, hour: number): number {
  return chanceOf(counts[hour]!, hour - from);
}

function hoursOf({ from, until }: Hours): readonly number[] {
  return Array.from({ length: Math.max(0, until - from) }, (_, step) => from + step);
}
