import { describe, expect, test } from 'vitest';
import { fleetOf } from '../../metrics/of-fleet.ts';
import type { Result } from '../../metrics/result.ts';
import type { Picture } from '../charts/picture.ts';
import { fixtureResult } from '../fixture/fixture.ts';
import { withBusiestMinute, withChance } from '../fixture/fixture-rhythm.ts';
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
    const silent = { ...metrics, periodic, coldStarts: 0, origin: { ...metrics.origin, requests: 0 } };
    const sample = { ...result, metrics: silent };
    const empty = { ...sample, fleet: fleetOf(sample, result.fleet), series: { ...series, rows: [] } };
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

  test('the busiest minute is named with its hour where it stands out, and else it may be chance', () => {
    const even = requestsOverTime(reportContext(fixtureResult())).sentence;
    expect(plain(even)).toMatch(
      /^Requests average 29\.5 per second; the busiest minute carried 82\.2 rps, 2\.79 times the mean\. Minutes of other hours come close to it: which of them is first may be chance\.$/,
    );
    const { sentence } = requestsOverTime(reportContext(withBusiestMinute(fixtureResult(), 20)));
    expect(plain(sentence)).toMatch(
      /^Requests average 29\.5 per second; the busiest minute, on [A-Z][a-z]{2} \d+ Mar, \d\d:00 to \d\d:00, carried 82\.2 rps, 2\.79 times the mean\.$/,
    );
  });

  describe('of the load by hour and weekday', () => {
    const shown = (ofHours: number | null, ofDays: number | null) =>
      requestsByHour(reportContext(withChance(fixtureResult(), ofHours, ofDays)));
    const cellsOf = ({ chart }: Picture) => (chart?.kind === 'heatMap' ? chart.cells : []);

    test('both rhythms are told and drawn', () => {
      const picture = shown(1e-9, 1e-9);
      expect(plain(picture.sentence)).toMatch(
        /^The load is highest around \d\d:00–\d\d:00 \(.* rps\), and lowest around .*; by day of the week the load is above it on /,
      );
      expect(new Set(cellsOf(picture).flat()).size).toBeGreaterThan(100);
    });

    test('days that chance explains are drawn as one, and hours too', () => {
      const [monday, ...others] = cellsOf(shown(1e-9, 0.2));
      for (const day of others) expect(day).toEqual(monday);
      for (const day of cellsOf(shown(0.2, 1e-9))) expect(new Set(day).size).toBe(1);
      expect(shown(1e-9, 0.2).sentence).not.toContain('week');
      expect(shown(0.2, 1e-9).sentence).not.toContain('highest around');
    });

    test('a wave in which no hour stands out is drawn as the wave, not as the hours that chance made', () => {
      const { rhythm, ...result } = withChance(fixtureResult(), 0.5, 0.5);
      const wave = { amplitude: 0.1, top: 20.5, chance: 1e-9 };
      const hours = { ...rhythm.hours!, chance: 1e-9, wave };
      const picture = requestsByHour(reportContext({ ...result, rhythm: { ...rhythm, hours } }));
      const [day = []] = cellsOf(picture);
      const mean = result.metrics.origin.meanRps!;
      expect(day[20]).toBeCloseTo(1.1 * mean, 9);
      expect(day[8]).toBeCloseTo(0.9 * mean, 9);
      expect(picture.sentence).toContain('high around 21:00, low around 09:00');
    });

    test('a load that chance explains is said to be so, and not drawn', () => {
      expect(shown(0.2, 0.2).chart).toBeUndefined();
      expect(shown(0.2, 0.2).sentence).toContain('random variation');
      expect(shown(null, null).sentence).toContain('--replications');
      expect(shown(0.2, 0.2).table?.rows).toHaveLength(24 + 7);
    });
  });

  test('days that were not measured stay empty in the heat map', () => {
    const { chart } = requestsByHour(reportContext(fixtureResult({ days: 11, warmupDays: 3 })));
    expect(chart?.kind === 'heatMap' && chart.cells.flat().every((cell) => cell !== null)).toBe(true);
    const short = requestsByHour(reportContext(fixtureResult({ days: 3, warmupDays: 1 })));
    expect(short.table?.rows).toHaveLength(24);
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
