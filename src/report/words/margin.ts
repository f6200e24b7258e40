import type { Result } from '../../metrics/result.ts';
import { UNKNOWN } from './unknown-errors.ts';

/**
 * How far off a metric may be, to the side that is further: half of its 95 % confidence interval, in two figures.
 * @param path of the metric @param write in the unit in which the metric is written @param per what it is divided by before that
 * @returns `?` where it is not known (see unknown-errors.ts), `null` where there is nothing to measure
 */
export function margin(
  { intervals, unknownErrors }: Pick<Result, 'intervals' | 'unknownErrors'>,
  path: string,
  write: (half: number) => string,
  per: (half: number) => number | null = (half) => half,
): string | null {
  const interval = intervals.metrics[path] ?? null;
  if (interval === null) return unknownErrors.metrics[path] ? UNKNOWN : null;
  const half = per(Math.max(interval.high - interval.mean, interval.mean - interval.low));
  return half === null ? null : write(twoFigures(half));
}

/** The distance between two shares, in points of a percentage. */
export function points(half: number): string {
  return String(twoFigures(100 * half));
}

function twoFigures(value: number): number {
  return Number(value.toPrecision(2));
}
