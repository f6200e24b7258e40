/** The series of a run by column name, with its place on the wall clock and what of it was measured. */

import type { SeriesColumn } from '../../metrics/metrics.ts';
import type { Result } from '../../metrics/result.ts';
import { rowsByName } from '../../metrics/rows-by-name.ts';
import { type LocalClock, wallAt } from './local-clock.ts';

export interface SeriesRow {
  /** Start of the bucket, ms after the start of the run. */
  readonly t: number;
  /** Start of the bucket on the local wall clock. */
  readonly wallMs: number;
  /** The same on the axis of charts, which is put neither forward nor back. */
  readonly axisMs: number;
  /** Length within the run: the last bucket may be cut short. */
  readonly lengthMs: number;
  /** Whether the whole bucket lies after the warm-up. */
  readonly isMeasured: boolean;
  /** A count, 0 where it is missing. */
  count(column: SeriesColumn): number;
  /** A rate or a mean, `null` where there was nothing to measure. */
  ratio(column: SeriesColumn): number | null;
}

/** Reads the series of a result. */
export function seriesRows(
  { series, run }: Pick<Result, 'series' | 'run'>,
  clock: LocalClock,
): readonly SeriesRow[] {
  return rowsByName(series).map((ratio): SeriesRow => {
    const t = ratio('t') ?? 0;
    return {
      t,
      wallMs: wallAt(clock, t),
      axisMs: clock.startMs + t,
      lengthMs: Math.max(1, Math.min(series.bucketMs, run.horizonMs - t)),
      isMeasured: t >= run.warmupMs,
      count: (column) => ratio(column) ?? 0,
      ratio,
    };
  });
}

/** The sum of a count over rows. */
export function total(rows: readonly SeriesRow[], column: SeriesColumn): number {
  return rows.reduce((sum, row) => sum + row.count(column), 0);
}

/** The mean of a ratio over rows, each weighing as much as `weightOf` says; `null` where nothing weighs. */
export function weightedMean(
  rows: readonly SeriesRow[],
  column: SeriesColumn,
  weightOf: (row: SeriesRow) => number,
): number | null {
  return meanOf(rows.map((row) => weighed(row, column, weightOf)));
}

/** A value and how much it weighs; nothing where there was nothing to measure. */
export interface Weighed {
  readonly value: number;
  readonly weight: number;
}

export function weighed(row: SeriesRow, column: SeriesColumn, weightOf: (row: SeriesRow) => number): Weighed {
  const value = row.ratio(column);
  return value === null ? { value: 0, weight: 0 } : { value, weight: weightOf(row) };
}

export function meanOf(parts: readonly Weighed[]): number | null {
  let weight = 0;
  let sum = 0;
  for (const part of parts) {
    weight += part.weight;
    sum += part.value * part.weight;
  }
  return weight > 0 ? sum / weight : null;
}

/** Reads of the periodic cache in a row: the weight of a hit rate. */
export function readsOf(row: SeriesRow): number {
  return row.count('periodic.reads');
}

/** Reads that found an answer: the weight of a mean age. */
export function hitsOf(row: SeriesRow): number {
  return readsOf(row) * (row.ratio('periodic.hitRate') ?? 0);
}
