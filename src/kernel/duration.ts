/** Durations as people write them: `500ms`, `90s`, `30m`, `12h`, `7d`, `4w`, `never`. */

import { DAY, HOUR, MINUTE, NEVER, SECOND, WEEK, wholeMs } from '../compiled/kernel/time.ts';

const UNITS = { ms: 1, s: SECOND, m: MINUTE, h: HOUR, d: DAY, w: WEEK } as const;
const PATTERN = /^(\d+(?:\.\d+)?)(ms|s|m|h|d|w)$/;
const LONGEST_FIRST = ['d', 'h', 'm', 's', 'ms'] as const;

/** What {@link parseDuration} accepts, in the words of an error message. */
export const DURATION_FORM = 'a duration such as 500ms, 90s, 30m, 12h, 7d or 4w, or a number of milliseconds';

/**
 * Reads a duration: a number of milliseconds or a string with one unit. Fractions are allowed (`1.5h`).
 * @returns whole milliseconds, `NEVER` beyond 2^53; `undefined` if the value is no duration (negative ones are none).
 */
export function parseDuration(value: unknown): number | undefined {
  if (typeof value === 'number') return value >= 0 ? wholeMs(value) : undefined;
  if (typeof value !== 'string') return undefined;
  const match = PATTERN.exec(value.trim());
  if (!match) return undefined;
  return wholeMs(Number(match[1]) * UNITS[match[2] as keyof typeof UNITS]);
}

/** Writes a duration with the largest unit that divides it, so that `parseDuration` reads the same number back. */
export function formatDuration(durationMs: number): string {
  if (durationMs === NEVER) return 'never';
  if (durationMs === 0) return '0s';
  const unit = LONGEST_FIRST.find((name) => durationMs % UNITS[name] === 0);
  return unit ? `${durationMs / UNITS[unit]}${unit}` : `${durationMs}ms`;
}

/** A duration in its largest fitting unit, in three figures. @param durationMs not {@link NEVER} */
export function roundParts(durationMs: number): {
  readonly value: number;
  readonly unit: keyof typeof UNITS;
} {
  const size = Math.abs(durationMs);
  const unit =
    size >= 2 * DAY ? 'd' : size >= HOUR ? 'h' : size >= MINUTE ? 'm' : size >= SECOND ? 's' : 'ms';
  return { value: Number((durationMs / UNITS[unit]).toPrecision(3)), unit };
}

/** Writes a duration for reading, not for parsing: three figures in the largest fitting unit (`1.53 s`, `6.02 h`). */
export function roundDuration(durationMs: number): string {
  if (durationMs === NEVER) return 'never';
  const { value, unit } = roundParts(durationMs);
  return `${value} ${unit === 'm' ? 'min' : unit}`;
}
