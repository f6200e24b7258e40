import { describe, expect, test } from 'vitest';
import type { Result } from '../../metrics/result.ts';
import type { Picture } from '../charts/picture.ts';
import { fixtureResult } from '../fixture/fixture.ts';
import { reportContext } from '../words/report-context.ts';
import { reportPictures } from './report-pictures.ts';
import { requestsByHour } from './requests-by-hour.ts';
import { requestsOverTime } from './requests-over-time.ts';

const plain = (text: string) => text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');

describe('the pictures of a report', () => {
  test('each one of a full run has a chart, a sentence and its data', () => {
    for (const picture of pictures(fixtureResult())) {
      expect(picture.chart, picture.id).toBeDefined();
      expect(picture.sentence, picture.id).toMatch(/^[A-Z0-9].*\.$/);
      expect(picture.table?.rows.length, picture.id).toBeGreaterThan(0);
      for (const row of picture.table?.rows ?? [])
        expect(row.length, picture.id).toBe(picture.table?.columns.length);
    }
  });

  test('those about reads say that there were none instead of drawing an empty chart', () => {
    const withoutReads = pictures(fixtureResult({ hasReads: false, hasPreFetch: false }));
    expect(withoutReads.filter(({ chart }) => !chart).map(({ id }) => id)).toEqual([
      'hit-rates',
      'read-age',
      'age-distribution',
      'not-fresh',
      'possible',
      'pre-fetch-gains',
      'fresh-by-cohort',
    ]);
  });

  test('a run in which nothing happened has sentences only', () => {
    const { series, ...result } = fixtureResult({ hasReads: false, hasPreFetch: false });
    const { metrics } = result;
    const periodic = { ...metrics.periodic, unread: 0, unreadAtEnd: 0, failures: 0, tooLarge: 0 };
    const empty = {
      ...result,
      metrics: { ...metrics, periodic, coldStarts: 0 },
      series: { ...series, rows: [] },
    };
    expect(pictures(empty).filter(({ chart }) => chart)).toEqual([]);
  });

  test('load is scaled to the represented devices', () => {
    const [small, large] = [10_000, 1_000_000].map((represents) =>
      requestsOverTime(reportContext(fixtureResult({ represents }))),
    );
    expect(meanLine(large)).toEqual(
      meanLine(small).map((value) => (value === null ? null : expect.closeTo(value * 100, 6))),
    );
  });

  test('the busiest minute is named with its hour', () => {
    const { sentence } = requestsOverTime(reportContext(fixtureResult()));
    expect(plain(sentence)).toMatch(
      /^Requests average 29\.5 per second; the busiest minute, on [A-Z][a-z]{2} \d+ Mar, \d\d:00 to \d\d:00, carried 89\.4 rps, 3\.03 times the mean\.$/,
    );
  });

  test('an even load is called even', () => {
    const result = fixtureResult();
    const requests = result.series.columns.indexOf('origin.requests');
    const rows = result.series.rows.map((row) =>
      row.map((cell, column) => (column === requests ? 36 : cell)),
    );
    const even = reportContext({ ...result, series: { ...result.series, rows } });
    expect(plain(requestsByHour(even).sentence)).toBe(
      'The load is nearly even through the week: every hour carries between 1 and 1 rps.',
    );
  });

  test('hours that were not measured stay empty in the heat map', () => {
    const { chart, note } = requestsByHour(reportContext(fixtureResult({ days: 3, warmupDays: 1 })));
    expect(
      chart?.kind === 'heatMap' && chart.cells.map((row) => row.filter((cell) => cell !== null).length),
    ).toEqual([0, 24, 24, 0, 0, 0, 0]);
    expect(note).toContain('stay empty');
  });
});

function pictures(result: Result): readonly Picture[] {
  return reportPictures(reportContext(result)).flatMap((group) =>
    group.pictures.map(({ picture }) => picture),
  );
}

function meanLine(picture: Picture | undefined): readonly (number | null)[] {
  return picture?.chart?.kind === 'timeline' ? (picture.chart.lines[1]?.values ?? []) : [];
}
