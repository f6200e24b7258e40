/**
 * From what simulated devices did to what all do that they represent: the one place in which a number changes its scale
 * (decision D34).
 */

import { mapValues } from '../kernel/map-values.ts';
import type { Frontier, FrontierPoint } from './frontier-line.ts';
import type { Interval, Intervals } from './interval.ts';
import type { Ratio } from './ratio.ts';
import type { Fleet, Metrics, Result, Series, Trees } from './result.ts';
import { scaledOf } from './scaled-metric.ts';
import { columnNamed } from './series-columns.ts';
import { metricAt } from './thresholds.ts';

/** A run as people see it: every number is of the fleet. A result does not pass for it, nor it for a result. */
export interface FleetResult extends Omit<Result, 'fleet'> {
  /** Real devices for each simulated one: the numbers are those of the sample, times this. */
  readonly factor: number;
}

/** @param devices all that are represented */
export function fleetOf(sample: Trees, { devices, factor }: Pick<Fleet, 'devices' | 'factor'>): Fleet {
  const metrics = (of: Metrics) => metricsOfFleet(of, factor);
  const intervals = (of: Intervals) => intervalsOfFleet(of, factor);
  return {
    devices,
    factor,
    metrics: metrics(sample.metrics),
    cohorts: mapValues(sample.cohorts, metrics),
    apps: mapValues(sample.apps, metrics),
    intervals: {
      metrics: intervals(sample.intervals.metrics),
      cohorts: mapValues(sample.intervals.cohorts, intervals),
      apps: mapValues(sample.intervals.apps, intervals),
    },
  };
}

/** Everything of a run that people see. */
export function asFleet({ fleet, ...sample }: Result): FleetResult {
  const { devices: _, factor, ...trees } = fleet;
  const ages = sample.distributions['periodic.ageMs'];
  return {
    ...sample,
    ...trees,
    factor,
    series: seriesOfFleet(sample.series, factor),
    distributions: {
      'periodic.ageMs': { ...ages, counts: ages.counts.map((count) => count * factor) },
    },
    frontier: sample.frontier && frontierOfFleet(sample.frontier, factor),
  };
}

/** Whatever the tree holds: nothing is left out, be it of a run of an older version. */
export function metricsOfFleet(metrics: Metrics, factor: number): Metrics {
  const scaled = (path: string): Ratio => {
    const { path: found, times } = scaledOf(path, factor);
    return ratioTimes(metricAt(metrics, found) ?? null, times);
  };
  return factor === 1 ? metrics : (treeTimes(metrics, '', scaled) as Metrics);
}

function treeTimes(tree: object, above: string, scaled: (path: string) => Ratio): object {
  const entries = Object.entries(tree).map(([name, value]) => [
    name,
    typeof value === 'object' && value !== null
      ? treeTimes(value, `${above}${name}.`, scaled)
      : scaled(`${above}${name}`),
  ]);
  return Object.fromEntries(entries);
}

export function intervalsOfFleet(intervals: Intervals, factor: number): Intervals {
  const scaled = Object.keys(intervals).map((asked): [string, Interval | null] => {
    const { path, times } = scaledOf(asked, factor);
    return [asked, intervalTimes(intervals[path] ?? null, times)];
  });
  return Object.fromEntries(scaled);
}

export function intervalTimes(interval: Interval | null, times: number): Interval | null {
  if (interval === null || times === 1) return interval;
  const { mean, standardError, low, high } = interval;
  return {
    ...interval,
    mean: mean * times,
    standardError: standardError * times,
    low: low * times,
    high: high * times,
  };
}

/** The hours of the fleet: its peaks are estimates, of which the warm-up has none. */
export function seriesOfFleet({ columns, rows, bucketMs }: Series, factor: number): Series {
  const names: readonly string[] = columns;
  const cells = columns.map((column) => {
    const { path, times } = scaledOf(column, factor, columnNamed(column).unit);
    const place = names.indexOf(path);
    return (row: readonly Ratio[]) => ratioTimes(row[place] ?? null, times);
  });
  return { bucketMs, columns, rows: rows.map((row) => cells.map((cell) => cell(row))) };
}

export function ratioTimes(value: Ratio, times: number): Ratio {
  return value === null ? null : value * times;
}

function frontierOfFleet({ deviceDays, fresh, current }: Frontier, factor: number): Frontier {
  const scaled = (points: readonly FrontierPoint[]) =>
    points.map(([requests, served]): FrontierPoint => [requests * factor, served * factor]);
  return { deviceDays: deviceDays * factor, fresh: scaled(fresh), current: current && scaled(current) };
}
