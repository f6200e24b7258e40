/** The distance between ticks that people can count in: hours and days for durations, 1, 2, 2.5 or 5 times a power of ten else. */

import type { Unit } from '../../metrics/catalogue/unit.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((step) => step * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((step) => step * MINUTE),
  ...[1, 2, 3, 6, 12].map((step) => step * HOUR),
  ...[1, 2, 7, 14, 28, 56].map((step) => step * DAY),
] as const;

/** The smallest nice step that crosses `range` in at most `most` steps. */
export function niceStep(unit: Unit, range: number, most: number): number {
  const least = range / most;
  if (unit === 'ms') {
    const step = STEPS.find((candidate) => candidate >= least);
    if (step !== undefined) return step;
  }
  if (!(least > 0)) return 1;
  const power = Math.max(unit === 'count' ? 1 : 0, 10 ** Math.floor(Math.log10(least)));
  const factors = unit === 'count' && power < 10 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10];
  const factor = factors.find((candidate) => candidate * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}
