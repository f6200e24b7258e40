import { expect, test } from 'vitest';
import type { Result } from '../../metrics/result.ts';
import { fixtureResult } from '../fixture/fixture.ts';
import { reportContext } from './report-context.ts';
import { speechOf } from './speech.ts';
import { measuredText, pathOf, verdictSummary, verdicts } from './verdicts.ts';

const ENGLISH = speechOf('en');
const UNKNOWN = { limit: 0, low: null, high: null, isWithinError: false };

test('a measured value has the unit of what its rule names', () => {
  const rules: readonly (readonly [string, number | null])[] = [
    ['periodic.freshHitRate > 0.8', 0.75],
    ['launch.waitMs.p90 < 2s', 1500],
    ['origin.peakRps1s <= 500', 256],
    ['origin.bytes < 1GiB', 2048],
    ['periodic.unread < 10', 12],
    ['periodic.hitRate > 0.5', null],
  ];
  const thresholds = rules.map(([rule, value]) => ({
    rule,
    judgedBy: pathOf(rule),
    value,
    passed: false,
    ...UNKNOWN,
  }));
  const values = verdicts(reportContext({ ...fixtureResult(), thresholds })).map(({ value }) =>
    value.replaceAll('\u00a0', ' '),
  );
  expect(values).toEqual(['75.0%', '1.5 s', '256 rps', '2 KiB', '12', '–']);
});

test('the summary counts what holds and is absent without thresholds', () => {
  const holds = { passed: true, isWithinError: false };
  const isClose = { passed: false, isWithinError: true };
  expect(verdictSummary([holds, holds, holds], ENGLISH)).toBe('3 of 3 thresholds hold');
  const summary = (...all: readonly { passed: boolean; isWithinError: boolean }[]) =>
    verdictSummary(all, ENGLISH);
  const [fails, closeHolds] = [
    { ...isClose, isWithinError: false },
    { ...isClose, passed: true },
  ];
  expect(summary(holds, isClose)).toBe('1 of 2 thresholds fails, too close to call');
  expect(summary(holds, fails, closeHolds)).toBe(
    '1 of 3 thresholds fails; 1 of the others is too close to call',
  );
  expect(summary(fails, isClose)).toBe('2 of 2 thresholds fail, 1 of them too close to call');
  expect(summary(isClose, isClose)).toBe('2 of 2 thresholds fail, all of them too close to call');
  expect(summary(closeHolds)).toBe('1 of 1 threshold holds, too close to call');
  expect(summary(holds, closeHolds)).toBe('2 of 2 thresholds hold, 1 of them too close to call');
  expect(verdictSummary([], ENGLISH)).toBeUndefined();
});

test('an interval is said from bound to bound, or by its half where both bounds are written alike', () => {
  const intervals = (rule: string, value: number, half: number) => {
    const judged = {
      ...UNKNOWN,
      rule,
      judgedBy: pathOf(rule),
      value,
      passed: true,
      low: value - half,
      high: value + half,
    };
    const [found] = verdicts(reportContext({ ...fixtureResult(), thresholds: [judged] }));
    return found!.interval.replaceAll('\u00a0', ' ');
  };
  expect(intervals('periodic.freshHitRate > 0', 0.8, 0.01)).toBe('79.0% to 81.0%');
  expect(intervals('periodic.freshHitRate > 0', 0.80004, 0.00012)).toBe('± 0.012 points');
  expect(intervals('launch.waitMs.mean > 0', 1500, 100)).toBe('1.4 s to 1.6 s');
  expect(intervals('launch.waitMs.mean > 0', 90_000, 0)).toBe('± 0 ms');
});

test('a value that is written like the limit is given in more figures too', () => {
  const [rule, judgedBy] = ['periodic.freshHitRate > 0.85', 'periodic.freshHitRate'];
  const judged = { ...UNKNOWN, rule, judgedBy, limit: 0.85, passed: false };
  const values = [0.849812, 0.85, 0.87, 0.85 - 1e-15].map((value) => {
    const thresholds = [{ ...judged, value }];
    return verdicts(reportContext({ ...fixtureResult(), thresholds }))[0]!.value;
  });
  expect(values).toEqual(['85.0% (84.98%)', '85.0%', '87.0%', '85.0% (84.9999999999999%)']);
});

test('a run of an older version, which knows neither limit nor interval, is shown all the same', () => {
  const judged = { rule: 'periodic.freshHitRate > 0.85', value: 0.9, passed: true };
  const thresholds = [judged] as unknown as Result['thresholds'];
  const [found] = verdicts(reportContext({ ...fixtureResult(), thresholds }));
  expect(found).toMatchObject({
    value: '90.0%',
    limit: '–',
    interval: '–',
    verdict: 'holds',
    explanation: '',
  });
});

test('a rule on the peak of a scaled sample says what it is judged by', () => {
  const verdictsOf = (represents: number) => {
    const context = reportContext(fixtureResult({ devices: 10_000, represents }));
    const found = verdicts(context).find(({ rule }) => rule.startsWith('origin.peakRps1s'))!;
    return { ...found, measured: measuredText(found, context).replaceAll('\u00a0', ' ') };
  };
  const sentence =
    'origin.peakRps1s of a scaled sample is judged by the estimate for the whole fleet, origin.fleetPeakRps1s.';
  const [scaled, whole] = [verdictsOf(1_000_000), verdictsOf(10_000)];
  expect(scaled).toMatchObject({ title: 'Peak, 1 s', basis: sentence });
  expect(scaled.measured).toBe(
    `measured 125 rps, limit 500 rps. ${sentence} No interval: one run cannot show how much its peak would vary; use --replications 10.`,
  );
  expect(whole).toMatchObject({ title: 'Sample peak, 1 s', basis: '' });
});
