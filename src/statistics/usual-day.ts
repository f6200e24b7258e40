/**
 * What is usual at each hour of a day, from the days before, and whether a count exceeds it by more than chance explains: counts whose
 * variance is a multiple of their mean (quasi-likelihood), and days that differ as wholes. Days of a kind (a weekday) have a level
 * of their own; the shape of a day is that of all, and a count must exceed those of its own kind too.
 * Sources: P. McCullagh, J. Nelder, "Generalized Linear Models" (1989), ch. 6; degrees of freedom of a sum of variances:
 * F. Satterthwaite, "An approximate distribution of estimates of variance components", Biometrics Bulletin 2 (1946).
 */

import { poissonTail } from './poisson.ts';
import { studentCdf } from './student.ts';

export interface Day {
  /** Days of one kind are alike. */
  readonly kind: number;
  /** As many as in any other day. */
  readonly counts: readonly number[];
}

export interface UsualDay {
  /** The count to be expected at a place of a day of a kind; NaN for a kind that was not seen. */
  expected(place: number, kind: number): number;
  /** The probability of such a count, or a greater one, if there the day is like those before; 1 where that is not known. */
  chanceOf(count: number, place: number, kind: number): number;
}

/** @returns `null` where there are not more days than kinds of them, so that nothing is known of how much days differ */
export function usualDay(days: readonly Day[]): UsualDay | null {
  const ofKinds = daysByKind(days);
  const places = days[0]?.counts.length ?? 0;
  const more = days.length - ofKinds.size;
  if (more < 1 || places === 0) return null;
  const shape = Array.from({ length: places }, (_, place) => sumOf(days.map(({ counts }) => counts[place]!)));
  const all = sumOf(shape);
  const levelOf = (kind: number) => {
    const alike = ofKinds.get(kind);
    return alike ? sumOf(alike.map(({ counts }) => sumOf(counts))) / alike.length : Number.NaN;
  };
  const expected = (place: number, kind: number) =>
    all > 0 ? (levelOf(kind) * shape[place]!) / all : 0 * levelOf(kind);
  const freedom = places * days.length - places - ofKinds.size + 1;
  const spread = spreadOf(days, expected, freedom);
  const ofDays = shareOfDays(days, levelOf, spread, more);
  return {
    expected,
    chanceOf(count, place, kind) {
      const alike = ofKinds.get(kind);
      if (!alike) return 1;
      const seen = sumOf(alike.map(({ counts }) => counts[place]!)) / alike.length;
      const mean = Math.max(expected(place, kind), seen);
      if (count <= mean) return 1;
      const repeated = 1 + 1 / alike.length;
      // Where nothing has been counted yet, there may still have been a share of one count.
      const ofCounts = spread * Math.max(mean, 1 / alike.length) * repeated;
      const ofWholeDays = ofDays * mean ** 2 * repeated;
      const variance = ofCounts + ofWholeDays;
      const known = variance ** 2 / (ofCounts ** 2 / freedom + ofWholeDays ** 2 / more);
      const few = poissonTail(count / spread, (mean + 1 / alike.length) / spread);
      return Math.max(few, 1 - studentCdf((count - mean) / Math.sqrt(variance), known));
    },
  };
}

/** Variance over mean of the counts around what is expected; at least that of independent events. */
function spreadOf(days: readonly Day[], expected: UsualDay['expected'], freedom: number): number {
  const squares = days.flatMap(({ counts, kind }) =>
    counts.map((count, place) => {
      const mean = expected(place, kind);
      return mean > 0 ? (count - mean) ** 2 / mean : 0;
    }),
  );
  return Math.max(1, sumOf(squares) / freedom);
}

/** The squared coefficient of variation of whole days of a kind, beyond that of their counts. */
function shareOfDays(
  days: readonly Day[],
  levelOf: (kind: number) => number,
  spread: number,
  freedom: number,
): number {
  const squares = days.map(({ counts, kind }) => {
    const level = levelOf(kind);
    return level > 0 ? (sumOf(counts) / level - 1) ** 2 - ((spread / level) * freedom) / days.length : 0;
  });
  return Math.max(0, sumOf(squares) / freedom);
}

function daysByKind(days: readonly Day[]): ReadonlyMap<number, readonly Day[]> {
  const kinds = new Set(days.map(({ kind }) => kind));
  return new Map([...kinds].map((kind) => [kind, days.filter((day) => day.kind === kind)]));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
