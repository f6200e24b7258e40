import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Model } from '../compiled/domain/model.ts';
import { fleetModule } from '../compiler/fleet-module.ts';
import { anyRun } from '../engines/any-run.contract.ts';
import { errorsOf } from '../metrics/intervals.ts';
import { metricsOf } from '../metrics/sample.ts';
import { metricAt } from '../metrics/thresholds.ts';
import { type Compiled, compile } from '../scenario/compile/compile.ts';
import { made } from '../scenario/compile/made.ts';
import { sharedChanceOf } from '../scenario/compile/shared-chance.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { live } from './live.ts';

const DEVICES = 60;
const REPLICATIONS = 24;
/** How many times the variance of runs may exceed what their devices say: by chance it is about 1, and 3 in one of ten thousand. */
const MOST = 8;
const METRICS = [
  'opens',
  'coldStartRate',
  'periodic.attempts',
  'periodic.hitRate',
  'periodic.freshHitRate',
  'periodic.currentAtReadRate',
  'periodic.timeFresh',
  'pre.freshHits',
  'update.outdatedAtColdStartRate',
  'origin.requests',
  'origin.errors',
  'own.failures',
  'launch.waitMs.mean',
];

const module = await fleetModule();

/** The variance of runs over the mean of the variances that their devices say, where there is enough of both. */
function excesses(scenario: Compiled['scenario']): readonly (readonly [string, number])[] {
  const runs = Array.from({ length: REPLICATIONS }, (_, replication) => {
    const compiled = compile(scenario, undefined, { replication, clusters: DEVICES });
    // Also where the books of such a run are not kept by cluster.
    const model = made(Model, { ...compiled.model, clusters: DEVICES });
    const { whole } = live({ ...compiled, model }, module).observed;
    return { metrics: metricsOf(whole), intervals: errorsOf(whole, []).intervals };
  });
  return METRICS.flatMap((path): [string, number][] => {
    const known = runs.flatMap(({ metrics, intervals }) => {
      const [value, interval] = [metricAt(metrics, path) ?? null, intervals[path] ?? null];
      return value === null || interval === null ? [] : [[value, interval.standardError ** 2] as const];
    });
    const own = known.reduce((sum, [, variance]) => sum + variance, 0) / known.length;
    const mean = known.reduce((sum, [value]) => sum + value, 0) / known.length;
    const between = known.reduce((sum, [value]) => sum + (value - mean) ** 2, 0) / (known.length - 1);
    // What hardly ever happens varies by whole events.
    if (known.length < REPLICATIONS || !(own > 1e-6 * mean ** 2)) return [];
    return [[path, between / own]];
  });
}

test('devices that are said to share no chance differ within a run as runs differ', {
  timeout: 300_000,
}, () => {
  let asked = 0;
  fc.assert(
    fc.property(anyRun, (raw) => {
      const { scenario } = compile(parseScenario({ ...raw, devices: DEVICES }));
      if (sharedChanceOf(scenario).length > 0) return;
      for (const [path, excess] of excesses(scenario)) {
        expect(excess, path).toBeLessThan(MOST);
        asked += 1;
      }
    }),
    { numRuns: 250, seed: 1, endOnFailure: true },
  );
  expect(asked).toBeGreaterThan(80);
});

test.each([
  ['releases', 'update.outdatedAtColdStartRate', { releases: { gaps: { law: 'exponential', mean: '4d' } } }],
  [
    'content',
    'periodic.currentAtReadRate',
    { origin: { content: { changes: { law: 'exponential', mean: '2d' }, scope: 'app' } } },
  ],
  [
    'capacity',
    'own.failures',
    {
      horizon: '5d',
      warmup: '1d',
      usage: { opens: { gap: { law: 'exponential', mean: '15m' } }, session: 0 },
      app: { loadTime: 0, ownRequest: true, ownCache: 0 },
      origin: { latency: 0, failure: 0, capacity: { rps: DEVICES / 900, window: '2h' } },
      policy: {
        periodic: { enabled: false },
        pre: { enabled: false },
        lifecycle: { suspendAfter: 0, destroyAfter: 0 },
      },
    },
  ],
])('and those that share %s do not: it would be seen', (_source, path, more) => {
  const { scenario } = compile(
    parseScenario({
      name: 'shared',
      devices: DEVICES,
      horizon: '30d',
      warmup: '10d',
      usage: { opens: { gap: { law: 'exponential', mean: '1d' } } },
      policy: { preset: 'wechat', update: { push: 'never', hostCheck: 'never' } },
      ...more,
    }),
  );
  expect(Object.fromEntries(excesses(scenario))[path]).toBeGreaterThan(MOST);
});
