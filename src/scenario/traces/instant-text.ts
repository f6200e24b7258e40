/** Instants as logs write them: ISO 8601 and its near relations, with the year first. */

import { MINUTE } from '../../compiled/kernel/time.ts';

/** Whether an instant says by itself when it was, or is what a clock on some wall showed. */
export type DateForm = 'zoned' | 'local';

export interface DateTime {
  readonly form: DateForm;
  readonly epochMs: number;
}

const DATE_TIME =
  /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[T ](\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?: ?(Z|[+-]\d\d(?::?\d\d)?))?)?$/;
const YEAR_LAST = /^\d{1,2}([-/.])\d{1,2}\1\d{2,4}\b/;

/** Whether a text is a date of which nobody can tell the day from the month. */
export function isAmbiguousDate(text: string): boolean {
  return YEAR_LAST.test(text);
}

/**
 * Reads `2026-03-02T08:15:00.5+08:00`, `2026-03-02 08:15`, `2026/3/2 8:15:00`, `2026-03-02`, rounded to whole milliseconds.
 * @param instantOfWall when a clock shows a time, for instants without an offset of their own
 * @returns undefined for anything else, and for a day or an hour that there is not
 */
export function parseDateTime(text: string, instantOfWall: (wallMs: number) => number): DateTime | undefined {
  const match = DATE_TIME.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = [1, 3, 4, 5, 6, 7].map((part) => Number(match[part] ?? 0));
  const wall = Date.UTC(year!, month! - 1, day!, hour!, minute!, second!);
  // A day that the month does not have would otherwise be read as one of the next month.
  const read = new Date(wall);
  if (read.getUTCFullYear() !== year || read.getUTCMonth() !== month! - 1 || read.getUTCDate() !== day)
    return undefined;
  if (hour! > 23 || minute! > 59 || second! > 59) return undefined;
  const zone = match[9];
  const fraction = match[8] === undefined ? 0 : Math.round(Number(`0.${match[8]}`) * 1000);
  if (zone === undefined) return { form: 'local', epochMs: instantOfWall(wall) + fraction };
  const offset = offsetOf(zone);
  return offset === undefined ? undefined : { form: 'zoned', epochMs: wall + fraction - offset * MINUTE };
}

/** Minutes east of UTC. */
function offsetOf(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
