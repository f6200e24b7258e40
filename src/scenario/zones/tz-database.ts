/**
 * What the time zone database of this Node says: the only place that asks it. Governments change their clocks, so another Node may
 * say something else; what it says for a run is kept with its inputs (decision D47).
 */

import { DAY, MINUTE } from '../../compiled/kernel/time.ts';
import type { Instant } from '../schema/text.ts';

const clocks = new Map<string, Intl.DateTimeFormat | null>();

/** Offsets change at whole quarters of an hour. */
const QUARTER = 15 * MINUTE;

/** Beyond these years clocks are said to go on as they were: nobody knows. */
const FARTHEST = 100 * 366 * DAY;

/** Whether the database knows a zone of this name. */
export function isZone(name: string): boolean {
  return clockOf(name) !== null;
}

/** Names of zones, for the near miss. */
export function zoneNames(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}

/** How far a zone's clocks are ahead of UTC, in minutes. @param name of a zone that is known */
export function databaseOffset(name: string, epochMs: number): number {
  const parts = clockOf(name)!.formatToParts(epochMs);
  const text = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = OFFSET.exec(text) ?? [];
  const size = Number(hours) * 60 + Number(minutes) + Math.round(Number(seconds) / 60);
  return sign === '-' ? -size + 0 : size;
}

/** The offset at an instant, and every other one until another instant, each from when on. */
export function databaseOffsets(name: string, from: number, until: number): Instant[] {
  const found: Instant[] = [{ epochMs: from, offsetMinutes: databaseOffset(name, from) }];
  const end = Math.min(until, from + FARTHEST);
  for (let day = from; day < end; day += DAY) {
    const next = Math.min(end, day + DAY);
    const before = found.at(-1)!.offsetMinutes;
    const offsetMinutes = databaseOffset(name, next);
    if (offsetMinutes === before) continue;
    const epochMs = changeBetween((at) => databaseOffset(name, at) !== before, day, next);
    if (epochMs < until) found.push({ epochMs, offsetMinutes });
  }
  return found;
}

/** The first quarter of an hour at which something holds that does not at `from`, and does at `until`. */
export function changeBetween(holds: (at: number) => boolean, from: number, until: number): number {
  let [low, high] = [Math.floor(from / QUARTER), Math.ceil(until / QUARTER)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle * QUARTER)) high = middle;
    else low = middle;
  }
  return high * QUARTER;
}

const OFFSET = /^GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/;

function clockOf(name: string): Intl.DateTimeFormat | null {
  const known = clocks.get(name);
  if (known !== undefined) return known;
  let clock: Intl.DateTimeFormat | null = null;
  try {
    clock = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  clocks.set(name, clock);
  return clock;
}
