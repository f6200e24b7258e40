/** One run is told in many places, and by each of them on one scale: that of all devices which the simulated ones represent. */

import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type MetricPath, rowOf } from '../metrics/catalogue/catalogue.ts';
import { metricAt } from '../metrics/thresholds.ts';
import { speechOf } from '../report/words/speech.ts';
import { folder } from './asked.contract.ts';
import {
  holds,
  PEOPLE,
  plain,
  rowsAfter,
  type Told,
  told,
  writings,
  writtenOfSample,
} from './one-scale.contract.ts';

const home = folder();
const { say } = speechOf('en');
const titleOf = (path: MetricPath) => say(rowOf(path).title);

/** What the terminal says of a run, in its lines. */
const LINES: readonly (readonly [line: string, paths: readonly MetricPath[]])[] = [
  ['Fresh hit rate', ['periodic.freshHitRate', 'periodic.reads']],
  ['Pre-fetch', ['pre.reads']],
  ['Cold start share', ['coldStartRate', 'opens']],
  ['Never read', ['periodic.unreadRate', 'periodic.replaced']],
  ['Periodic fetches', ['periodic.attempts']],
  ['Mean load', ['origin.meanRps', 'origin.requests']],
  ['Peak, 1 min', ['origin.fleetPeakRps1m']],
  ['Peak, 1 s', ['origin.fleetPeakRps1s']],
];

/** Totals of the servers, in the report's headline. */
const TOTALS: readonly MetricPath[] = [
  'origin.meanRps',
  'origin.fleetPeakRps1m',
  'origin.fleetPeakRps1s',
  'origin.requests',
  'origin.errors',
  'origin.bytes',
];

const OF_GROUPS: readonly MetricPath[] = [
  'opens',
  'launch.freshDataFoundRate',
  'launch.dataFoundRate',
  'periodic.freshHitRate',
  'periodic.hitRate',
  'periodic.ageMs.mean',
  'launch.waitMs.p90',
  'coldStartRate',
  'periodic.unreadRate',
  'origin.meanRps',
  'origin.fleetPeakRps1m',
];

describe.each([
  ['scaled', 'represents: 100000', [], 250],
  ['scaled, in three replications', 'represents: 100000', ['--replications', '3'], 250],
  ['scaled by a fraction', 'represents: 54321', [], 54321 / 400],
  ['simulated whole', '', [], 1],
] as const)('a run that is %s', (name, represents, options, factor) => {
  let run: Told;
  beforeAll(async () => {
    run = await told(join(home, name.replaceAll(/\W/g, '-')), `${PEOPLE}${represents}\n`, options);
  }, 240_000);

  const of = (path: string) => metricAt(run.result.fleet.metrics, path) ?? null;
  const isSaid = (text: string, path: MetricPath, value = of(path)) =>
    expect(writings(path, value), `${path}: ${value} in "${text}"`).toContainEqual(
      writings(path, value).find((written) => holds(text, written)),
    );

  test('has the same numbers in run.json, run --json, show --json and compare.json', () => {
    const { result, json, shown, comparison } = run;
    const { devices, metrics } = result.fleet;
    expect(result.fleet).toMatchObject({ devices: Math.round(400 * factor), factor });
    expect(json.fleet).toEqual(result.fleet);
    expect(shown.fleet).toEqual(result.fleet);
    expect(comparison.runs[0]!.fleet).toEqual({ devices, factor, metrics });
    const [{ differences, attribution }] = comparison.comparisons as [Told['comparison']['comparisons'][0]];
    expect(differences.length).toBeGreaterThan(100);
    for (const { metric, a, b, difference, low, high } of differences) {
      expect([metric, a, b]).toEqual([
        metric,
        of(metric),
        metricAt(comparison.runs[1]!.fleet.metrics, metric),
      ]);
      if (a !== null && b !== null) expect(difference).toBe(b - a);
      if (low === null) continue;
      const isWithin = low <= difference! + 1e-9 && difference! <= high! + 1e-9;
      expect([metric, isWithin], `${difference} in ${low} to ${high}`).toEqual([metric, true]);
    }
    expect(attribution.reads.a).toBeCloseTo(metrics.periodic.reads, 6);
    expect(attribution.freshHits.a).toBeCloseTo(metrics.periodic.freshHits, 6);
  });

  test('judges thresholds by them', () => {
    const { thresholds } = run.result;
    expect(thresholds.map(({ rule, value }) => [rule, value])).toEqual(
      thresholds.map(({ rule }) => [rule, of(rule.split(' ')[0]!)]),
    );
    const judgedBy = factor === 1 ? 'origin.peakRps1s' : 'origin.fleetPeakRps1s';
    expect(thresholds[1]).toMatchObject({ judgedBy, value: of('origin.fleetPeakRps1s') });
    const { a, b, value } = run.comparison.thresholds[0]!;
    const [before, after] = run.comparison.runs.map(({ fleet }) => fleet.metrics.origin.fleetPeakRps1s!);
    expect([a, b, value]).toEqual([a, b, after! / before! - 1]);
    expect(run.texts.run!.includes('is judged by the estimate')).toBe(factor !== 1);
    expect(run.texts.compare!.includes('is judged by the estimate')).toBe(factor !== 1);
  });

  test('has them in the terminal, when it is run and when it is shown', () => {
    const summary = (text: string) => text.slice(0, text.indexOf('\nreport '));
    expect(summary(run.texts.show!)).toBe(summary(run.texts.run!));
    for (const [line, paths] of LINES) {
      const text = run.texts.run!.split('\n').find((one) => one.trimStart().startsWith(line))!;
      for (const path of paths) isSaid(text, path);
    }
  });

  test('has them in the list of runs', () => {
    const line = run.texts.runs!.split('\n').find((one) => one.includes(run.result.run.id))!;
    isSaid(line, 'origin.fleetPeakRps1s');
    isSaid(line, 'periodic.freshHitRate');
    isSaid(line, 'origin.requests', run.result.fleet.devices);
  });

  test('has them in series.csv', () => {
    const [head = [], ...rows] = run.csv
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const measured = rows.filter(([t]) => Number(t) >= run.result.run.warmupMs);
    const cells = (column: string) => measured.map((row) => Number(row[head.indexOf(column)]));
    const summed = head.filter((path) => ['count', 'bytes'].includes(rowOf(path as MetricPath)?.unit));
    expect(summed.length).toBeGreaterThan(7);
    // The series is of the first replication.
    if (run.result.run.replications === 1) {
      for (const path of summed) {
        const sum = cells(path).reduce((all, cell) => all + cell, 0);
        expect(sum / of(path)!, path).toBeCloseTo(1, 9);
      }
      expect(Math.max(...cells('origin.fleetPeakRps1m'))).toBeLessThanOrEqual(of('origin.fleetPeakRps1m')!);
    }
    expect(cells('origin.peakRps1s')).toEqual(cells('origin.fleetPeakRps1s'));
  });

  test('has them in the headlines of report.md and report.html', () => {
    for (const path of TOTALS) {
      const [, , markdown = ''] = run.texts['report.md']!.split('\n')
        .map((line) => line.split(' | '))
        .find(([, title]) => title === titleOf(path))!;
      isSaid(markdown, path);
      const [, card = ''] = plain(run.html).split(`<dt>${titleOf(path)}</dt><dd class="value">`);
      isSaid(card.slice(0, card.indexOf('</dd>')).replaceAll(/<[^>]*>/g, ''), path);
    }
  });

  test('has them in the tables of cohorts, of apps and of packages', () => {
    const { cohorts, apps } = run.result.fleet;
    for (const [mark, groups] of [
      ['id="cohorts"', cohorts],
      ['id="apps"', apps],
    ] as const) {
      const rows = rowsAfter(run.html, mark);
      expect([...rows.keys()]).toEqual(Object.keys(groups));
      for (const [group, cells] of rows) {
        for (const [index, path] of OF_GROUPS.entries()) {
          isSaid(cells[index]!, path, metricAt(groups[group]!, path) ?? null);
        }
      }
    }
    const packages = rowsAfter(run.html, 'id="packages"');
    isSaid(packages.get('First launch')![0]!, 'update.downloadsByKind.first');
    isSaid(packages.get('First launch')![2]!, 'update.bytesByKind.first');
  });

  test('has them in the pictures: one busiest minute, and days that sum up to the whole', () => {
    const picture = run.texts['report.html']!.split('Requests over time')[1]!;
    isSaid(/the busiest minute(?:, on .*?,)? carried (.*?) rps/.exec(picture)![0], 'origin.fleetPeakRps1m');
    if (run.result.run.replications > 1) return;
    const sumOf = (mark: string, column: number) =>
      [...rowsAfter(run.html, mark)]
        .filter(([day]) => !day.includes('warm-up'))
        .reduce((sum, [, cells]) => sum + Number(cells[column]!.replaceAll(' ', '')), 0);
    expect(sumOf('id="requests-over-time"', 0) / of('origin.requests')!).toBeCloseTo(1, 4);
    expect(sumOf('id="starts-per-day"', 0) / of('coldStarts')!).toBeCloseTo(1, 4);
    expect(sumOf('id="hit-rates"', 0) / of('periodic.reads')!).toBeCloseTo(1, 4);
  });

  test('has them in the table of every metric, and of every difference', () => {
    const six = (value: number | null) => (value === null ? '–' : String(Number(value.toPrecision(6))));
    const certain = rowsAfter(run.html, 'id="certainty"');
    expect(certain.size).toBeGreaterThan(60);
    for (const [path, [value]] of certain) expect([path, value]).toEqual([path, six(of(path))]);
    const different = rowsAfter(run.compareHtml, 'id="every"');
    expect(different.size).toBeGreaterThan(30);
    for (const [path, [value]] of different) expect([path, value]).toEqual([path, six(of(path))]);
  });

  test('has them side by side in a comparison', () => {
    for (const path of [...TOTALS.slice(0, 3), 'origin.bytes', 'periodic.freshHitRate'] as const) {
      const line = run.texts.compare!.split('\n').find((one) => one.trimStart().startsWith(titleOf(path)))!;
      isSaid(line, path);
      isSaid(rowsAfter(run.compareHtml, 'id="side"').get(titleOf(path))![0]!, path);
    }
  });

  test('shows no number of the simulated devices anywhere', () => {
    const numbers = writtenOfSample(run.result);
    expect(numbers.size > 20).toBe(factor !== 1);
    for (const [place, text] of Object.entries(run.texts)) {
      const found = [...numbers].filter(([number]) => holds(text, number));
      expect(found, place).toEqual([]);
    }
  });
});
