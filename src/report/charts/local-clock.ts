/**
 * Which local date, weekday and hour an instant of the run has. The clock is that of the offset written in `inputs.start`;
 * it knows no daylight saving, and devices of a cohort with another time zone are shown on it too.
 */

import { HOUR } from '../../compiled/kernel/time.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const LONG_WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const OFFSET = /(?:Z|[+-]\d\d:?\d\d)$/i;

export interface LocalClock {
  /** The start of the run on the local wall clock, as ms since 1970 as if that clock showed UTC. */
  readonly startMs: number;
  /** The offset as written, `UTC` where there is none. */
  readonly zone: string;
}

/** Reads the wall clock off an ISO 8601 instant; an instant that cannot be read starts on Monday, 5 January 1970. */
export function localClock(start: unknown): LocalClock {
  const text = typeof start === 'string' ? start : '';
  const offset = OFFSET.exec(text)?.[0] ?? 'Z';
  const wall = text.replace(OFFSET, '');
  const startMs = Date.parse(wall.includes('T') ? `${wall}Z` : wall);
  return {
    startMs: Number.isNaN(startMs) ? Date.UTC(1970, 0, 5) : startMs,
    zone: /^[+-]/.test(offset) ? `UTC${offset}` : 'UTC',
  };
}

/** Day of the week of a wall clock instant, 0 = Monday. */
export function weekdayOf(wallMs: number): number {
  return (new Date(wallMs).getUTCDay() + 6) % 7;
}

/** `Mon` … `Sun`, 0 = Monday. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday] ?? '';
}

/** `Monday` … `Sunday`, 0 = Monday. */
export function longWeekdayName(weekday: number): string {
  return LONG_WEEKDAYS[weekday] ?? '';
}

/** Hour of the day of a wall clock instant, 0 to 23. */
export function hourOf(wallMs: number): number {
  return new Date(wallMs).getUTCHours();
}

/** `Tue 17 Mar`. */
export function dayText(wallMs: number): string {
  return `${weekdayName(weekdayOf(wallMs))} ${dateText(wallMs)}`;
}

/** `17 Mar`. */
export function dateText(wallMs: number): string {
  const date = new Date(wallMs);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

/** `14:05`. */
export function timeText(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(11, 16);
}

/** `Tue 17 Mar, 14:00 to 15:00`. */
export function spanText(wallMs: number, lengthMs: number = HOUR): string {
  return `${dayText(wallMs)}, ${timeText(wallMs)} to ${timeText(wallMs + lengthMs)}`;
}
