import { describe, expect, test } from 'vitest';
import { Tally } from '../compiled/books/tally.ts';
import { fixtureResult } from '../report/fixture/fixture.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { CATALOGUE, METRIC_PATHS, rowOf } from './catalogue/catalogue.ts';
import type { Figure } from './figure.ts';
import { treeOf } from './figures.ts';
import type { Intervals } from './interval.ts';
import { asFleet, fleetOf, intervalsOfFleet, metricsOfFleet } from './of-fleet.ts';
import { columnNamed, SERIES_COLUMNS } from './series-columns.ts';
import { judge, metricAt } from './thresholds.ts';

const FACTOR = 250;

const { model } = compile(parseScenario({ name: 'nothing' }));
const scope = { model, scale: 1, deviceMs: 0, isOfDevices: true };
const figureOf = (path: (typeof METRIC_PATHS)[number]): Figure =>
  rowOf(path).of({ tally: new Tally(model), scope, peaks: null, adoptions: [] });

/** Each metric with a value of its own. */
const sample = treeOf(CATALOGUE, (path) => 1 + (METRIC_PATHS as readonly string[]).indexOf(path));
const ofSample = (path: string) => metricAt(sample, path)!;

/** By what a metric is, where the code goes by its unit. */
function expected(path: (typeof METRIC_PATHS)[number]): number {
  const figure = figureOf(path);
  if (figure.kind === 'count') return path === 'origin.meanRps' ? ofSample(path) : FACTOR * ofSample(path);
  if (figure.kind !== 'peak' || figure.name.startsWith('fleet')) return ofSample(path);
  return ofSample(`origin.fleet${figure.name.charAt(0).toUpperCase()}${figure.name.slice(1)}`);
}

describe('what a sample represents', () => {
  const fleet = metricsOfFleet(sample, FACTOR);

  test.each(METRIC_PATHS)('%s', (path) => {
    expect(metricAt(fleet, path)).toBe(expected(path));
  });

  test.each(METRIC_PATHS)('the interval of %s lies about its value', (path) => {
    const around = (mean: number) => ({ mean, standardError: mean / 8, low: mean / 2, high: 2 * mean });
    const intervals = Object.fromEntries(
      METRIC_PATHS.map((one) => [one, { ...around(ofSample(one)), clusters: 4, method: 'devices' }]),
    ) as Intervals;
    expect(intervalsOfFleet(intervals, FACTOR)[path]).toMatchObject(around(expected(path)));
  });

  test('keeps what is null, be it a number or a branch', () => {
    const { host: _, ...others } = sample;
    const partial = metricsOfFleet({ ...others, host: null, coldStartRate: null }, FACTOR);
    expect(partial).toMatchObject({ host: null, coldStartRate: null, opens: FACTOR * sample.opens });
  });

  test('is itself without represents', () => {
    const trees = { metrics: sample, cohorts: { a: sample }, apps: {} };
    const whole = { ...trees, intervals: { metrics: {}, cohorts: {}, apps: {} } };
    expect(fleetOf(whole, { devices: 7, factor: 1 })).toEqual({ devices: 7, factor: 1, ...whole });
  });
});

describe('the hours of the fleet', () => {
  const result = fixtureResult({ devices: 10_000, represents: 2_500_000 });
  const columnOf = ({ rows }: typeof result.series, column: string) =>
    rows.map((row) => row[(SERIES_COLUMNS as readonly string[]).indexOf(column)]);
  const { series } = asFleet(result);

  test.each(SERIES_COLUMNS)('%s', (column) => {
    const { unit } = columnNamed(column);
    const counted = columnOf(result.series, column.replace('origin.peak', 'origin.fleetPeak'));
    const times = unit === 'count' || unit === 'bytes' ? FACTOR : 1;
    expect(columnOf(series, column)).toEqual(counted.map((value) => value && times * value));
  });
});

test('a rule on the peak of a scaled sample is judged by the estimate, and says so', () => {
  const rule = { rule: 'origin.peakRps1s <= 500', path: 'origin.peakRps1s', op: '<=', value: 500 } as const;
  const [large, small] = [1_000_000, 10_000].map((represents) => {
    const { fleet, metrics } = fixtureResult({ devices: 10_000, represents });
    return { ...judge(fleet, [rule])[0]!, origin: metrics.origin };
  });
  expect(large).toMatchObject({
    judgedBy: 'origin.fleetPeakRps1s',
    value: large!.origin.fleetPeakRps1s,
  });
  expect(small).toMatchObject({ judgedBy: 'origin.peakRps1s', value: small!.origin.peakRps1s });
});
