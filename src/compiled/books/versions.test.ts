import { expect, test } from 'vitest';
import type { Result } from '../../metrics/result.ts';
import { runToEnd } from '../../run/run.ts';
import { compile } from '../../scenario/compile/compile.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';

/** Devices that are opened every 5 hours, cold each time; version 1 comes out on day 3 and goes nowhere by itself. */
function runOf(update: object, more: object = {}): Promise<Result> {
  const scenario = {
    name: 'versions',
    devices: 200,
    warmup: '1d',
    horizon: '6d',
    releases: ['3d'],
    usage: { opens: { gap: '5h' }, session: '1m' },
    policy: {
      preset: 'wechat',
      update: { push: 'never', hostCheck: 'never', longUnused: 'never', ...update },
    },
    ...more,
  };
  return runToEnd(compile(parseScenario(scenario)));
}

test('requests of an old version are counted: of the pre-fetch of the launch that finds the new one, and of what is between', async () => {
  const never = (await runOf({ onColdStart: 'none' })).metrics;
  const beside = (await runOf({})).metrics;
  // Without any way to a new version, all requests of the last three of five measured days are of the old one.
  expect(never.update.outdatedRequests / never.origin.requests).toBeCloseTo(3 / 5, 1);
  expect(beside.update.outdatedRequests).toBeGreaterThanOrEqual(200);
  expect(beside.update.outdatedRequests).toBeLessThan(never.update.outdatedRequests / 5);
});

test('a launch runs the old version once, then the new one; devices are behind until they are opened', async () => {
  const { metrics, adoption } = await runOf({});
  expect(metrics.update.outdatedAtColdStartRate! * metrics.coldStarts).toBeCloseTo(200, 0);
  const [release] = adoption;
  const at = (hours: number) => release!.shares[release!.hours.indexOf(hours)];
  // Opened every five hours, at any time within them.
  expect(at(0)).toBe(0);
  expect(at(4)).toBeCloseTo(4 / 5, 1);
  expect(at(24)).toBe(1);
  expect(metrics.update.adoption24h).toBe(1);
});

test('the mix of versions by hour changes at the release and is whole again when all have been opened', async () => {
  const { series } = await runOf({});
  const column = series.columns.indexOf('update.newestShare');
  const newest = series.rows.map((row) => row[column]);
  expect(newest[71]).toBe(1);
  expect(newest[72]).toBe(0);
  expect(newest[79]).toBe(1);
});

test('packages are counted by how they came, and a first launch has one', async () => {
  const { metrics } = await runOf({ push: '6h' });
  const { downloadsByKind, bytesByKind, downloads } = metrics.update;
  expect(downloadsByKind.first).toBe(0);
  expect(downloadsByKind.push + downloadsByKind.async).toBe(200);
  expect(downloads).toBe(200);
  expect(bytesByKind.push).toBe(downloadsByKind.push * 1_572_864);
});
