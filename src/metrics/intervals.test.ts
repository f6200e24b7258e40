import { describe, expect, test } from 'vitest';
import { runToEnd } from '../run/run.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import type { Result } from './result.ts';

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
    const small = { devices: 30, horizon: '8d' };
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
    const { run, intervals, precision } = await resultOf({}, { until: until(0.002) });
    const { low, high } = intervals.metrics['periodic.freshHitRate']!;
    expect((high - low) / 2).toBeLessThanOrEqual(0.002);
    expect(run.replications).toBeGreaterThan(5);
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
