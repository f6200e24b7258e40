import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { draw } from '../compiled/kernel/draw.ts';
import { keyOf } from '../kernel/address.ts';
import { simulate } from '../library/simulate.ts';
import type { Result } from './result.ts';

const SAMPLE = {
  name: 'sample',
  devices: 300,
  represents: 300_000,
  horizon: '10d',
  warmup: '2d',
  policy: 'wechat',
  usage: { opens: { gap: { law: 'exponential', mean: '8h' } }, diurnal: { amplitude: 0.6, peakHour: 20 } },
} as const;

test('chance that all devices share changes nothing of what is told of requests that do not depend on it', async () => {
  const peaks = async (scope: 'device' | 'app') => {
    const content = { changes: { law: 'exponential', mean: '6h' }, scope } as const;
    const { origin } = (await simulate({ ...SAMPLE, origin: { content } })).metrics;
    return [origin.requests, origin.fleetPeakRps1m, origin.fleetPeakRps1s, origin.fleetP99Rps1m];
  };
  expect(await peaks('app')).toEqual(await peaks('device'));
});

test('an outage with retries is told by few devices about as high as by many', async () => {
  const policy = { preset: 'wechat', periodic: { retry: { kind: 'fixed', after: '5m' } } } as const;
  const faults = [{ at: '6d12h', for: '1h', kind: 'outage' }] as const;
  const peak = async (devices: number) =>
    (await simulate({ ...SAMPLE, devices, policy, faults: [...faults] })).metrics.origin.fleetPeakRps1m!;
  const [few, many] = [await peak(500), await peak(8000)];
  expect(few / many).toBeGreaterThan(0.6);
  expect(few / many).toBeLessThan(1.5);
});

test('how high peaks may be by chance stands beside their means, where it is that of the devices alone', async () => {
  const { metrics, fleetPeakQuantiles } = await simulate({ ...SAMPLE, devices: 1000 });
  const { '0.5': half, '0.99': most } = fleetPeakQuantiles!;
  for (const name of ['fleetPeakRps1s', 'fleetPeakRps1m'] as const) {
    // The law of a largest count leans to the right: its median lies a little below its mean.
    expect(half[name] / metrics.origin[name]!).toBeGreaterThan(0.97);
    expect(half[name]).toBeLessThanOrEqual(Math.ceil(metrics.origin[name]!));
    expect(most[name]).toBeGreaterThan(metrics.origin[name]!);
    expect(most[name] / metrics.origin[name]!).toBeLessThan(1.5);
  }
  const { represents: _, ...all } = SAMPLE;
  expect((await simulate(all)).fleetPeakQuantiles).toBeNull();
  expect((await simulate({ ...SAMPLE, releases: { gaps: '3d' } })).fleetPeakQuantiles).toBeNull();
});

describe('replications of a log', () => {
  const home = mkdtempSync(join(tmpdir(), 'fleetcast-log-'));
  afterAll(() => rmSync(home, { recursive: true }));
  const key = keyOf({ seed: 1, replication: 0, device: 0, app: 0 });
  const rows = Array.from({ length: 4000 }, (_, n) => {
    const day = Math.floor(draw(key, 0, n) * 9);
    const time = Math.floor((day + (draw(key, 1, n) + draw(key, 2, n)) / 2) * 86_400);
    return `${1_772_409_600 + time},u${Math.floor(draw(key, 3, n) * 80)},30`;
  });
  writeFileSync(join(home, 'opens.csv'), `t,user,dur\n${rows.join('\n')}\n`);
  const trace = {
    file: 'opens.csv',
    columns: { time: 't', device: 'user', duration: 'dur' },
    timeUnit: 's',
  } as const;
  const ofLog = {
    name: 'log',
    represents: 80_000,
    warmup: '2d',
    horizon: '9d',
    start: '2026-03-02T00:00:00Z',
    policy: 'wechat',
    usage: { opens: { kind: 'trace', trace } },
  } as const;

  test('are of the same people: they narrow no interval as if others had come, and have no other peak', async () => {
    const [one, eight] = await Promise.all(
      [1, 8].map((replications) => simulate(ofLog, { directory: home, replications })),
    );
    const width = ({ intervals }: Result, path: string) => {
      const { low, high } = intervals.metrics[path]!;
      return high - low;
    };
    for (const path of ['opens', 'periodic.freshHitRate', 'periodic.ageMs.mean', 'pre.attempts']) {
      expect(width(eight!, path), path).toBeGreaterThan(0.8 * width(one!, path));
    }
    const [once, often] = [one!, eight!].map(({ metrics }) => metrics.origin.fleetPeakRps1m!);
    expect(Math.abs(often! / once! - 1)).toBeLessThan(0.05);
    expect(eight!.intervals.metrics['origin.fleetPeakRps1m']).toBeNull();
    expect(eight!.unknownErrors.metrics['origin.fleetPeakRps1m']).toBe('onePeople');
  });
});
