import { expect, test } from 'vitest';
import type { Metrics } from '../../metrics/result.ts';
import { runToEnd } from '../../run/run.ts';
import { compile } from '../../scenario/compile/compile.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';
import { NEVER } from '../kernel/time.ts';
import { reachedAt } from './client.ts';

const uptake = (at: readonly number[], shares: readonly number[]) => ({
  at: Float64Array.from(at),
  shares: Float64Array.from(shares),
});

/** All have the older version at first, and all the newer one after ten days. */
const MOVING = [
  { at: '0s', versions: [{ version: '7.0.4', share: 1 }] },
  { at: '10d', versions: [{ version: '7.0.7', share: 1 }] },
];
const mixed = (older: number) => [
  { version: '6.5.3', share: older },
  { version: '7.0.7', share: 1 - older },
];

async function runOf(raw: object) {
  const scenario = parseScenario({ name: 'clients', devices: 2000, horizon: '10d', warmup: 0, ...raw });
  return runToEnd(compile(scenario));
}

async function metricsOf(raw: object): Promise<Metrics> {
  return (await runOf(raw)).metrics;
}

test('a device is reached when the share grows over its point, and at the first list if it is below its share', () => {
  const growing = uptake([0, 1000, 2000], [0.25, 0.75, 0.75]);
  expect(reachedAt(growing, 0)).toBe(0);
  expect(reachedAt(growing, 0.24)).toBe(0);
  expect(reachedAt(growing, 0.25)).toBe(0);
  expect(reachedAt(growing, 0.5)).toBe(500);
  expect(reachedAt(growing, 0.5001)).toBe(501);
  expect(reachedAt(growing, 0.75)).toBe(NEVER);
  expect(reachedAt(uptake([5000, 6000], [0, 1]), 0.5)).toBe(5500);
  expect(reachedAt(uptake([-2000, 2000], [0, 1]), 0.25)).toBe(-1000);
  expect(reachedAt(uptake([5000], [0.5]), 0.4)).toBe(0);
});

test('clients that do not move are the share of devices that they come to, device by device', async () => {
  const clients = await runOf({ clients: mixed(0.4) });
  const share = await runOf({ app: { backOffice: { supportedShare: 0.6 } } });
  expect(clients.run.digest).toBe(share.run.digest);
});

test('fetches appear as the clients move: of evenly spread launches half fall to clients that can', async () => {
  const { pre, coldStarts } = await metricsOf({ clients: MOVING, policy: { since: { fetch: '7.0.5' } } });
  expect(pre.attempts / coldStarts).toBeCloseTo(0.5, 1);
  const warmedUp = await metricsOf({ clients: MOVING, horizon: '20d', warmup: '10d' });
  expect(warmedUp.pre.attempts).toBe(warmedUp.coldStarts);
});

test('what a policy wants of its client decides, and any client will do if it says so', async () => {
  const attemptsShare = async (fetch: string) => {
    const { pre, coldStarts } = await metricsOf({ clients: mixed(0.4), policy: { since: { fetch } } });
    return pre.attempts / coldStarts;
  };
  expect(await attemptsShare('6.5.3')).toBe(1);
  expect(await attemptsShare('any')).toBe(1);
  expect(await attemptsShare('7.0.8')).toBe(0);
  expect(await attemptsShare('7.0')).toBeCloseTo(0.6, 1);
});

test('reporting and being told to fetch follow from the same clients, by thresholds of their own', async () => {
  const clients = [
    { version: '6.5.3', share: 0.2 },
    { version: '7.0.6', share: 0.3 },
    { version: '7.0.7', share: 0.5 },
  ];
  const usage = { opens: { gap: '90d', firstOpen: 'immediate' }, session: '1s' };
  const told = { clients, usage, horizon: '1d', faults: [{ kind: 'pullNow', at: '5h' }] };
  const { reported, periodic, coldStarts, pre } = await metricsOf(told);
  expect(reported!.opensShare).toBeCloseTo(0.8, 1);
  expect(pre.attempts / coldStarts).toBeCloseTo(0.8, 1);
  const still = await metricsOf({ ...told, faults: [] });
  expect((periodic.attempts - still.periodic.attempts) / coldStarts).toBeCloseTo(0.5, 1);
});

test('a cohort may have clients of its own', async () => {
  const cohorts = [{ name: 'old', share: 0.5, clients: mixed(1) }];
  const result = await runOf({ clients: mixed(0), cohorts });
  expect(result.cohorts.old!.pre.attempts).toBe(0);
  expect(result.cohorts.rest!.pre.attempts).toBe(result.cohorts.rest!.coldStarts);
});
