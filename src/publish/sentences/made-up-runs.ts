/** Changes of a made-up run, so that a report says what it seldom says. */

import { CATALOGUE, type MetricPath } from '../../metrics/catalogue/catalogue.ts';
import { treeOf } from '../../metrics/figures.ts';
import type { Ratio } from '../../metrics/ratio.ts';
import type { Result } from '../../metrics/result.ts';
import { metricAt } from '../../metrics/thresholds.ts';

/** With the error of what launches were spared. */
export function withSaving(result: Result): Result {
  const saved = {
    mean: 340,
    standardError: 5,
    low: 330,
    high: 350,
    clusters: 64,
    method: 'devices' as const,
  };
  const metrics = { ...result.intervals.metrics, 'launch.savedMs.mean': saved };
  return { ...result, intervals: { ...result.intervals, metrics } };
}

export type Values = Readonly<Partial<Record<MetricPath, Ratio>>>;

export function withMetrics(result: Result, values: Values): Result {
  const metrics = treeOf(CATALOGUE, (path) => {
    const value = values[path as MetricPath];
    return value === undefined ? metricAt(result.metrics, path) : value;
  });
  return { ...result, metrics };
}

export function withReported(result: Result, freshHitRate: number): Result {
  const reported = withMetrics(withMetrics(result, Object.fromEntries(REPORTED.map((path) => [path, 0.9]))), {
    'reported.freshHitRate': freshHitRate,
    'reported.opens': 400_000,
  });
  const { metrics } = result.intervals;
  const interval = { ...metrics['periodic.freshHitRate']!, mean: freshHitRate };
  const intervals = { ...metrics, 'reported.freshHitRate': interval };
  return { ...reported, intervals: { ...result.intervals, metrics: intervals } };
}

const REPORTED = Object.keys(CATALOGUE).filter((path) => path.startsWith('reported.'));

export function withInputs(result: Result, inputs: FixtureInputs): Result {
  return { ...result, inputs: { ...result.inputs, ...inputs } };
}

type FixtureInputs = Result['inputs'];

/** With the same value in every row of some columns. */
export function withColumns(result: Result, values: Readonly<Record<string, number>>): Result {
  const { columns, rows } = result.series;
  const same = rows.map((row) => row.map((cell, column) => values[columns[column]!] ?? cell));
  return { ...result, series: { ...result.series, rows: same } };
}
