import type { LogPlace, LogSpec } from './log-reader.ts';

/** Dates without an offset are of the zone of the run, of the clock by which it starts, or of UTC. */
export type TimeOptions = Pick<LogSpec, 'file' | 'columns' | 'timeUnit'> &
  Pick<LogPlace, 'path' | 'start' | 'timeZone'>;
