import { describe, expect, test } from 'vitest';
import { type FixtureChoices, fixtureResult } from '../fixture/fixture.ts';
import { reportContext } from '../words/report-context.ts';
import { spanLabel } from './calendar-spans.ts';
import { total, weightedMean } from './series-rows.ts';

const contextOf = (choices?: FixtureChoices) => reportContext(fixtureResult(choices));

describe('the series on the calendar', () => {
  test('days begin at local midnight and say what they lack', () => {
    const choices = { days: 3, warmupDays: 1, start: '2026-03-02T18:00:00+08:00' };
    const labels = (['en', 'zh'] as const).map((language) => {
      const context = contextOf({ ...choices, language });
      return context.calendarSpans.spans.map((span) => spanLabel(span, context));
    });
    expect(labels).toEqual([
      ['Mon 2 Mar (warm-up, partial)', 'Tue 3 Mar (warm-up)', 'Wed 4 Mar', 'Thu 5 Mar (partial)'],
      ['3月2日 周一（预热期，不完整）', '3月3日 周二（预热期）', '3月4日 周三', '3月5日 周四（不完整）'],
    ]);
  });

  test('long runs are listed by week', () => {
    const { unit, spans } = contextOf({ days: 84, warmupDays: 7 }).calendarSpans;
    expect([unit, spans.length, spans[0]?.name]).toEqual(['week', 12, 'week of 2 Mar']);
  });

  test('no request is lost between hours and days', () => {
    const { rows, calendarSpans } = contextOf();
    const byDay = calendarSpans.spans.reduce((sum, span) => sum + total(span.rows, 'origin.requests'), 0);
    expect(byDay).toBe(total(rows, 'origin.requests'));
  });

  test('a last bucket that the run cuts short has only the length it covers', () => {
    const result = fixtureResult({ days: 1, warmupDays: 0 });
    const cut = { ...result, run: { ...result.run, horizonMs: result.run.horizonMs - 1_800_000 } };
    expect(reportContext(cut).rows.at(-1)?.lengthMs).toBe(1_800_000);
  });

  test('a mean of nothing is nothing', () => {
    const { rows } = contextOf({ hasReads: false });
    expect(weightedMean(rows, 'periodic.hitRate', () => 1)).toBeNull();
  });
});
