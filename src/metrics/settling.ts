/** When a run has settled: read off its series, in buckets that hold a whole round of the rhythm of its people. */

import type { Model } from '../compiled/domain/model.ts';
import { DAY, HOUR } from '../compiled/kernel/time.ts';
import { truncation } from '../statistics/mser.ts';
import { hasTrend } from '../statistics/trend.ts';
import type { SeriesColumn } from './metrics.ts';
import type { Series } from './result.ts';
import { rowsByName } from './rows-by-name.ts';

export interface Settling {
  /** Whole buckets, in ms after the start of the series. */
  readonly settledMs: number;
  /** What settles last. */
  readonly last: SeriesColumn;
}

/** What has to settle, and what each bucket of it weighs. */
const WATCHED: readonly (readonly [SeriesColumn, SeriesColumn | null])[] = [
  ['opens', null],
  ['origin.requests', null],
  ['periodic.hitRate', 'periodic.reads'],
  ['periodic.freshHitRate', 'periodic.reads'],
  ['periodic.ageMs', 'periodic.reads'],
];

/** Fewer buckets than this say nothing. */
const FEWEST = 8;

/** A trend that moves a mean by less, as a share of it, harms nobody. */
const HARMLESS = 0.01;

/** Where the transient ends. @returns `null` if the series is too short for its rhythm */
export function settlingOf(series: Series, model: Model): Settling | null {
  const watched = watchedOf(series, model, 0);
  const cuts = watched?.map(({ column, values, weights }) => ({ column, cut: truncation(values, weights) }));
  const last = cuts?.reduce((latest, one) => (one.cut > latest.cut ? one : latest));
  return last ? { settledMs: last.cut * widthOf(series, model) * series.bucketMs, last: last.column } : null;
}

/** What still moves to the end of a series, if anything does. @param from only what comes after, in ms */
export function unsettledOf(series: Series, model: Model, from: number): SeriesColumn | null {
  const moving = watchedOf(series, model, from)?.find(({ values, weights }) =>
    hasTrend(values, weights, HARMLESS),
  );
  return moving?.column ?? null;
}

interface Watched {
  readonly column: SeriesColumn;
  /** By bucket. */
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

function watchedOf(series: Series, model: Model, from: number): Watched[] | null {
  const width = widthOf(series, model);
  const rows = rowsByName(series).slice(Math.ceil(from / series.bucketMs));
  const buckets = Math.floor(rows.length / width);
  if (buckets < FEWEST) return null;
  return WATCHED.map(([column, weighing]) => {
    const [values, weights]: [number[], number[]] = [[], []];
    for (let bucket = 0; bucket < buckets; bucket++) {
      let [weight, sum] = [0, 0];
      for (const cell of rows.slice(bucket * width, (bucket + 1) * width)) {
        const value = cell(column);
        const weighs = weighing === null ? 1 : (cell(weighing) ?? 0);
        if (value === null) continue;
        weight += weighs;
        sum += weighs * value;
      }
      values.push(weight > 0 ? sum / weight : 0);
      weights.push(weight);
    }
    return { column, values, weights };
  });
}

/** So many rows hold a whole round. */
function widthOf({ bucketMs }: Series, model: Model): number {
  return Math.max(1, Math.ceil(rhythmOf(model) / bucketMs));
}

/** The longest round of what people and platforms do: an hour, a day, or a week. */
function rhythmOf({ cohorts }: Model): number {
  const rhythms = cohorts.flatMap(({ apps, host }) => [
    host?.rhythm,
    ...apps.map(({ usage }) => usage.rhythm),
  ]);
  if (rhythms.some((rhythm) => rhythm?.days.some((weight) => weight !== rhythm.days[0]))) return 7 * DAY;
  const isDaily = cohorts.some(({ sweep }) => sweep !== null) || rhythms.some((rhythm) => rhythm);
  return isDaily ? DAY : HOUR;
}
