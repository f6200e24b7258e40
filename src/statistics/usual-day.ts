/**
 * What is usual at each hour of a day, from a few days before, and whether a count exceeds it by more than chance explains: counts
 * whose variance is a multiple of their mean (quasi-likelihood), and days that differ as wholes.
 * Sources: P. McCullagh, J. Nelder, "Generalized Linear Models" (1989), ch. 6; degrees of freedom of a sum of variances:
 * F. Satterthwaite, "An approximate distribution of estimates of variance components", Biometrics Bulletin 2 (1946).
 */

import { poissonTail } from './poisson.ts';
import { studentCdf } from './student.ts';

export interface UsualDay {
  /** The count to be expected at a place of the day, or in `length` places from there. A place may lie days ahead. */
  expected(place: number, length?: number): number;
  /** The probability of such a count, or a greater one, if there the day is like those before. */
  chanceOf(count: number, place: number, length?: number): number;
}

/** Fewer days say nothing of how much days differ. */
const FEWEST_DAYS = 2;

/**
 * @param days of equal length, each with a count at each place
 * @returns `null` for fewer than two days
 */
export function usualDay(days: readonly (readonly number[])[]): UsualDay | null {
  const { length: many } = days;
  const places = days[0]?.length ?? 0;
  if (many < FEWEST_DAYS || places === 0) return null;
  const means = Array.from({ length: places }, (_, place) => sumOf(days.map((day) => day[place]!)) / many);
  const spread = spreadOf(days, means);
  const ofDays = shareOfDays(days, spread);
  const expected = (place: number, length = 1) =>
    sumOf(Array.from({ length }, (_, step) => means[(place + step) % places]!));
  return {
    expected,
    chanceOf(count, place, length) {
      const mean = expected(place, length);
      // A place where nothing has been counted yet may still have had a share of one count.
      const atMost = Math.max(mean, 1 / many);
      if (count <= mean) return 1;
      const repeated = 1 + 1 / many;
      const ofCounts = spread * atMost * repeated;
      const ofWholeDays = ofDays * mean ** 2 * repeated;
      const variance = ofCounts + ofWholeDays;
      const freedom = variance ** 2 / (ofCounts ** 2 / (places * (many - 1)) + ofWholeDays ** 2 / (many - 1));
      const far = (count - mean) / Math.sqrt(variance);
      const few = poissonTail(count / spread, (mean + 1 / many) / spread);
      return Math.max(few, 1 - studentCdf(far, freedom));
    },
  };
}

/** Variance over mean of the counts at the same place of different days; at least that of independent events. */
function spreadOf(days: readonly (readonly number[])[], means: readonly number[]): number {
  const used = means.filter((mean) => mean > 0).length;
  if (used === 0) return 1;
  const squares = days.map((day) =>
    sumOf(day.map((count, place) => (means[place]! > 0 ? (count - means[place]!) ** 2 / means[place]! : 0))),
  );
  return Math.max(1, sumOf(squares) / (used * (days.length - 1)));
}

/** The squared coefficient of variation of whole days, beyond that of their counts. */
function shareOfDays(days: readonly (readonly number[])[], spread: number): number {
  const totals = days.map(sumOf);
  const mean = sumOf(totals) / totals.length;
  if (mean === 0) return 0;
  const variance = sumOf(totals.map((total) => (total - mean) ** 2)) / (totals.length - 1);
  return Math.max(0, (variance - spread * mean) / mean ** 2);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
