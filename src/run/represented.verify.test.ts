/** A sample of one device in fifty has the waits and the herds of its fleet. */

import { describe, expect, test } from 'vitest';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import type { ScenarioInput } from '../scenario/schema/scenario-input.ts';
import { runToEnd } from './run.ts';

const FLEET = 50_000;
const POLICY = { preset: 'wechat', update: { enabled: false } } as const;

const serviceOf = async (scenario: Omit<ScenarioInput, 'name'>) =>
  (await runToEnd(compile(parseScenario({ name: 'sample', ...scenario })))).services!.data!;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Devices that open about once an hour, each time anew. */
const HOURLY = {
  horizon: '2d',
  warmup: '1d',
  policy: { ...POLICY, periodic: { enabled: false } },
  usage: { opens: { kind: 'renewal', gap: { law: 'exponential', mean: '1h' } } },
} as const;

describe('at 90 % load', () => {
  /** 8.3 requests a second. */
  const loaded = (scenario: Pick<ScenarioInput, 'seed' | 'devices' | 'represents'>) =>
    serviceOf({
      ...scenario,
      ...HOURLY,
      origin: { latency: '40ms' },
      services: {
        data: {
          serves: ['pre'],
          instances: 1,
          time: { law: 'exponential', mean: '108.25ms' },
          queueLimit: 'never',
        },
      },
    });

  test('the mean wait is within 10 % of that of all devices, as a mean of three samples', async () => {
    const samples = [];
    for (const seed of [1, 2, 3])
      samples.push(await loaded({ seed, devices: FLEET / 50, represents: FLEET }));
    const whole = await loaded({ seed: 1, devices: FLEET });
    const [seen, true_] = [samples, [whole]].map((runs) => mean(runs.map(({ waitMs }) => waitMs.mean!)));
    expect(whole.utilisation).toBeGreaterThan(0.88);
    expect(Math.abs(seen! / true_! - 1)).toBeLessThan(0.1);
  });
});

describe('behind an edge', () => {
  /** Requests of 50,000 devices, of which four in five find what others have fetched. */
  const cached = (scenario: Pick<ScenarioInput, 'seed' | 'devices' | 'represents'>) =>
    serviceOf({
      ...scenario,
      ...HOURLY,
      app: { ownRequest: true },
      origin: { latency: '40ms', content: { scope: 'app' } },
      services: {
        data: {
          serves: ['pre', 'own'],
          instances: 1,
          time: { law: 'exponential', mean: '150ms' },
          queueLimit: 'never',
          edge: { lifetime: '10s', nodes: 20 },
        },
      },
    });

  test('as much is answered there, and as much reaches the servers, as in the whole fleet', async () => {
    const sample = await cached({ seed: 1, devices: FLEET / 50, represents: FLEET });
    const whole = await cached({ seed: 2, devices: FLEET });
    expect(whole.edgeHitRate!).toBeGreaterThan(0.75);
    expect(Math.abs(sample.edgeHitRate! - whole.edgeHitRate!)).toBeLessThan(0.01);
    expect(Math.abs(sample.arrivals / whole.arrivals - 1)).toBeLessThan(0.02);
    expect(Math.abs(sample.edgeMeanAgeMs! / whole.edgeMeanAgeMs! - 1)).toBeLessThan(0.02);
    expect(Math.abs(sample.waitMs.mean! / whole.waitMs.mean! - 1)).toBeLessThan(0.1);
  });
});

describe('where devices are swept at once', () => {
  /** Each device uses its app several times a day, so all of them are in the herd. */
  const swept = (scenario: Pick<ScenarioInput, 'seed' | 'devices' | 'represents'>) =>
    serviceOf({
      ...scenario,
      horizon: '4d',
      warmup: '2d',
      policy: {
        ...POLICY,
        pre: { enabled: false },
        periodic: { interval: '12h', opportunity: { kind: 'dailySweep', at: '03:00' } },
      },
      usage: {
        opens: { kind: 'renewal', gap: { law: 'exponential', mean: '8h' } },
        session: '5m',
      },
      origin: { latency: '40ms' },
      services: { data: { serves: ['periodic'], instances: 64, time: '50ms', queueLimit: 'never' } },
    });

  test('the last one is served within 2 % of when it is in the whole fleet', async () => {
    const samples = [];
    for (const seed of [1, 2, 3, 4])
      samples.push(await swept({ seed, devices: FLEET / 10, represents: FLEET }));
    const whole = await swept({ seed: 1, devices: FLEET });
    const seen = mean(samples.map(({ waitMs }) => waitMs.max!));
    expect(whole.waitMs.max!).toBeGreaterThan(5000);
    expect(Math.abs(seen / whole.waitMs.max! - 1)).toBeLessThan(0.02);
  });
});
