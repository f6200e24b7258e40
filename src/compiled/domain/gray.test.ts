import { expect, test } from 'vitest';
import type { Metrics } from '../../metrics/result.ts';
import { runToEnd } from '../../run/run.ts';
import { compile } from '../../scenario/compile/compile.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';

async function metricsOf(backOffice: object): Promise<Metrics> {
  const raw = {
    name: 'gray',
    devices: 2000,
    horizon: '10d',
    warmup: '5d',
    app: { backOffice },
  };
  return (await runToEnd(compile(parseScenario(raw)))).metrics;
}

test('the gray address is asked by its share of the devices, by none at 0 and by all at 1', async () => {
  const shareOf = async (share: number) => {
    const { origin } = await metricsOf({ gray: { steps: [{ at: '0s', share }] } });
    return origin.grayRequests / origin.requests;
  };
  expect(await shareOf(0)).toBe(0);
  expect(await shareOf(0.3)).toBeCloseTo(0.3, 1);
  expect(await shareOf(1)).toBe(1);
});

test('a change waits for its confirmation and for devices to hear of it', async () => {
  const { origin: late } = await metricsOf({
    confirmation: '2d',
    reachesDevices: '4d',
    gray: { steps: [{ at: '1d', share: 1 }] },
  });
  // In force at day 7, of five measured days from day 5.
  expect(late.grayRequests / late.requests).toBeCloseTo(0.6, 1);
});

test('a gray address that fails fails those who ask it, and no others', async () => {
  const failing = { origin: { failure: 1 }, steps: [{ at: '0s', share: 0.25 }] };
  const { origin } = await metricsOf({ gray: failing });
  expect(origin.errors).toBe(origin.grayRequests);
});

test('devices whose client is too old fetch nothing', async () => {
  const { periodic, pre, opens } = await metricsOf({ supportedShare: 0 });
  expect(opens).toBeGreaterThan(0);
  expect(periodic.attempts + pre.attempts).toBe(0);
  const some = await metricsOf({ supportedShare: 0.4 });
  const all = await metricsOf({});
  expect(some.pre.attempts / all.pre.attempts).toBeCloseTo(0.4, 1);
});

test('steps count in the order of time, whichever the order of the list', async () => {
  const steps = [
    { at: '7d', share: 1 },
    { at: '0s', share: 0 },
  ];
  const { origin } = await metricsOf({ gray: { steps } });
  // At all from day 7, of five measured days from day 5.
  expect(origin.grayRequests / origin.requests).toBeCloseTo(0.6, 1);
});

test('testers have the gray address from 0 % on, and nobody else', async () => {
  const steps = [{ at: '6d', share: 0 }];
  const raw = {
    name: 'gray',
    devices: 500,
    horizon: '10d',
    warmup: '6d',
    app: { backOffice: { gray: { steps } } },
    cohorts: [{ name: 'testers', share: 0.1, app: { backOffice: { tester: true } } }],
  };
  const { cohorts } = await runToEnd(compile(parseScenario(raw)));
  const [testers, rest] = [cohorts.testers!.origin, cohorts.rest!.origin];
  expect(testers.grayRequests).toBe(testers.requests);
  expect(rest.grayRequests).toBe(0);
});

test('when all ask the gray address it is the address, and another one begins, with devices of its own', async () => {
  const all = { steps: [{ at: '0s', share: 1 }] };
  const failing = { origin: { failure: 1 }, steps: [{ at: '0s', share: 0.4 }] };
  const { origin } = await metricsOf({ gray: [all, failing] });
  expect(origin.grayRequests).toBe(origin.requests);
  expect(origin.errors / origin.requests).toBeGreaterThan(0.3);
  expect(origin.errors).toBeLessThan(origin.requests);
  // What the second one does not say of itself the first one says.
  const slow = { ...all, origin: { failure: 1 } };
  const { origin: both } = await metricsOf({ gray: [slow, { steps: [{ at: '0s', share: 0.4 }] }] });
  expect(both.errors).toBe(both.requests);
});
