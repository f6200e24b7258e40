import { expect, test } from 'vitest';
import { runToEnd } from '../run/run.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';

/** People who come more in the evening, on a platform that sweeps at a fixed hour or counts from the last success. */
const raw = (policy: unknown, devices: number) => ({
  name: 'sample',
  devices,
  represents: 100_000,
  horizon: '14d',
  warmup: '7d',
  policy,
  usage: {
    opens: { gap: { law: 'exponential', mean: '8h' }, firstOpen: { law: 'uniform', min: 0, max: '7d' } },
    diurnal: { amplitude: 0.7, peakHour: 21 },
  },
});

const peaksOf = async (policy: unknown, devices: number, replications: number) =>
  (await runToEnd(compile(parseScenario(raw(policy, devices))), { replications })).metrics.origin;

const SWEPT = {
  preset: 'binance',
  periodic: { opportunity: { kind: 'dailySweep', at: '03:00', resetTimer: false } },
};

/** The last: how many times too high the peak of the sample is. */
test.each<[string, unknown, number]>([
  ['a timer', 'wechat', 5],
  ['a sweep at a fixed time, a herd', SWEPT, 1],
])('peaks of %s from a hundredth of the fleet are those of the fleet', async (_name, policy, excess) => {
  const [sample, fleet] = [await peaksOf(policy, 1000, 10), await peaksOf(policy, 100_000, 1)];
  for (const [estimate, raw, exact] of [
    [sample.fleetPeakRps1s!, sample.peakRps1s!, fleet.peakRps1s!],
    [sample.fleetPeakRps1m!, sample.peakRps1m!, fleet.peakRps1m!],
  ] as const) {
    expect(Math.abs(estimate / exact - 1), `${estimate} for ${exact}, raw ${raw}`).toBeLessThan(0.15);
  }
  expect(sample.peakRps1s!).toBeGreaterThan(excess * fleet.peakRps1s!);
  expect(fleet.fleetPeakRps1s).toBe(fleet.peakRps1s);
});
