import { describe, expect, test } from 'vitest';
import { fixtureResult } from '../fixture/fixture.ts';
import { calendarSpans, spanLabel } from './calendar-spans.ts';
import { seriesRows, total, weightedMean } from './series-rows.ts';

describe('the series on the calendar', () => {
  test('days begin at local midnight and say what they lack', () => {
    const { rows } = seriesRows(
      fixtureResult({ days: 3, warmupDays: 1, start: '2026-03-02T18:00:00+08:00' }),
    );
    expect(calendarSpans(rows).spans.map(spanLabel)).toEqual([
      'Mon 2 Mar (warm-up, in part)',
      'Tue 3 Mar (warm-up)',
      'Wed 4 Mar',
      'Thu 5 Mar (in part)',
    ]);
  });

  test('long runs are listed by week', () => {
    const { unit, spans } = calendarSpans(seriesRows(fixtureResult({ days: 84, warmupDays: 7 })).rows);
    expect([unit, spans.length, spans[0]?.name]).toEqual(['week', 12, 'week of 2 Mar']);
  });

  test('no request is lost between hours and days', () => {
    const { rows } = seriesRows(fixtureResult());
    const byDay = calendarSpans(rows).spans.reduce(
      (sum, span) => sum + total(span.rows, 'origin.requests'),
      0,
    );
    expect(byDay).toBe(total(rows, 'origin.requests'));
  });

  test('a last bucket that the run cuts short has only the length it covers', () => {
    const result = fixtureResult({ days: 1, warmupDays: 0 });
    const cut = { ...result, run: { ...result.run, horizonMs: result.run.horizonMs - 1_800_000 } };
    expect(seriesRows(cut).rows.at(-1)?.lengthMs).toBe(1_800_000);
  });

  test('a mean of nothing is nothing', () => {
    const { rows } = seriesRows(fixtureResult({ hasReads: false }));
    expect(weightedMean(rows, 'periodic.hitRate', () => 1)).toBeNull();
  });
});
