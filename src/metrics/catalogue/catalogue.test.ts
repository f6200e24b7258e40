import { describe, expect, expectTypeOf, test } from 'vitest';
import { Tally } from '../../compiled/books/tally.ts';
import { compile } from '../../scenario/compile/compile.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';
import { count, share } from '../figure.ts';
import { figuresOf, treeOf } from '../figures.ts';
import type { Metrics, SeriesColumn } from '../metrics.ts';
import type { Ratio } from '../ratio.ts';
import { SERIES_COLUMNS } from '../series-columns.ts';
import { branchOf } from './branches.ts';
import { CATALOGUE, METRIC_PATHS, rowOf } from './catalogue.ts';
import type { MetricsOf } from './metrics-of.ts';
import type { Rows, Seen } from './row.ts';

const { model } = compile(parseScenario({ name: 'nothing' }));
const scope = { model, scale: 1, deviceMs: 0, isOfDevices: true };
const nothing: Seen = { tally: new Tally(model), scope, peaks: null, adoptions: [] };

describe('a row of the catalogue', () => {
  test.each(METRIC_PATHS)('%s has words in both languages', (path) => {
    const { title, definition } = rowOf(path);
    expect(title.en).toMatch(/^[A-Z0-9].{0,31}$/);
    expect(definition.en).toMatch(/^[A-Z0-9][^\p{Script=Han}]+\.$/u);
    expect(title.zh).toMatch(/\p{Script=Han}/u);
    expect(definition.zh).toMatch(/\p{Script=Han}.*。$/u);
  });

  test('has a title of its own in its branch, in both languages', () => {
    for (const language of ['en', 'zh'] as const) {
      const titles = METRIC_PATHS.map((path) => `${branchOf(path)}: ${rowOf(path).title[language]}`);
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    }
  });

  test('has the unit of its figure, and its path says so', () => {
    for (const path of METRIC_PATHS) {
      const { unit, of } = rowOf(path);
      const { kind } = of(nothing);
      expect([path, unit === 'share'], kind).toEqual([path, kind === 'share']);
      expect([path, unit === 'ms']).toEqual([path, /Ms(\.|$)/.test(path)]);
      expect([path, unit === 'rps']).toEqual([path, /Rps/.test(path)]);
      expect([path, unit === 'bytes']).toEqual([path, /\bbytes/.test(path)]);
      expect([path, unit === 'perDay']).toEqual([path, path.endsWith('PerDeviceDay')]);
    }
  });
});

describe('from rows to a tree', () => {
  const rows = {
    opens: { ...CATALOGUE.opens, of: () => count(3) },
    'pre.readyRate': { ...CATALOGUE['pre.readyRate'], of: () => share(1, 0) },
    'host.ageMs.mean': { ...CATALOGUE['pre.ageMs.mean'], of: () => count(7) },
    'pre.reads': { ...CATALOGUE['pre.reads'], of: () => count(5) },
  } as const satisfies Rows;

  test('paths become branches in their order, and the type knows what can be missing', () => {
    const tree = treeOf(rows, (path) => (path === 'pre.readyRate' ? null : path.length));
    expect(JSON.stringify(tree)).toBe(
      '{"opens":5,"pre":{"readyRate":null,"reads":9},"host":{"ageMs":{"mean":15}}}',
    );
    expectTypeOf(tree).toEqualTypeOf<{
      readonly opens: number;
      readonly pre: { readonly readyRate: Ratio; readonly reads: number };
      readonly host: { readonly ageMs: { readonly mean: number } } | null;
    }>();
  });

  test('a branch that is missing gives no figures and is null', () => {
    const figures = figuresOf({ ...nothing, scope: { ...scope, isOfDevices: false } }, rows);
    expect([...figures.keys()]).toEqual(['opens', 'pre.readyRate', 'pre.reads']);
    expect(treeOf(rows, (path) => (figures.has(path) ? 0 : undefined)).host).toBeNull();
  });

  test('the types that the library declares are those of the catalogue', () => {
    expectTypeOf<Metrics>().toEqualTypeOf<MetricsOf<typeof CATALOGUE>>();
    expectTypeOf<readonly SeriesColumn[]>().toEqualTypeOf(SERIES_COLUMNS);
  });
});
