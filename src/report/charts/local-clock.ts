/**
 * Which local date, weekday and hour an instant of the run has: by the zone in `inputs.timeZone`, else by the offset that is written
 * in `inputs.start`. Devices of a cohort with another time zone are shown on it too.
 */

import { MINUTE } from '../../compiled/kernel/time.ts';

const OFFSET = /(?:Z|[+-]\d\d:?\d\d)$/i;

/** From an instant on clocks are so far ahead of what they would show, both in ms; the instant counts from the start of the run. */
interface Shift {
  readonly at: number;
  readonly byMs: number;
}

export interface LocalClock {
  /** The start of the run on the local wall clock, as ms since 1970 as if that clock showed UTC. */
  readonly startMs: number;
  /** The zone as it was given, such as `Europe/Berlin`, or `UTC+08:00`; `UTC` where there is none. */
  readonly zone: string;
  /** The offset at the start, which the axis of time keeps: an axis that is put back would run backwards. */
  readonly axisZone: string;
  /** When clocks are put forward or back during the run. */
  readonly shifts: readonly Shift[];
}

/**
 * Reads the wall clock off an ISO 8601 instant; an instant that cannot be read starts on Monday, 5 January 1970.
 * @param timeZone of the inputs: an offset, a zone with its offsets, or nothing
 */
export function localClock(start: string, timeZone?: unknown): LocalClock {
  const written = OFFSET.exec(start)?.[0] ?? 'Z';
  const offset = typeof timeZone === 'string' && OFFSET.test(timeZone) ? timeZone : written;
  const startMs = wallOf(start) + minutesOf(offset) * MINUTE - minutesOf(written) * MINUTE;
  const own = { startMs, zone: nameOf(offset), axisZone: nameOf(offset), shifts: [] };
  return isKept(timeZone) ? keptClock(start, timeZone) : own;
}

/** What the clock on the wall shows at an instant of the run. @param at ms after the start */
export function wallAt({ startMs, shifts }: LocalClock, at: number): number {
  return startMs + at + (shifts.findLast((shift) => shift.at <= at)?.byMs ?? 0);
}

/** Its name, the first instant of each offset, and an end. */
type Kept = readonly [string, ...string[]];

function isKept(zone: unknown): zone is Kept {
  return Array.isArray(zone) && zone.length > 2 && zone.slice(1).every((at) => OFFSET.test(String(at)));
}

function keptClock(start: string, [name, ...instants]: Kept): LocalClock {
  const begins = utcOf(start);
  const known = instants
    .slice(0, -1)
    .map((text) => ({ at: utcOf(text) - begins, offset: OFFSET.exec(text)![0] }));
  const offset = known.findLast(({ at }) => at <= 0)?.offset ?? known[0]?.offset ?? 'Z';
  const ahead = (other: string) => (minutesOf(other) - minutesOf(offset)) * MINUTE;
  return {
    startMs: begins + minutesOf(offset) * MINUTE,
    zone: name,
    axisZone: nameOf(offset),
    shifts: known.filter(({ at }) => at > 0).map((each) => ({ at: each.at, byMs: ahead(each.offset) })),
  };
}

function utcOf(instant: string): number {
  return wallOf(instant) - minutesOf(OFFSET.exec(instant)?.[0] ?? 'Z') * MINUTE;
}

function wallOf(instant: string): number {
  const wall = instant.replace(OFFSET, '');
  const ms = Date.parse(wall.includes('T') ? `${wall}Z` : wall);
  return Number.isNaN(ms) ? Date.UTC(1970, 0, 5) : ms;
}

function minutesOf(offset: string): number {
  if (!/^[+-]/.test(offset)) return 0;
  const digits = offset.slice(1).replace(':', '');
  const size = 60 * Number(digits.slice(0, 2)) + Number(digits.slice(2));
  return offset.startsWith('-') ? -size : size;
}

function nameOf(offset: string): string {
  return /^[+-]/.test(offset) ? `UTC${offset}` : 'UTC';
}

/** Day of the week of a wall clock instant, 0 = Monday. */
export function weekdayOf(wallMs: number): number {
  return (new Date(wallMs).getUTCDay() + 6) % 7;
}

/** Hour of the day of a wall clock instant, 0 to 23. */
export function hourOf(wallMs: number): number {
  return new Date(wallMs).getUTCHours();
}

/** `14:05`. */
export function timeText(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(11, 16);
}

export function secondText(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(11, 19);
}
