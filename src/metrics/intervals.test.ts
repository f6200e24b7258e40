import { describe, expect, test } from 'vitest';
import { runToEnd } from '../run/run.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { METRIC_PATHS } from './catalogue/catalogue.ts';
import type { Result } from './result.ts';
import { metricAt } from './thresholds.ts';

const BASE = {
  name: 'sure',
  devices: 400,
  horizon: '14d',
  warmup: '7d',
  policy: { periodic: { interval: '12h', window: '1d' } },
  usage: { opens: { gap: { law: 'exponential', mean: '20h' } } },
};

function resultOf(more: object = {}, options: object = {}): Promise<Result> {
  return runToEnd(compile(parseScenario({ ...BASE, ...more })), options);
}

describe('one run', () => {
  test('has an interval around every share, mean and count', async () => {
    const { metrics, intervals } = await resultOf();
    const { 'periodic.freshHitRate': fresh, opens } = intervals.metrics;
    expect(fresh!.mean).toBe(metrics.periodic.freshHitRate);
    expect(fresh!.low).toBeLessThan(fresh!.mean);
    expect(fresh!.high).toBeGreaterThan(fresh!.mean);
    expect(fresh).toMatchObject({ clusters: 64, method: 'devices' });
    // Opens are a Poisson process on each device: the error of their number is its root.
    expect(opens!.standardError / Math.sqrt(metrics.opens)).toBeGreaterThan(0.75);
    expect(opens!.standardError / Math.sqrt(metrics.opens)).toBeLessThan(1.25);
  });

  test('holds a quantile between two others', async () => {
    const { intervals } = await resultOf();
    const ages = ['p50', 'p90', 'p99'].map((name) => intervals.metrics[`periodic.ageMs.${name}`]!);
    for (const { low, mean, high, method } of ages) {
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(mean);
      expect(method).toBe('quantile');
    }
    expect(ages[0]!.high).toBeLessThan(ages[1]!.low);
  });

  test('says nothing of peaks, nor of the largest', async () => {
    const { intervals } = await resultOf();
    expect(intervals.metrics['origin.peakRps1s']).toBeNull();
    expect(intervals.metrics['periodic.ageMs.max']).toBeNull();
  });

  test('of devices that share their luck says nothing at all', async () => {
    const shared = { origin: { content: { changes: { law: 'exponential', mean: '6h' }, scope: 'app' } } };
    const { intervals } = await resultOf(shared);
    expect(Object.values(intervals.metrics).every((interval) => interval === null)).toBe(true);
    const metered = await resultOf({ origin: { capacity: { rps: 1, window: '60s' } } });
    expect(metered.intervals.metrics.opens).toBeNull();
  });

  test('of devices that live under one random calendar says nothing, and several runs say what is right', async () => {
    const outdated = 'update.outdatedAtColdStartRate';
    const random = {
      devices: 60,
      horizon: '60d',
      warmup: '20d',
      usage: { opens: { gap: { law: 'exponential', mean: '3d' } } },
      policy: { update: { push: 'never', hostCheck: 'never', longUnused: 'never' } },
      releases: { gaps: { law: 'exponential', mean: '4d' } },
    };
    const one = await resultOf(random);
    expect(one.intervals.metrics[outdated]).toBeNull();
    expect(one.unknownErrors.metrics[outdated]).toBe('shared');
    expect(one.notes.join()).toContain('releases come at random');
    const several = await resultOf(random, { replications: 20 });
    const { low, high, method } = several.intervals.metrics[outdated]!;
    expect(method).toBe('replications');
    // A release comes before the next open with a chance of 1/4 : (1/3 + 1/4).
    expect(low).toBeLessThan(3 / 7);
    expect(high).toBeGreaterThan(3 / 7);
    expect(several.notes).toEqual([]);
  });

  test('says why wherever it says nothing', async () => {
    for (const more of [{}, { devices: 1 }, { origin: { capacity: { rps: 1, window: '60s' } } }]) {
      const { metrics, intervals, unknownErrors } = await resultOf(more);
      for (const path of METRIC_PATHS) {
        const isExplained = path in unknownErrors.metrics;
        const isUnknown = intervals.metrics[path] === null && (metricAt(metrics, path) ?? null) !== null;
        expect(isExplained, path).toBe(isUnknown);
      }
    }
  });

  test('reaches beyond nothing that is possible, nor a quantile beyond what was seen', async () => {
    for (const devices of [2, 3, 5]) {
      const { metrics, intervals } = await resultOf({
        devices,
        app: { loadTime: '818ms', ownRequest: true },
      });
      for (const [path, interval] of Object.entries(intervals.metrics)) {
        if (path !== 'launch.savedMs.mean') expect(interval?.low ?? 0, path).toBeGreaterThanOrEqual(0);
        if (path.endsWith('Rate')) expect(interval?.high ?? 1, path).toBeLessThanOrEqual(1 + 1e-12);
      }
      expect(metrics.launch.waitMs.p50).toBeGreaterThanOrEqual(818);
    }
    const constant = await resultOf({
      app: { loadTime: '818ms' },
      policy: { periodic: { window: 'never' } },
    });
    expect(constant.metrics.launch.waitMs.p50).toBe(818);
  });

  test('of half a minute has no peak below its mean', async () => {
    const { metrics } = await resultOf({
      ...{ horizon: '1d', warmup: 86_370_000, devices: 100, app: { ownRequest: true } },
      usage: { opens: { gap: { law: 'exponential', mean: '1m' } }, session: 0 },
      policy: { lifecycle: { suspendAfter: 0, destroyAfter: 0 } },
    });
    const { meanRps, peakRps1m, peakRps1s, peakToMean1m } = metrics.origin;
    expect(meanRps).toBeGreaterThan(0);
    expect(peakRps1m).toBeGreaterThanOrEqual(meanRps);
    expect(peakRps1s).toBeGreaterThanOrEqual(meanRps);
    expect(peakToMean1m).toBeGreaterThanOrEqual(1);
  });

  test('what never failed may fail for a few of very many', async () => {
    const { intervals } = await resultOf({ policy: { periodic: { window: 'never' } } });
    const hits = intervals.metrics['periodic.hitRate']!;
    expect(hits).toMatchObject({ mean: 1, high: 1 });
    expect(1 - hits.low).toBeCloseTo(3.69 / 400, 3);
  });
});

describe('several replications', () => {
  test('differ, agree on average, and narrow the interval', async () => {
    const [one, ten] = await Promise.all([resultOf(), resultOf({}, { replications: 10 })]);
    expect(ten.run).toMatchObject({ replications: 10, devices: 400 });
    expect(ten.run.digest).not.toBe(one.run.digest);
    const [wide, narrow] = [one, ten].map(({ intervals }) => intervals.metrics['periodic.freshHitRate']!);
    const ratio = wide!.standardError / narrow!.standardError;
    expect(ratio / Math.sqrt(10)).toBeGreaterThan(0.7);
    expect(ratio / Math.sqrt(10)).toBeLessThan(1.4);
    expect(Math.abs(wide!.mean - narrow!.mean)).toBeLessThan(4 * wide!.standardError);
    expect(ten.intervals.metrics['origin.peakRps1s']).toMatchObject({ clusters: 10, method: 'replications' });
  });

  test('are the same bits in one thread, in two, and on the reference engine', async () => {
    const bits = ({ metrics, intervals, run }: Result) => ({ metrics, intervals, digest: run.digest });
    const small = { devices: 20, horizon: '8d' };
    const [one, two, reference] = [
      await resultOf(small, { replications: 3 }),
      await resultOf(small, { replications: 3, workers: 2 }),
      await resultOf(small, { replications: 3, engine: 'reference' }),
    ];
    expect(bits(two)).toEqual(bits(one));
    expect(bits(reference)).toEqual(bits(one));
  });

  test('are what is independent where devices are not', async () => {
    const shared = { origin: { content: { changes: { law: 'exponential', mean: '6h' }, scope: 'app' } } };
    const { intervals } = await resultOf(shared, { replications: 8 });
    expect(intervals.metrics['periodic.currentAtReadRate']).toMatchObject({
      clusters: 8,
      method: 'replications',
    });
  });
});

describe('until an interval is as narrow as asked', () => {
  const until = (half: number, isRelative = false) => ({
    rule: 'as asked',
    path: 'periodic.freshHitRate',
    half,
    isRelative,
  });

  test('replications are added', async () => {
    const { run, intervals, precision } = await resultOf({}, { until: until(0.004) });
    const { low, high } = intervals.metrics['periodic.freshHitRate']!;
    expect((high - low) / 2).toBeLessThanOrEqual(0.004);
    expect(run.replications).toBeGreaterThan(2);
    expect(precision).toEqual({ rule: 'as asked', isReached: true });
  });

  test('of the fleet, in counts and in the peaks that are estimated', async () => {
    const few = { replications: 3 };
    const asked = (path: string, half: number) => ({
      until: { rule: 'as asked', path, half, isRelative: false },
      ...few,
    });
    const { intervals, fleet } = await resultOf({ represents: 40_000 }, few);
    for (const path of ['origin.requests', 'origin.peakRps1s']) {
      const { mean, low, high } = fleet.intervals.metrics[path]!;
      const half = Math.max(high - mean, mean - low);
      const found = await Promise.all(
        [0.2, 5].map((times) => resultOf({ represents: 40_000 }, asked(path, times * half))),
      );
      expect(found.map(({ precision }) => precision!.isReached)).toEqual([false, true]);
    }
    expect(fleet.intervals.metrics['origin.peakRps1s']).toEqual(intervals.metrics['origin.fleetPeakRps1s']);
  });

  test('but not for ever', async () => {
    const { run, precision } = await resultOf({}, { until: until(0.001, true), replications: 6 });
    expect(run.replications).toBe(6);
    expect(precision!.isReached).toBe(false);
  });
});
