/** Made-up runs at the edges of what can be said: peaks that are known, weeks that are too short, rules that are close. */

import type { Language } from '../../kernel/words.ts';
import type { Result } from '../../metrics/result.ts';
import { fixtureResult } from '../../report/fixture/fixture.ts';
import { withBusiestMinute, withChance } from '../../report/fixture/fixture-rhythm.ts';
import { withInputs, withMetrics } from './made-up-runs.ts';

/** The busiest minute of the made-up run is in the hour from 20:00. */
const sweptAt = (at: string) => ({
  policy: { periodic: { opportunity: { kind: 'dailySweep', at, every: '24h' } } },
});

const withVerdicts = (
  result: Result,
  all: readonly { passed: boolean; isWithinError: boolean }[],
): Result => ({
  ...result,
  thresholds: all.map((verdict, index) => ({
    ...result.thresholds[index % result.thresholds.length]!,
    ...verdict,
  })),
});

const CLOSE = { passed: false, isWithinError: true };

export const EDGE_CASES: Readonly<Record<string, (language: Language) => Result>> = {
  'A daily sweep has the busiest minute': (language) =>
    withInputs(withBusiestMinute(fixtureResult({ language }), 20), sweptAt('20:00')),
  'A daily sweep in another time zone has it': (language) =>
    withInputs(withBusiestMinute(fixtureResult({ language }), 20), {
      ...sweptAt('13:00'),
      cohorts: [{ name: 'far', share: 1, timeZone: '+01:00' }],
    }),
  'A peak that hardly rises above the mean': (language) =>
    withMetrics(withChance(fixtureResult({ language }), 0.4, 0.4), { 'origin.fleetPeakToMean1m': 1.3 }),
  'Hours differ, and each day was seen once': (language) => {
    const result = fixtureResult({ language, days: 11, warmupDays: 3 });
    return withInputs(result, { usage: { ...(result.inputs.usage as object), weekly: 'none' } });
  },
  'Less than a request an hour': (language) =>
    withMetrics(fixtureResult({ language, devices: 1, represents: 2 }), { 'origin.requests': 100 }),
  'Random releases, several times': (language) => {
    const { run, ...result } = fixtureResult({ language });
    const releases = { gaps: { law: 'exponential', mean: '4d' } };
    return withInputs({ ...result, run: { ...run, replications: 12 } }, { releases });
  },
  'Rules that fail, all of them closely': (language) =>
    withVerdicts(fixtureResult({ language }), [CLOSE, CLOSE]),
  'Rules that fail, and rules that are close': (language) =>
    withVerdicts(fixtureResult({ language }), [
      CLOSE,
      { passed: false, isWithinError: false },
      { passed: true, isWithinError: true },
    ]),
};
