/** Durations as people write them: `500ms`, `90s`, `30m`, `12h`, `7d`, `4w`, `12h30m`, `never`. */

import { DAY, HOUR, MINUTE, NEVER, SECOND, WEEK, wholeMs } from '../compiled/kernel/time.ts';

const UNITS = { ms: 1, s: SECOND, m: MINUTE, h: HOUR, d: DAY, w: WEEK } as const;
const PART = /(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g;
const LONGEST_FIRST = ['d', 'h', 'm', 's', 'ms'] as const;

/** What {@link parseDuration} accepts, in the words of an error message. */
export const DURATION_FORM =
  'a duration such as 500ms, 90s, 30m, 12h, 12h30m, 7d or 4w, or a number of milliseconds';

/** A text that is a duration: one number with its unit, or several whole ones, from the largest unit to the smallest. */
export const DURATION_TEXT =
  /^(?:\d+\.\d+(?:ms|s|m|h|d|w)|(?=\d)(?:\d+w)?(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?(?:\d+ms)?)$/;

/**
 * Reads a duration: a number of milliseconds, a string with one unit, which may have a fraction (`1.5h`), or with several
 * (`12h30m`), none twice, from large to small.
 * @returns whole milliseconds, `NEVER` beyond 2^53; `undefined` if the value is no duration (negative ones are none).
 */
export function parseDuration(value: unknown): number | undefined {
  if (typeof value === 'number') return value >= 0 ? wholeMs(value) : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (!DURATION_TEXT.test(text)) return undefined;
  let sum = 0;
  for (const [, amount, unit] of text.matchAll(PART))
    sum += Number(amount) * UNITS[unit as keyof typeof UNITS];
  return wholeMs(sum);
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
