/** Made-up runs of which something is more than chance, and of which nothing is. */

import type { Language } from '../../kernel/words.ts';
import type { Load } from '../../metrics/load-rhythm.ts';
import type { Result } from '../../metrics/result.ts';
import { fixtureResult } from '../../report/fixture/fixture.ts';
import {
  withBusiestMinute,
  withChance,
  withoutErrors,
  withoutFindings,
} from '../../report/fixture/fixture-rhythm.ts';
import { withMetrics, withReported, withSaving } from './made-up-runs.ts';

export const CHANCE_CASES: Readonly<Record<string, (language: Language) => Result>> = {
  'An even load': (language) => withChance(fixtureResult({ language }), 0.4, 0.4),
  'Hours differ, days do not': (language) => withChance(fixtureResult({ language }), 1e-9, 0.4),
  'Days differ, hours do not': (language) => withChance(fixtureResult({ language }), 0.4, 1e-9),
  'Devices that share their luck': (language) => withChance(fixtureResult({ language }), null, null),
  'Reads are not fresh for one reason': (language) =>
    withMetrics(fixtureResult({ language }), { 'periodic.notFresh.network': 0 }),
  'One minute stands out': (language) => withBusiestMinute(fixtureResult({ language }), 20),
  'One hour stands out, and one day': (language) => withBins(fixtureResult({ language }), 20, 5),
  'One hour stands out below, and one day': (language) => withBins(fixtureResult({ language }), 3, 1),
  'Smooth rhythms, in which no hour and no day stands out': (language) => {
    const { rhythm, ...result } = withBins(fixtureResult({ language }), null, null);
    const [hours, weekdays] = [rhythm.hours!, rhythm.weekdays!];
    return {
      ...result,
      rhythm: {
        hours: { ...hours, wave: { amplitude: 0.1, top: 20.8, chance: 1e-9 } },
        weekdays: { ...weekdays, wave: { amplitude: 0.05, top: 5.6, chance: 1e-9 } },
      },
    };
  },
  'Whatever differs may be chance': (language) => withoutFindings(withBiasAndSaving(language)),
  'No error is known': (language) => withoutErrors(withBiasAndSaving(language)),
  'A rate that is seen in all, and one in none': (language) => {
    const result = fixtureResult({ language });
    const { metrics } = result.intervals;
    const edge = { standardError: 0, clusters: 64, method: 'devices' as const };
    const all = { ...edge, mean: 1, low: 0.964, high: 1 };
    const none = { ...edge, mean: 0, low: 0, high: 0.004 };
    const intervals = { ...metrics, 'periodic.hitRate': all, 'periodic.unreadRate': none };
    const seen = { 'periodic.hitRate': 1, 'periodic.unreadRate': 0 };
    return withMetrics({ ...result, intervals: { ...result.intervals, metrics: intervals } }, seen);
  },
  'A precision at the edge': (language) => {
    const result = fixtureResult({ language });
    const high = { ...result.intervals.metrics['periodic.hitRate']!, low: 0.9, high: 1 };
    const metrics = { ...result.intervals.metrics, 'periodic.hitRate': high };
    return {
      ...result,
      intervals: { ...result.intervals, metrics },
      precision: { rule: 'periodic.hitRate ± 0.002', isReached: false },
    };
  },
};

/** In which one hour and one day stand out, and all together differ. */
function withBins(result: Result, hour: number | null, day: number | null): Result {
  const { hours, weekdays } = result.rhythm;
  const only = (load: Load, found: number | null): Load => ({
    ...load,
    bins: load.bins.map((bin, index) => ({
      ...bin,
      // The highest hour of the made-up run comes one later.
      rps: bin.rps === null || index !== found ? bin.rps : bin.rps * (bin.rps > 20 ? 1.5 : 0.5),
      chance: index === found ? 1e-9 : 0.5,
    })),
  });
  return { ...result, rhythm: { hours: only(hours!, hour), weekdays: only(weekdays!, day) } };
}

function withBiasAndSaving(language: Language): Result {
  const result = withReported(fixtureResult({ language }), 0.8);
  const { metrics } = withMetrics(result, { 'own.attempts': 812, 'launch.savedMs.mean': 340 });
  const intervals = withSaving(result).intervals.metrics;
  const apps = { weather: intervals, news: intervals };
  return {
    ...result,
    metrics,
    apps: { weather: metrics, news: metrics },
    intervals: { ...result.intervals, metrics: intervals, apps },
  };
}
