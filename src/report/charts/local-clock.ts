/**
 * Which local date, weekday and hour an instant of the run has. The clock is that of the offset written in `inputs.start`;
 * it knows no daylight saving, and devices of a cohort with another time zone are shown on it too.
 */

const OFFSET = /(?:Z|[+-]\d\d:?\d\d)$/i;

export interface LocalClock {
  /** The start of the run on the local wall clock, as ms since 1970 as if that clock showed UTC. */
  readonly startMs: number;
  /** The offset as written, `UTC` where there is none. */
  readonly zone: string;
}

/** Reads the wall clock off an ISO 8601 instant; an instant that cannot be read starts on Monday, 5 January 1970. */
export function localClock(start: string): LocalClock {
  const offset = OFFSET.exec(start)?.[0] ?? 'Z';
  const wall = start.replace(OFFSET, '');
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

/** Hour of the day of a wall clock instant, 0 to 23. */
export function hourOf(wallMs: number): number {
  return new Date(wallMs).getUTCHours();
}

/** `14:05`. */
export function timeText(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(11, 16);
}
