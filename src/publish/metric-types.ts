/** The metrics of a result as TypeScript, made of the catalogue: what the library declares, without what metrics are computed from. */

import { Tally } from '../compiled/books/tally.ts';
import { BRANCHES } from '../metrics/catalogue/branches.ts';
import { METRIC_PATHS, type MetricPath, rowOf } from '../metrics/catalogue/catalogue.ts';
import type { Seen } from '../metrics/catalogue/row.ts';
import { UNITS } from '../metrics/catalogue/unit.ts';
import { columnNamed, SERIES_COLUMNS } from '../metrics/series-columns.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';

const HEAD = `// Generated from src/metrics/catalogue by \`npm run generate\`: do not edit. See src/publish/metric-types.ts.

import type { Ratio } from './ratio.ts';

/** What was measured: counts of one run, and shares, means, quantiles and peaks, which are \`null\` where there is nothing to divide by. */`;

/** The text of `src/metrics/metrics.ts`. */
export function metricTypes(): string {
  const columns = SERIES_COLUMNS.map((name) => `  /** ${columnNamed(name).title.en}. */\n  | '${name}'`);
  return [
    HEAD,
    'export interface Metrics {',
    ...fieldsBelow('', METRIC_PATHS, seenNothing()),
    '}',
    '',
    '/** The columns of the hourly series. */',
    'export type SeriesColumn =',
    `${columns.join('\n')};`,
    '',
  ].join('\n');
}

/** @param prefix of all paths: empty, or with a dot at its end */
function fieldsBelow(prefix: string, paths: readonly MetricPath[], seen: Seen): string[] {
  const indent = '  '.repeat(prefix.split('.').length);
  const keys = new Set(paths.map((path) => path.slice(prefix.length).split('.')[0]!));
  return [...keys].flatMap((key) => {
    const own = `${prefix}${key}`;
    const metric = paths.find((path) => path === own);
    if (metric)
      return [`${indent}/** ${meaningOf(metric)} */`, `${indent}readonly ${key}: ${typeOf(metric, seen)};`];
    const below = paths.filter((path) => path.startsWith(`${own}.`));
    const end = isSometimes(own) ? '} | null;' : '};';
    return [`${indent}readonly ${key}: {`, ...fieldsBelow(`${own}.`, below, seen), `${indent}${end}`];
  });
}

function meaningOf(path: MetricPath): string {
  const { definition, unit } = rowOf(path);
  return unit === 'count' ? definition.en : `${definition.en} In ${unit}: ${UNITS[unit].en}.`;
}

function typeOf(path: MetricPath, seen: Seen): string {
  return rowOf(path).of(seen).kind === 'count' ? 'number' : 'Ratio';
}

function isSometimes(branch: string): boolean {
  return branch in BRANCHES && 'isThere' in BRANCHES[branch as keyof typeof BRANCHES];
}

/** What is known before anything has happened: enough to see of which kind each figure is. */
function seenNothing(): Seen {
  const { model } = compile(parseScenario({ name: 'nothing' }));
  return {
    tally: new Tally(model),
    scope: { model, scale: 1, deviceMs: 0, isOfDevices: true },
    peaks: null,
    adoptions: [],
  };
}
