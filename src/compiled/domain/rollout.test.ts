/** Whom a release is offered to, over whole runs: what a device does when it is looked at is told in stories. */

import { expect, test } from 'vitest';
import type { Result } from '../../metrics/result.ts';
import { runToEnd } from '../../run/run.ts';
import { compile } from '../../scenario/compile/compile.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';

/** Devices that are opened every 5 hours, cold each time; each check beside a cold start takes no time. */
function runOf(releases: readonly unknown[], more: object = {}): Promise<Result> {
  const scenario = {
    name: 'rollout',
    devices: 1000,
    warmup: '1d',
    horizon: '7d',
    releases,
    usage: { opens: { gap: '5h' }, session: '1m' },
    policy: { preset: 'wechat', update: { push: 'never', hostCheck: 'never', longUnused: 'never' } },
    ...more,
  };
  return runToEnd(compile(parseScenario(scenario)));
}

/** The share of the devices on the newest version at the start of each hour. */
function hourly({ series }: Result, name: 'newestShare' | 'oneBehindShare' | 'rolledBackShare') {
  const column = series.columns.indexOf(`update.${name}`);
  return (day: number, hour = 0) => series.rows[24 * day + hour]![column]!;
}

test('steps are shares of the devices, whatever the order of the list; what is released plainly is for all', async () => {
  const steps = [
    { at: '5d', share: 0.6 },
    { at: '3d', share: 0.1 },
  ];
  const newest = hourly(await runOf([{ at: '2d', steps }]), 'newestShare');
  expect(newest(3)).toBe(0);
  expect(newest(4)).toBeCloseTo(0.1, 1);
  expect(newest(5)).toBe(newest(4));
  expect(newest(6)).toBeCloseTo(0.6, 1);
  const plain = hourly(await runOf(['2d', { at: '5d', steps: [{ at: '5d', share: 0.5 }] }]), 'newestShare');
  expect(plain(3)).toBe(1);
  expect(plain(6)).toBeCloseTo(0.5, 1);
});

test('the devices of one release are not those of the next', async () => {
  const half = (at: string) => ({ at, steps: [{ at, share: 0.5 }] });
  const behind = hourly(await runOf([half('2d'), half('4d')]), 'oneBehindShare');
  expect(behind(6)).toBeCloseTo(0.25, 1);
});

test('while a release is paused its share stands still, and so it does for ever when it is halted', async () => {
  const steps = [
    { at: '2d', share: 0.3 },
    { at: '3d', share: 1 },
  ];
  const paused = hourly(
    await runOf([{ at: '2d', steps, paused: [{ at: '60h', for: '36h' }] }]),
    'newestShare',
  );
  expect(paused(2, 12)).toBeCloseTo(0.3, 1);
  expect(paused(4)).toBe(paused(2, 13));
  expect(paused(5)).toBe(1);
  const halted = hourly(await runOf([{ at: '2d', steps, halted: '60h' }]), 'newestShare');
  expect(halted(6)).toBe(halted(2, 13));
});

test('a version that is rolled back is gone within an open; adoption falls, and who has it is behind nobody', async () => {
  const result = await runOf(['2d', { at: '3d', rolledBack: '4d' }]);
  const [newest, rolledBack] = [hourly(result, 'newestShare'), hourly(result, 'rolledBackShare')];
  expect([newest(3, 12), rolledBack(3, 12)]).toEqual([1, 0]);
  expect(rolledBack(4, 1)).toBeCloseTo(4 / 5, 1);
  expect([newest(4, 12), rolledBack(4, 12)]).toEqual([1, 0]);
  const second = result.adoption[1]!;
  const at = (hours: number) => second.shares[second.hours.indexOf(hours)];
  expect(at(19)).toBe(1);
  expect(at(48)).toBe(0);
  expect(second.running[second.hours.indexOf(48)]).toBe(0);
});

test('a release for some cohorts comes to no other', async () => {
  const cohorts = [
    { name: 'early', share: 0.25 },
    { name: 'late', share: 0.5 },
  ];
  const { cohorts: of } = await runOf([{ at: '2d', only: ['early', 'rest'] }], { cohorts });
  expect([of.early, of.late, of.rest].map((metrics) => metrics!.update.adoption24h)).toEqual([1, 0, 1]);
});

test('what has been downloaded is running from the next launch, and counts of all installed or of the active', async () => {
  const usage = {
    opens: { kind: 'renewal', gap: '5h', firstOpen: { law: 'uniform', min: 0, max: '2d' } },
    session: '1m',
  };
  const { adoption } = await runOf(['3d'], {
    usage,
    cohorts: [{ name: 'gone', share: 0.5, usage: { opens: { gap: '30d', firstOpen: 'immediate' } } }],
    horizon: '14d',
  });
  const [release] = adoption;
  const at = (shares: readonly (number | null)[], hours: number) => shares[release!.hours.indexOf(hours)];
  expect(at(release!.shares, 6.5)).toBeCloseTo(0.5, 1);
  expect(at(release!.running, 4)).toBe(0);
  expect(at(release!.running, 9)).toBeCloseTo(0.5 * (4 / 5), 1);
  expect(at(release!.installed, 24)).toBeCloseTo(0.5, 1);
  expect(at(release!.shares, 24)).toBeCloseTo(0.5, 1);
});

test('launches of a bad package crash, are counted, and read nothing; the others do not', async () => {
  const bad = { kind: 'badPackage', at: '4d', for: '1d', version: 1 };
  const releases = [{ at: '2d', steps: [{ at: '2d', share: 0.5 }] }];
  const good = (await runOf(releases)).metrics;
  const { metrics } = await runOf(releases, { faults: [bad] });
  // Half of the devices, opened 24 / 5 times in that day.
  expect(metrics.update.crashes / 1000).toBeCloseTo((0.5 * 24) / 5, 0);
  expect(good.update.crashes).toBe(0);
  expect(good.periodic.reads - metrics.periodic.reads).toBe(metrics.update.crashes);
  expect(metrics.coldStarts).toBe(good.coldStarts);
});
