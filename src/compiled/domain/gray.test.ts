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
