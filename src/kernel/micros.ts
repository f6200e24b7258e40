/** Short durations, exact to the microsecond: `80us`, `1.5ms`, `50ms`, and all that durations are written as otherwise. */

import { DURATION_TEXT, formatDuration, parseDuration } from './duration.ts';

const UNITS = { us: 1, ms: 1e3, s: 1e6, m: 6e7, h: 3.6e9, d: 8.64e10, w: 6.048e11 } as const;
const ONE_UNIT = /^(\d+(?:\.\d+)?)(us|ms|s|m|h|d|w)$/;
const LARGEST = Number.MAX_SAFE_INTEGER;

/** What {@link parseMicros} accepts, in the words of an error message. */
export const MICROS_FORM = 'a duration such as 80us, 1.5ms, 50ms or 2s, or a number of milliseconds';

/** A text that is such a duration. */
export const MICROS_TEXT = new RegExp(`${DURATION_TEXT.source}|^\\d+(?:\\.\\d+)?us$`);

/**
 * Reads a short duration; a number is of milliseconds.
 * @returns whole microseconds; `undefined` if the value is no duration, or longer than 2^53 of them
 */
export function parseMicros(value: unknown): number | undefined {
  const micros = typeof value === 'number' ? value * UNITS.ms : textMicros(value);
  const whole = Math.round(micros);
  return whole >= 0 && whole <= LARGEST ? whole : undefined;
}

function textMicros(value: unknown): number {
  if (typeof value !== 'string') return Number.NaN;
  const [, amount, unit] = ONE_UNIT.exec(value.trim()) ?? [];
  if (unit !== undefined) return Number(amount) * UNITS[unit as keyof typeof UNITS];
  return (parseDuration(value) ?? Number.NaN) * UNITS.ms;
}

/** Writes whole microseconds so that {@link parseMicros} reads the same number back. */
export function formatMicros(micros: number): string {
  return micros % UNITS.ms === 0 ? formatDuration(micros / UNITS.ms) : `${micros}us`;
}
