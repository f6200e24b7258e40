import { describe, expect, test } from 'vitest';
import { runToEnd } from '../run/run.ts';
import { compile } from '../scenario/compile/compile.ts';
import { bucketOf } from '../scenario/compile/series-bucket.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import type { Result, Series } from './result.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

async function run(raw: object): Promise<Result> {
  const people = { devices: 60, usage: { opens: { gap: '40m' } }, releases: ['5h'] };
  return runToEnd(compile(parseScenario({ name: 'series', warmup: '7h', ...people, ...raw })));
}

const column = ({ columns, rows }: Series, name: string): (number | null)[] =>
  rows.map((row) => row[columns.indexOf(name as (typeof columns)[number])]!);
const sum = (values: readonly (number | null)[]) => values.reduce((all, one) => all! + (one ?? 0), 0);

describe('rows of the series', () => {
  test.each([
    ['6h', 60_000, 360],
    ['23h', 60_000, 1380],
    ['1d', HOUR, 24],
    ['28d', HOUR, 672],
    ['200d', HOUR, 4800],
    ['300d', DAY, 300],
    ['7000d', 2 * DAY, 3500],
  ])('fit a run of %s', (horizon, bucketMs, rows) => {
    const { scenario } = compile(parseScenario({ name: 'fits', horizon, warmup: 0 }));
    expect(bucketOf(scenario.series, scenario.horizon)).toBe(bucketMs);
    expect(Math.ceil(scenario.horizon / bucketMs)).toBe(rows);
  });

  // A minute, one that does not divide the hour, one that does not divide the day, a day and more.
  test.each(['1m', '7m', '50m', '7h', '1d', '31h'])('of %s hold what the run holds', async (bucket) => {
    const raw = { horizon: '3d', represents: 600 };
    const [hourly, other] = [await run(raw), await run({ ...raw, series: { bucket } })];
    expect(other.run.digest).toBe(hourly.run.digest);
    expect(other.metrics).toEqual(hourly.metrics);
    for (const name of ['opens', 'coldStarts', 'periodic.attempts', 'origin.requests', 'origin.bytes']) {
      expect([name, sum(column(other.series, name))]).toEqual([name, sum(column(hourly.series, name))]);
    }
    const largest = (series: Series, name: string) => Math.max(...column(series, name).map(Number));
    for (const name of ['origin.peakRps1m', 'origin.peakRps1s']) {
      expect([name, largest(other.series, name)]).toEqual([name, largest(hourly.series, name)]);
    }
    expect(column(other.series, 't')).toEqual(other.series.rows.map((_, row) => row * other.series.bucketMs));
  });

  test('of a day are the busiest of their hours, of a sample too', async () => {
    for (const represents of [60, 600]) {
      const raw = { horizon: '4d', warmup: 0, represents };
      const [hourly, daily] = [await run(raw), await run({ ...raw, series: { bucket: '1d' } })];
      for (const name of ['origin.peakRps1m', 'origin.peakRps1s']) {
        const hours = column(hourly.series, name);
        const days = [0, 1, 2, 3].map((day) =>
          Math.max(...hours.slice(24 * day, 24 * (day + 1)).map(Number)),
        );
        expect([name, column(daily.series, name)]).toEqual([name, days]);
      }
    }
  });

  test('of a day are at least as busy as each of their hours, as estimated for the fleet', async () => {
    const raw = { horizon: '4d', warmup: '30h', represents: 6000 };
    const [hourly, long] = [await run(raw), await run({ ...raw, series: { bucket: '9h' } })];
    for (const name of ['origin.fleetPeakRps1m', 'origin.fleetPeakRps1s']) {
      const hours = column(hourly.series, name);
      for (const [row, peak] of column(long.series, name).entries()) {
        const within = hours.slice(9 * row, 9 * (row + 1)).filter((value) => value !== null);
        if (peak === null) expect(within).toEqual([]);
        else for (const value of within) expect(peak).toBeGreaterThanOrEqual(value * 0.999);
      }
    }
  });

  test('know which version people have as they begin', async () => {
    const raw = { horizon: '2d', warmup: 0, policy: { update: { enabled: true } } };
    const [hourly, short] = [await run(raw), await run({ ...raw, series: { bucket: '20m' } })];
    const atHours = column(short.series, 'update.newestShare').filter((_, row) => row % 3 === 0);
    expect(atHours).toEqual(column(hourly.series, 'update.newestShare'));
    expect(atHours.some((value) => value !== null && value < 1)).toBe(true);
  });

  test.each([
    ['90s', 'series.bucket: expected auto, or a whole number of minutes'],
    ['30s', 'series.bucket: expected auto'],
    ['0s', 'series.bucket: expected auto'],
  ])('are not %s long', (bucket, message) => {
    expect(() => parseScenario({ name: 'rows', series: { bucket } })).toThrow(message);
  });

  test('are not more than can be shown', () => {
    const scenario = parseScenario({ name: 'rows', horizon: '28d', series: { bucket: '1m' } });
    expect(() => compile(scenario)).toThrow('at most 20000 rows in a run of 28d: a bucket of 3m or longer');
  });
});
