import { expect, test } from 'vitest';
import { fixtureResult } from '../fixture/fixture.ts';
import { reportContext } from './report-context.ts';
import { verdictSummary, verdicts } from './verdicts.ts';

test('a measured value has the unit of what its rule names', () => {
  const rules: readonly (readonly [string, number | null])[] = [
    ['periodic.freshHitRate > 0.8', 0.75],
    ['launch.waitMs.p90 < 2s', 1500],
    ['origin.peakRps1s <= 500', 256],
    ['origin.bytes < 1GiB', 2048],
    ['periodic.unread < 10', 12],
    ['periodic.hitRate > 0.5', null],
  ];
  const thresholds = rules.map(([rule, value]) => ({ rule, value, passed: false }));
  const values = verdicts(reportContext({ ...fixtureResult(), thresholds })).map(({ value }) =>
    value.replaceAll('\u00a0', ' '),
  );
  expect(values).toEqual(['75.0%', '1.5 s', '256 rps', '2 KiB', '12', '– nothing to measure']);
});

test('the summary counts what holds and is absent without thresholds', () => {
  expect(verdictSummary(reportContext(fixtureResult()))).toBe('3 of 3 thresholds hold');
  expect(verdictSummary(reportContext({ ...fixtureResult(), thresholds: [] }))).toBeUndefined();
});
