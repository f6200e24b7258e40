import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { type EngineName, runToEnd } from './run.ts';

const [WARMUP, HORIZON] = [86_400_000, 9 * 86_400_000];

/** Around the two instants that part what is counted from what is not, and far beyond both. */
const latency = fc.oneof(
  fc.integer({ min: -2, max: 2 }).map((by) => WARMUP + by),
  fc.integer({ min: -2, max: 2 }).map((by) => HORIZON - WARMUP + by),
  fc.integer({ min: -2, max: 2 }).map((by) => HORIZON + by),
  fc.integer({ min: 0, max: 40 * 86_400_000 }),
  fc.constant(1000 * 7 * 86_400_000),
);

const ran = (engine: EngineName, raw: object) =>
  runToEnd(compile(parseScenario({ name: 'slow', devices: 6, horizon: HORIZON, warmup: WARMUP, ...raw })), {
    engine,
  });

test.each(['fleet', 'reference'] as const)(
  'however late answers come, the books of the %s engine balance',
  async (engine) => {
    const property = fc.asyncProperty(
      latency,
      fc.constantFrom(0, 0.5, 1),
      fc.constantFrom('never', '10s', '2d'),
      fc.integer({ min: 1, max: 99 }),
      async (ms, failure, timeout, seed) => {
        const { metrics } = await ran(engine, { seed, origin: { latency: ms, failure, timeout } });
        const { attempts, inFlightAtWarmup, possible } = metrics.periodic;
        expect(possible.requests).toBe(attempts + inFlightAtWarmup);
      },
    );
    await fc.assert(property, { seed: 13, numRuns: 25 });
  },
  120_000,
);

test('requests that outlast the run were sent before measuring began, and are counted once', async () => {
  const { metrics } = await ran('fleet', { devices: 20, origin: { latency: '9d', timeout: 'never' } });
  expect(metrics.periodic).toMatchObject({ attempts: 0, inFlightAtWarmup: 20, inFlight: 20 });
  expect(metrics.periodic.possible.requests).toBe(20);
});
