/** Packages are a matter of the policy: whether a release falls into the run changes nothing of what comes before it. */

import { describe, expect, test } from 'vitest';
import type { Metrics } from '../../metrics/result.ts';
import { runToEnd } from '../../run/run.ts';
import { parseScenario } from '../files/parse-scenario.ts';
import { PRESET_NAMES, presetPolicy } from '../presets.ts';
import { compile } from './compile.ts';
import { inputsOf } from './inputs.ts';

const BARE = { periodic: { enabled: false } };

function updatesOf(given: object): readonly boolean[] {
  const { cohorts } = compile(parseScenario({ name: 'x', ...given })).model;
  return cohorts.map(({ apps }) => apps[0]!.update !== null);
}

async function metricsOf(given: object): Promise<Metrics> {
  const scenario = {
    name: 'x',
    devices: 100,
    horizon: '10d',
    warmup: 0,
    app: { ownRequest: true },
    ...given,
  };
  return (await runToEnd(compile(parseScenario(scenario)))).metrics;
}

describe('whether packages are downloaded, checked for and updated', () => {
  test.each([
    ['the default policy', {}, true],
    ['a preset that says so', { policy: 'wechat' }, true],
    ['a preset that says nothing', { policy: 'binance' }, false],
    ['a policy that says nothing', { policy: BARE }, false],
    ['a policy that says how', { policy: { ...BARE, update: { push: 'never' } } }, true],
    ['a policy that says no', { policy: { preset: 'wechat', update: { enabled: false } } }, false],
    ['no, with releases', { policy: { update: { enabled: false } }, releases: ['1d'] }, false],
    ['nothing, with releases', { policy: BARE, releases: ['1d'] }, true],
    ['nothing, with a release beyond the run', { policy: BARE, releases: ['999d'] }, true],
    ['nothing, with random releases that never come', { policy: BARE, releases: { gaps: '99999d' } }, true],
    ['an empty list of releases', { policy: 'wechat', releases: [] }, true],
  ])('%s', (_name, given, isThere) => {
    expect(updatesOf(given)).toEqual([isThere]);
  });

  test('a cohort that says how packages come has them; one that says nothing is as the scenario', () => {
    const cohorts = [
      { name: 'a', share: 0.5, policy: { update: { push: '1h' } } },
      { name: 'b', share: 0.5, policy: { pre: { enabled: false } } },
    ];
    expect(updatesOf({ policy: BARE, cohorts })).toEqual([true, false]);
    expect(updatesOf({ policy: { ...BARE, update: { enabled: false } }, cohorts })).toEqual([false, false]);
  });

  test('is the same for the inputs that a run prints', () => {
    for (const policy of [BARE, ...PRESET_NAMES]) {
      for (const releases of [[], ['1d']]) {
        const printed = inputsOf(parseScenario({ name: 'x', policy, releases }));
        expect(updatesOf(printed)).toEqual(updatesOf({ policy, releases }));
      }
    }
  });

  test('every preset that names a way of updates has packages where nothing is released, unless it says that a store has', () => {
    const withWay = PRESET_NAMES.filter((name) => presetPolicy(name).update !== undefined);
    expect(withWay.length).toBeGreaterThan(5);
    const without = withWay.filter((policy) => !updatesOf({ policy })[0]);
    expect(without.sort()).toEqual(['ios-refresh', 'workmanager']);
  });
});

test('one release a moment before the end changes no number of what comes before it', async () => {
  const [none, one, beyond] = await Promise.all(
    [[], ['14390m'], ['20d']].map((releases) => metricsOf({ policy: 'wechat', releases })),
  );
  expect(none!.update.checks).toBeGreaterThan(1000);
  expect(none!.update.downloadsByKind.first).toBe(100);
  expect(none!.update.downloads).toBe(100);
  expect(one!.launch).toEqual(none!.launch);
  expect(one!.periodic).toEqual(none!.periodic);
  expect(beyond).toEqual(none);
});

test('without a release a first launch waits for its package, each cold start checks, and so does a launch after long disuse', async () => {
  const usage = { opens: { gap: '8d', firstOpen: 'immediate' }, session: '1h' };
  const app = { loadTime: '1s', ownRequest: true };
  const still = { usage, app, origin: { latency: 0 } };
  const update = { checkTime: '3s', downloadTime: '5s' };
  const periodic = { enabled: false };
  const first = await metricsOf({ ...still, horizon: '7d', policy: { preset: 'wechat', periodic, update } });
  expect(first.update).toMatchObject({ checks: 100, downloads: 100 });
  expect(first.launch.waitMs.mean).toBe(9000);
  const later = await metricsOf({ ...still, warmup: '1d', policy: { preset: 'wechat', periodic, update } });
  expect(later.update).toMatchObject({ checks: 100, downloads: 0 });
  expect(later.launch.waitMs.mean).toBe(4000);
});
