import { expect, test } from 'vitest';
import type { Metrics } from '../../metrics/result.ts';
import { runToEnd } from '../../run/run.ts';
import { compile } from '../../scenario/compile/compile.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';

const NO_FETCH = { periodic: { enabled: false }, pre: { enabled: false } };
const PERIODIC_ALONE = { preset: 'wechat', pre: { enabled: false } };

async function metricsOf(raw: object): Promise<Metrics> {
  const scenario = parseScenario({ name: 'found', devices: 200, horizon: '14d', warmup: '7d', ...raw });
  return (await runToEnd(compile(scenario))).metrics;
}

/** Half of the devices have no fetch, each for another reason; of the other half nearly every open finds data. */
const WITHOUT: Readonly<Record<string, object>> = {
  'it is switched off': { policy: NO_FETCH },
  'the client is too old': { app: { backOffice: { supportedShare: 0 } } },
  'no token was set': { policy: { periodic: { requireToken: true } }, app: { tokenShare: 0 } },
  'nobody starred the app': { policy: { periodic: { requireStarred: true } }, app: { starredShare: 0 } },
};

test.each(Object.entries(WITHOUT))('half of the opens find no data if %s', async (_, without) => {
  const cohorts = [{ name: 'without', share: 0.5, ...without }];
  const { launch } = await metricsOf({ policy: PERIODIC_ALONE, cohorts });
  expect(launch.dataFoundRate).toBeGreaterThan(0.4);
  expect(launch.dataFoundRate).toBeLessThan(0.6);
});

test('the hit rate says nothing of devices that read nothing', async () => {
  const cohorts = [{ name: 'without', share: 0.5, policy: NO_FETCH }];
  const { periodic, launch } = await metricsOf({ policy: PERIODIC_ALONE, cohorts });
  expect(periodic.hitRate).toBeGreaterThan(0.99);
  expect(launch.dataFound).toBe(periodic.hits);
  expect(launch.reads).toBeGreaterThan(1.5 * periodic.reads);
});

test('data of several places is found once', async () => {
  const both = await metricsOf({ policy: 'wechat', app: { ownRequest: true, ownCache: '1d' } });
  expect(both.pre.freshHits + both.periodic.hits).toBeGreaterThan(both.launch.reads);
  expect(both.launch.dataFound).toBeLessThanOrEqual(both.launch.reads);
  expect(both.launch.freshDataFound).toBeGreaterThanOrEqual(both.periodic.freshHits);
});

test('with readOn: open each open that shows the app looks for data', async () => {
  const { launch, opens, coldStarts } = await metricsOf({ policy: PERIODIC_ALONE, app: { readOn: 'open' } });
  expect(launch.reads).toBeGreaterThan(coldStarts);
  expect(launch.reads).toBeLessThanOrEqual(opens);
});

test('what the app keeps itself is data too', async () => {
  const app = { ownRequest: true, ownCache: '7d', freshFor: '7d' };
  const { launch } = await metricsOf({ policy: NO_FETCH, app });
  expect(launch.dataFoundRate).toBeGreaterThan(0.5);
  expect(launch.dataFoundRate).toBeLessThan(1);
});
