import { describe, expect, test } from 'vitest';
import { severalCompared } from '../../compare/compared.contract.ts';
import type { ChartData } from '../charts/chart-data.ts';
import type { Picture } from '../charts/picture.ts';
import { comparisonContext } from '../comparison/comparison-context.ts';
import { comparisonPage } from '../comparison/comparison-report.ts';
import { fixtureResult } from '../fixture/fixture.ts';
import { reportPage } from '../html/html.ts';
import { reportMarkdown } from '../text/markdown.ts';
import { reportContext } from '../words/report-context.ts';
import { eventful } from './eventful.contract.ts';
import { type HappeningKind, KIND_TITLES } from './happening.ts';
import { happeningsTable } from './happenings-table.ts';

const KINDS = Object.keys(KIND_TITLES).sort() as HappeningKind[];

/** Charts whose axis is the time of the run. A new kind of chart has to say whether it is one. */
const IS_OVER_TIME: Readonly<Record<ChartData['kind'], boolean>> = {
  timeline: true,
  stack: true,
  differences: true,
  heatMap: false,
  histogram: false,
  bars: false,
  curves: false,
  balance: false,
};

const overTime = (pictures: readonly Picture[]) =>
  pictures.flatMap(({ id, chart }) => (chart && IS_OVER_TIME[chart.kind] ? [{ id, chart }] : []));

const marksOf = (chart: ChartData) => ('happenings' in chart ? chart.happenings : []);

/** Five policies, of which the last meets an outage more. */
async function compared() {
  const several = await severalCompared();
  const policies = several.policies.map(({ label, result }) => {
    const { inputs, adoption } = label === '72h' ? eventful('en', [MORE]) : eventful();
    return { label, result: { ...result, inputs: { ...inputs, start: result.inputs.start }, adoption } };
  });
  return comparisonContext({ ...several, policies });
}

const MORE = { at: '18d', for: '1h', kind: 'outage', failure: 1 };

describe('what happens in a run', () => {
  test('stands on every chart over time of its report', () => {
    const context = reportContext(eventful());
    expect([...new Set(context.happenings.map(({ kind }) => kind))].sort()).toEqual(KINDS);
    const charts = overTime(reportPage(context, { command: 'c' }).pictures);
    expect(charts.map(({ id }) => id)).toEqual([
      'requests-over-time',
      'hit-rates',
      'read-age',
      'starts-per-day',
      'version-mix',
    ]);
    for (const { id, chart } of charts) expect(marksOf(chart), id).toEqual(context.time.happenings);
  });

  test('stands on every chart over time of a comparison, with the policy it happens under if not under all', async () => {
    const page = comparisonPage(await compared());
    const charts = overTime(page.pictures);
    expect(charts.map(({ id }) => id)).toEqual(['fresh-over-time', 'load-over-time', 'difference-over-time']);
    for (const { id, chart } of charts) {
      const names = marksOf(chart).map(({ kind, name }) => (kind === 'outage' ? name : kind));
      expect(names, id).toEqual([
        ...['grayStep', 'release', 'grayStep', 'outage', 'slow', 'release', 'rollout', 'rollout'],
        ...['outage (72h)', 'pullNow', 'clearCache'],
      ]);
    }
    expect(page.main.text).toContain('outage (72h)');
  });

  test('is told to those who see no chart', () => {
    const context = reportContext(eventful());
    const { main, pictures } = reportPage(context, { command: 'c' });
    for (const { id, chart } of overTime(pictures)) {
      const table = happeningsTable(chart, context);
      expect(table?.rows.length, id).toBe(context.happenings.length);
    }
    for (const [name, when] of happeningsTable(overTime(pictures)[0]!.chart, context)!.rows) {
      expect(main.text).toContain(`>${name}<`);
      expect(main.text).toContain(when);
    }
  });

  test('is on the wall clock, ends where the run ends, and is left out where it meets nobody', () => {
    const faults = [
      { at: '2026-03-01T23:00:00+08:00', for: '2h', kind: 'outage' },
      { at: '27d', for: '9d', kind: 'slow', factor: 2 },
      { at: '28d', kind: 'pullNow' },
      { at: '2026-03-01T23:55:00+08:00', kind: 'clearCache' },
      { at: '2026-03-03T00:00:00Z', kind: 'pullNow', share: 0.2 },
    ];
    const { inputs, ...result } = fixtureResult();
    const { happenings } = reportContext({ ...result, adoption: [], inputs: { ...inputs, faults } });
    const hour = 3_600_000;
    expect(happenings.map(({ kind, at, until }) => [kind, at / hour, until / hour])).toEqual([
      ['outage', 0, 1],
      ['pullNow', 32, 32],
      ['slow', 648, 672],
    ]);
  });

  test('has words for every kind in both languages', () => {
    for (const language of ['en', 'zh'] as const) {
      const text = reportMarkdown(eventful(language), { command: 'c' });
      for (const kind of KINDS.filter((each) => each !== 'release'))
        expect(text, kind).toContain(KIND_TITLES[kind][language]);
    }
  });

  test('is nothing to speak of where there is nothing', () => {
    const context = reportContext({ ...fixtureResult(), adoption: [] });
    expect(context.happenings).toEqual([]);
    expect(reportPage(context, { command: 'c' }).main.text).not.toContain('Faults and releases');
  });

  test('is left out where inputs of another version say it in words of their own', () => {
    const { inputs, ...result } = fixtureResult();
    const odd = { ...result, adoption: [], inputs: { ...inputs, faults: [{ kind: 'meteor', at: '1d' }] } };
    expect(reportContext(odd).happenings).toEqual([]);
    expect(reportContext({ ...odd, inputs: {} }).happenings).toEqual([]);
  });
});
