/** A sample meets the servers of the whole fleet: the clients that stand for the others come when they would. */

import { describe, expect, test } from 'vitest';
import { ServiceModel } from '../compiled/services/service-model.ts';
import { fleetModule } from '../compiler/fleet-module.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import type { ScenarioInput } from '../scenario/schema/scenario-input.ts';
import { represented } from './represented.ts';
import { runToEnd } from './run.ts';
import { tell } from './tell.ts';

const DAY = 86_400;

const SAMPLE = {
  name: 'sample',
  seed: 3,
  devices: 100,
  represents: 2000,
  horizon: '3d',
  warmup: '1d',
  policy: { preset: 'wechat', update: { enabled: false }, periodic: { enabled: false } },
  usage: { opens: { kind: 'renewal', gap: { law: 'exponential', mean: '1h' } } },
  origin: { latency: '40ms' },
  services: { data: { serves: ['pre'], instances: 1, time: '500ms', queueLimit: 'never' } },
} as const satisfies ScenarioInput;

const SWEEP = { opportunity: { kind: 'dailySweep', at: '03:00' } } as const;
const POLICY = { preset: 'wechat', update: { enabled: false }, pre: { enabled: false } } as const;

const SWEPT: ScenarioInput = {
  ...SAMPLE,
  policy: { ...POLICY, periodic: SWEEP },
  services: { data: { serves: ['periodic'], instances: 4, time: '50ms', queueLimit: 'never' } },
};

const wholeOf = (scenario: ScenarioInput) => represented(compile(parseScenario(scenario)));

describe('who comes besides the simulated devices', () => {
  test('nobody, where these are all, or meet nowhere', async () => {
    const { represents: _, ...all } = SAMPLE;
    expect((await wholeOf(all)).rest).toBeNull();
    expect((await wholeOf({ ...SAMPLE, services: {} })).rest).toBeNull();
  });

  test('at the first of several services alone: what goes on to those behind is the same request', async () => {
    const services = {
      front: { serves: ['pre'], instances: 1, time: '1ms', then: 'data' },
      data: { instances: 8, time: '100ms' },
    };
    const origin = { latency: '40ms', failure: 0.2 };
    const [front, data] = (await wholeOf({ ...SAMPLE, origin, services } as ScenarioInput)).rest!;
    expect(data).toBeNull();
    expect(front!.rates[0]).toBeGreaterThan(0.25);
    expect(front!.kinds[0]!.failure).toBeCloseTo(0.2, 1);
  });

  test('at one rate all day where no hour is unlike another', async () => {
    const [rest] = (await wholeOf(SAMPLE)).rest!;
    expect(new Set(rest!.rates).size).toBe(1);
    // 1,900 devices that open about once an hour, and not each open is a cold start.
    expect(rest!.rates[0]).toBeGreaterThan(0.25);
    expect(rest!.rates[0]).toBeLessThan(1900 / 3600);
    expect([...rest!.pointCounts].every((count) => count === 0)).toBe(true);
  });

  test('all at once where devices are swept, in the second and at the instant of the simulated ones', async () => {
    const [rest] = (await wholeOf(SWEPT)).rest!;
    const herds = [...rest!.until].flatMap((_, index) => (rest!.pointCounts[index]! > 0 ? [index] : []));
    expect(herds.length).toBeGreaterThanOrEqual(2);
    for (const index of herds) {
      // At 03:00 and half of the way later.
      expect(rest!.until[index]! % DAY).toBe(3 * 3600 + 1);
      expect(rest!.points[rest!.pointsAt[index]!]).toBe(20_000);
      expect(rest!.rates[index]).toBeGreaterThan(100);
    }
  });

  test('with the time-outs, errors and retries of the devices that they stand for', async () => {
    const retry = { kind: 'fixed', after: '1m', maxAttempts: 3 } as const;
    const [rest] = (
      await wholeOf({
        ...SWEPT,
        policy: { ...POLICY, periodic: { interval: '2h', retry } },
        origin: { latency: '40ms', timeout: '5s', failure: 0.25 },
      })
    ).rest!;
    expect(rest!.kinds).toEqual([
      {
        kind: 0,
        cohort: 0,
        app: 0,
        upTo: 1,
        timeoutMs: 4960,
        wayUs: 20_000,
        failure: expect.closeTo(0.25, 1),
        bytes: [],
        bytesSince: new Float64Array(0),
      },
    ]);
  });

  test('with answers as large as theirs where they share a link, in each stretch of the run', async () => {
    const { rest, model } = await wholeOf({
      ...SWEPT,
      policy: { ...POLICY, periodic: { interval: '2h' } },
      origin: { latency: '40ms', bodySize: { law: 'uniform', min: 1000, max: 3000 } },
      services: { data: { serves: ['periodic'], instances: 4, time: '50ms', bandwidth: '1MiB' } },
      faults: [{ at: '2d', for: '12h', kind: 'bodySize', factor: 10 }],
    });
    const { bytes, bytesSince } = rest![0]!.kinds[0]!;
    expect([...bytesSince]).toEqual([0, 48 * 3_600_000, 60 * 3_600_000]);
    for (const [stretch, factor] of [1, 10, 1].entries()) {
      const sizes = bytes[stretch]!;
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1000 * factor);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(3000 * factor);
      expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length / factor).toBeCloseTo(2000, -2.5);
    }
    expect(model.services[0]!.rest!.kinds[0]!.bytes).toHaveLength(3);
  });

  test('as models that retry', async () => {
    const retry = { kind: 'fixed', after: '1m', maxAttempts: 3 } as const;
    const { model } = await wholeOf({ ...SWEPT, policy: { ...POLICY, periodic: { retry } } });
    expect(model.services[0]).toBeInstanceOf(ServiceModel);
    expect(model.services[0]!.rest!.kinds[0]!.retry!.maxAttempts).toBe(3);
  });
});

/** A cache that all devices get the same from, and those who stand for others too. */
const BEHIND_EDGE = {
  ...SAMPLE,
  devices: 20,
  represents: 400,
  app: { ownRequest: true },
  origin: { latency: '40ms', content: { scope: 'app' } },
  services: {
    data: {
      ...SAMPLE.services.data,
      serves: ['pre', 'own'],
      edge: { lifetime: '5m', nodes: 2, shield: true },
    },
  },
} as const satisfies ScenarioInput;

/** In both engines and in two threads. */
async function runAlike(scenario: ScenarioInput) {
  const compiled = compile(parseScenario(scenario));
  const [fleet, reference, threads] = await Promise.all([
    runToEnd(compiled),
    runToEnd(compiled, { engine: 'reference' }),
    runToEnd(compiled, { workers: 2 }),
  ]);
  expect(reference.run.digest).toBe(fleet.run.digest);
  expect(threads.run.digest).toBe(fleet.run.digest);
  expect(reference.services).toEqual(fleet.services);
  expect(threads.services).toEqual(fleet.services);
  return fleet;
}

describe('a sample with the rest of its fleet', () => {
  test('leaves the same bits behind an edge too', async () => {
    const fleet = await runAlike(BEHIND_EDGE);
    expect(fleet.services!.data!.edgeHits).toBeGreaterThan(100);
  });

  test('finds at an edge what others have fetched', async () => {
    const alone = { ...BEHIND_EDGE, represents: BEHIND_EDGE.devices };
    const [sample, few] = await Promise.all(
      [BEHIND_EDGE, alone].map((scenario) => runToEnd(compile(parseScenario(scenario)))),
    );
    // 400 devices ask a node once in some 20 s, 20 of them once in some 6 min.
    expect(few!.services!.data!.edgeHitRate).toBeLessThan(0.6);
    expect(sample!.services!.data!.edgeHitRate).toBeGreaterThan(0.85);
  });

  test('leaves the same bits in both engines and in any number of threads', async () => {
    await runAlike({ ...SAMPLE, devices: 20, represents: 400 });
  });

  test('has as many arrivals as the whole fleet, and the simulated ones alone as people', async () => {
    const { represents, ...rest } = SAMPLE;
    const [sample, whole] = await Promise.all([
      runToEnd(compile(parseScenario(SAMPLE))),
      runToEnd(compile(parseScenario({ ...rest, devices: represents }))),
    ]);
    const [seen, true_] = [sample, whole].map(({ services }) => services!.data!.arrivals);
    expect(Math.abs(seen! / true_! - 1)).toBeLessThan(0.05);
    expect(sample.metrics.opens).toBeLessThan(whole.metrics.opens / 15);
  });

  test('is told for one device', async () => {
    await fleetModule();
    const told = await tell(compile(parseScenario({ ...SAMPLE, devices: 5, represents: 100 })), 0);
    expect(told.length).toBeGreaterThan(10);
  });
});
