/** Test support: a run as every place tells it, in words and numbers that can be compared. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparisonResult } from '../library/comparison-result.ts';
import { METRIC_PATHS, type MetricPath, rowOf } from '../metrics/catalogue/catalogue.ts';
import type { Metrics, Result } from '../metrics/result.ts';
import { metricAt } from '../metrics/thresholds.ts';
import { count, figure, size } from '../report/words/quantity.ts';
import { speechOf } from '../report/words/speech.ts';
import { asked } from './asked.contract.ts';

const { quantity, roundCount, rps } = speechOf('en');

/** Two cohorts and two apps, with a release, so that every part of a report has something to show. */
export const PEOPLE = `
name: scaled
devices: 400
horizon: 13d
warmup: 3d
releases: [5d]
origin: {failure: 0.03}
cohorts:
  - {name: here, share: 0.6}
  - {name: there, share: 0.4, usage: {opens: {gap: {law: exponential, mean: 30h}}}}
apps:
  - {id: news, share: 1}
  - {id: maps, share: 0.5}
thresholds: [origin.requests > 0, origin.peakRps1s > 0, origin.fleetPeakRps1m > 0, periodic.hitRate > 0]
`;

export interface Told {
  readonly result: Result;
  readonly json: Result;
  readonly shown: Result;
  readonly comparison: ComparisonResult;
  /** What people read, by where they read it. */
  readonly texts: Readonly<Record<string, string>>;
  readonly html: string;
  readonly compareHtml: string;
  readonly csv: string;
}

/** Asks every command for the same run. */
export async function told(home: string, scenario: string, options: readonly string[]): Promise<Told> {
  mkdirSync(home, { recursive: true });
  const [file, out] = [join(home, 'scaled.yaml'), join(home, 'reports')];
  writeFileSync(file, scenario);
  const place = ['--out', out];
  const printed = await asked('run', file, ...options, ...place);
  const id = readdirSync(out).find((name) => name.startsWith('scaled-'))!;
  const read = (name: string) => readFileSync(join(out, id, name), 'utf8');
  const runs = await asked('runs', ...place);
  const shown = await asked('show', id, ...place);
  const shownJson = await asked('show', id, '--json', ...place);
  const json = await asked('run', file, ...options, '--json', ...place);
  const rule = ['--threshold', 'origin.peakRps1s <= base + 1000%'];
  const compared = await asked('compare', file, '6h', ...options, ...rule, ...place);
  const folder = readdirSync(out).find((name) => name.startsWith('compare-'))!;
  const [html, compareHtml] = [read('report.html'), readFileSync(join(out, folder, 'compare.html'), 'utf8')];
  return {
    result: JSON.parse(read('run.json')),
    json: JSON.parse(json.out),
    shown: JSON.parse(shownJson.out),
    comparison: JSON.parse(readFileSync(join(out, folder, 'compare.json'), 'utf8')),
    texts: {
      run: plain(printed.out),
      runs: plain(runs.out),
      show: plain(shown.out),
      'report.md': withoutMemory(plain(read('report.md'))),
      'report.html': withoutMemory(words(html)),
      compare: plain(compared.out),
      'compare.html': words(compareHtml),
    },
    html,
    compareHtml,
    csv: read('series.csv'),
  };
}

export function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** What a run took is no number of it, and may be any. */
function withoutMemory(text: string): string {
  return text.replaceAll(/at most [\d.]+ [KMG]iB/g, '');
}

/** What a page says, its cells apart. */
function words(page: string): string {
  const [markup = ''] = page.split('<script');
  const body = markup.slice(markup.indexOf('<body'));
  return plain(
    body
      .replaceAll(/<span class="unit">|<wbr>/g, '')
      .replaceAll(/<[^>]*>/g, '|')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>'),
  );
}

/** The rows of the first table after a mark: what heads each, and its cells. */
export function rowsAfter(page: string, mark: string): ReadonlyMap<string, readonly string[]> {
  const from = page.indexOf(mark);
  if (from < 0) throw new Error(`${mark} is not on the page`);
  const start = page.indexOf('<tbody>', from);
  const table = page.slice(start, page.indexOf('</tbody>', start));
  const rows = [...table.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs)];
  return new Map(
    rows.map(([, head = '', cells = '']) => [
      words(`<body>${head}`).replaceAll('|', ''),
      [...cells.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = '']) =>
        words(`<body>${cell}`).replaceAll('|', ''),
      ),
    ]),
  );
}

/** Each way in which a metric is written. */
export function writings(path: MetricPath, value: number | null): readonly string[] {
  const { unit } = rowOf(path);
  const whole = value !== null && unit === 'count' ? [count(value), roundCount(value)] : [];
  const other = unit === 'bytes' ? [size(value)] : unit === 'rps' ? [rps(value)] : [figure(value)];
  return [quantity(unit, value), ...whole, ...other].map(plain);
}

/** Counts and sizes that were simulated, where they are written otherwise than any number of the fleet. */
export function writtenOfSample({ metrics, cohorts, apps, fleet }: Result): ReadonlyMap<string, string> {
  const trees = (all: Pick<Result, 'metrics' | 'cohorts' | 'apps'>): readonly Metrics[] => [
    all.metrics,
    ...Object.values(all.cohorts),
    ...Object.values(all.apps),
  ];
  const written = (of: readonly Metrics[]) =>
    of.flatMap((tree) =>
      METRIC_PATHS.filter((path) => ['count', 'bytes'].includes(rowOf(path).unit)).flatMap((path) => {
        const value = metricAt(tree, path) ?? 0;
        return value < LEAST ? [] : writings(path, value).map((text): [string, string] => [text, path]);
      }),
    );
  const ofFleet = new Set(written(trees(fleet)).map(([text]) => text));
  return new Map(written(trees({ metrics, cohorts, apps })).filter(([text]) => !ofFleet.has(text)));
}

/** A smaller number may stand for anything. */
const LEAST = 1000;

/** Whether a text holds a number as such, not as the end or the beginning of another one. */
export function holds(text: string, number: string): boolean {
  const at = new RegExp(`(?<![\\d.]|\\d )${number.replaceAll('.', '\\.')}(?![\\d.]\\d| \\d{3})`);
  return at.test(text);
}
