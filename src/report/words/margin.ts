import type { Result } from '../../metrics/result.ts';
import { type BoundsWriting, boundsText } from './bounds.ts';
import { NO_BREAK_SPACE } from './quantity.ts';
import { UNKNOWN } from './unknown-errors.ts';

/**
 * How far off a metric may be, by its 95 % confidence interval: `± 12 ms`, or `at least 96.4%`.
 * @param path of the metric @param write in the unit in which the metric is written @param per what it is divided by before that
 * @returns `± ?` where it is not known (see unknown-errors.ts), `null` where there is nothing to measure
 */
export function margin(
  { intervals, unknownErrors }: Pick<Result, 'intervals' | 'unknownErrors'>,
  path: string,
  write: BoundsWriting,
  per: (value: number) => number | null = (value) => value,
): string | null {
  const interval = intervals.metrics[path] ?? null;
  if (interval === null) return unknownErrors.metrics[path] ? `±${NO_BREAK_SPACE}${UNKNOWN}` : null;
  const [mean = 0, low = 0, high = 0] = [interval.mean, interval.low, interval.high].map(
    (one) => per(one) ?? 0,
  );
  // Of what never was there is nothing to be unsure of.
  if (mean === 0 && low === 0 && high === 0) return null;
  return boundsText({ mean, low, high }, write);
}
