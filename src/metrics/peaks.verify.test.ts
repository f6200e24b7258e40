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

const peaksOf = async (policy: unknown, devices: number, replications: number, more: object = {}) =>
  (await runToEnd(compile(parseScenario({ ...raw(policy, devices), ...more })), { replications })).metrics
    .origin;

const SWEPT = {
  preset: 'binance',
  periodic: { opportunity: { kind: 'dailySweep', at: '03:00', resetTimer: false } },
};

const RETRIED = { preset: 'wechat', periodic: { retry: { kind: 'fixed', after: '5m' } } };
const SHARED = { origin: { content: { changes: { law: 'exponential', mean: '6h' }, scope: 'app' } } };
const OUTAGE = { faults: [{ at: '9d12h', for: '1h', kind: 'outage' }] };

/** The last: how many times too high the peak of the sample is. */
test.each<[string, unknown, number, object?]>([
  ['a timer', 'wechat', 5],
  ['a sweep at a fixed time, a herd', SWEPT, 1],
  ['an outage with retries', RETRIED, 1, OUTAGE],
  ['devices that share random content', 'wechat', 5, SHARED],
])(
  'peaks of %s from a hundredth of the fleet are those of the fleet',
  async (_name, policy, excess, more) => {
    const [sample, fleet] = [await peaksOf(policy, 1000, 10, more), await peaksOf(policy, 100_000, 1, more)];
    for (const [estimate, raw, exact] of [
      [sample.fleetPeakRps1s!, sample.peakRps1s!, fleet.peakRps1s!],
      [sample.fleetPeakRps1m!, sample.peakRps1m!, fleet.peakRps1m!],
    ] as const) {
      expect(Math.abs(estimate / exact - 1), `${estimate} for ${exact}, raw ${raw}`).toBeLessThan(0.15);
    }
    expect(sample.peakRps1s!).toBeGreaterThan(excess * fleet.peakRps1s!);
    expect(fleet.fleetPeakRps1s).toBe(fleet.peakRps1s);
  },
);
