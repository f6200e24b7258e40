/** Which time the clocks on the wall show, by an offset from UTC that never changes or by a zone whose offset may. */

import { DAY, MINUTE, NEVER } from '../../compiled/kernel/time.ts';
import type { Instant } from '../schema/text.ts';
import { changeBetween, databaseOffset, databaseOffsets } from './tz-database.ts';

const QUARTER = 15 * MINUTE;

export interface TimeZone {
  /** As it was written: `+08:00`, `Europe/Berlin`. */
  readonly name: string;
  /** The offsets of a stretch of time, each from when on; `null` for all time as the time zone database says. */
  readonly offsets: readonly Instant[] | null;
  /** The end of that stretch; NEVER if the last offset stays for ever. */
  readonly until: number;
}

export function offsetMinutesAt({ name, offsets, until }: TimeZone, epochMs: number): number {
  if (offsets === null || epochMs < offsets[0]!.epochMs || epochMs >= until)
    return databaseOffset(name, epochMs);
  return (offsets.findLast((each) => each.epochMs <= epochMs) ?? offsets[0]!).offsetMinutes;
}

/** The zone as it is from one instant to another, so that nobody has to ask the database again. */
export function zoneDuring(zone: TimeZone, from: number, until: number): TimeZone {
  const { name, offsets } = zone;
  if (offsets !== null && offsets[0]!.epochMs <= from && zone.until >= until) return zone;
  return { name, offsets: databaseOffsets(name, from, until), until };
}

/** {@link instantOfWall} for many times: the offset of each quarter of an hour is asked for once. */
export function wallReader(zone: TimeZone): (wallMs: number) => number {
  const { offsets, until } = zone;
  if (offsets !== null && until === NEVER) return (wallMs) => wallMs - offsets[0]!.offsetMinutes * MINUTE;
  const known = new Map<number, number>();
  return (wallMs) => {
    const quarter = Math.floor(wallMs / QUARTER);
    const ahead = known.get(quarter) ?? wallMs - instantOfWall(zone, wallMs);
    // Where a change lies within the quarter nothing is kept of it.
    if (!known.has(quarter) && isEven(zone, quarter)) known.set(quarter, ahead);
    return wallMs - ahead;
  };
}

/** Whether clocks show a quarter of an hour, and each instant of it as the one before. */
function isEven(zone: TimeZone, quarter: number): boolean {
  const [first, last] = [quarter * QUARTER, (quarter + 1) * QUARTER - 1];
  return instantOfWall(zone, last) - instantOfWall(zone, first) === last - first;
}

/**
 * When the clocks show a time: the first instant that shows it, or a later one. So a time that a night has twice is the first of
 * them, and one that a night leaves out is the instant at which clocks are put forward.
 * @param wallMs as if the clocks showed UTC
 */
export function instantOfWall(zone: TimeZone, wallMs: number): number {
  const offsetAt = (at: number) => offsetMinutesAt(zone, at);
  const [before, after] = [offsetAt(wallMs - DAY), offsetAt(wallMs + DAY)];
  const first = wallMs - before * MINUTE;
  if (before === after || offsetAt(first) === before) return first;
  const second = wallMs - after * MINUTE;
  if (offsetAt(second) === after) return second;
  return changeBetween((at) => offsetAt(at) !== before, second, first);
}
