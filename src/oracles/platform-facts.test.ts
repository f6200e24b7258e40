/** Nine things that a simulator of these platforms can be held to, from what is known of them. */

import { describe, expect, test } from 'vitest';
import { FACT } from '../compiled/facts/codes.ts';
import { DAY, HOUR } from '../compiled/kernel/time.ts';
import { FactLog } from '../facts/log.ts';
import type { Fact } from '../facts/vocabulary.ts';
import type { Metrics } from '../metrics/result.ts';
import { runToEnd } from '../run/run.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { missText } from '../scenario/requests/read-answer.ts';

const compiled = (raw: object) => compile(parseScenario({ name: 'check', ...raw }));

async function metricsOf(raw: object): Promise<Metrics> {
  return (await runToEnd(compiled(raw))).metrics;
}

async function factsOf(raw: object): Promise<Fact[]> {
  const log = new FactLog();
  await runToEnd(compiled(raw), { log });
  return [...log];
}

/** A host process that never ends, which polls. */
const host = { activations: '12h', keepAlive: '30d' };
/** One app that is opened for an instant and fetched in no time. */
const still = { session: 0 };
const fast = { app: { loadTime: 0, readOn: 'open' }, origin: { latency: 0, content: { changes: 'never' } } };

test('1. a timer fetches once every 12 hours, not after 7 days without use, and again after the next use', async () => {
  const facts = await factsOf({
    ...fast,
    devices: 1,
    warmup: 0,
    horizon: '12d',
    usage: { ...still, opens: { gap: { law: 'empirical', values: ['10d'] }, firstOpen: 'immediate' } },
    policy: { preset: 'wechat', pre: { enabled: false } },
  });
  const hours = facts.filter(({ code }) => code === FACT.PeriodicFetched).map(({ at }) => at / HOUR);
  const firstWeek = Array.from({ length: 14 }, (_, index) => index * 12);
  expect(hours).toEqual([...firstWeek, 240, 252, 264, 276]);
});

test('2. a poll every two hours: from a success at any time to the next, 12 to 14 hours, 13 on average', async () => {
  const at = 3 * DAY;
  const facts = await factsOf({
    ...fast,
    devices: 2000,
    warmup: 0,
    horizon: '4d',
    usage: { ...still, opens: { gap: '5h' } },
    host,
    policy: { preset: 'qq', pre: { enabled: false } },
    faults: [{ at, kind: 'pullNow' }],
  });
  const next = new Map<number, number>();
  for (const { device, at: when, code } of facts) {
    if (code === FACT.PeriodicFetched && when > at && !next.has(device)) next.set(device, (when - at) / HOUR);
  }
  const gaps = [...next.values()];
  expect(gaps.length).toBe(2000);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(12);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(14);
  // Uniform over two hours: the mean of 2,000 is within five standard errors of 13.
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  expect(Math.abs(mean - 13)).toBeLessThan((5 * 2) / Math.sqrt(12 * gaps.length));
});

test('3. a fixed time each day: at most one attempt a day and app, and a peak far above that of a policy that follows people', async () => {
  const people = {
    devices: 500,
    horizon: '15d',
    host: { activations: { law: 'exponential', mean: '2h' }, diurnal: { amplitude: 0.8, peakHour: 20 } },
  };
  const policy = (opportunity: object) => ({
    ...people,
    policy: { preset: 'wechat', periodic: { opportunity }, pre: { enabled: false } },
  });
  const daily = await factsOf(policy({ kind: 'dailySweep', at: '03:00' }));
  const attempts = daily.filter(({ code }) => code === FACT.PeriodicRequested);
  const byDay = new Map<string, number>();
  for (const { device, at } of attempts) {
    // A day of sweeps begins at the hour of the sweep.
    const key = `${device} ${Math.floor((at - 3 * HOUR) / DAY)}`;
    byDay.set(key, (byDay.get(key) ?? 0) + 1);
  }
  expect(Math.max(...byDay.values())).toBe(1);
  const swept = await metricsOf(policy({ kind: 'dailySweep', at: '03:00' }));
  const following = await metricsOf(policy({ kind: 'hostActive' }));
  expect(swept.origin.peakToMean1m!).toBeGreaterThan(10 * following.origin.peakToMean1m!);
});

test('4. an answer of 256 KiB and one byte is never cached, and is asked for at every opportunity until it is smaller', async () => {
  const answers = (bodySize: number, backOffice: object = {}) => ({
    devices: 50,
    warmup: '1d',
    horizon: '5d',
    usage: { opens: { gap: '5h' } },
    host,
    app: { backOffice },
    origin: { bodySize },
    policy: { preset: 'qq', pre: { enabled: false } },
  });
  const large = await metricsOf(answers(262_145));
  expect(large.periodic.hits).toBe(0);
  expect(large.periodic.tooLarge).toBe(large.periodic.attempts);
  expect(large.periodic.attemptsPerDeviceDay).toBeCloseTo(12, 1);
  const small = await metricsOf(answers(262_144));
  expect(small.periodic.attemptsPerDeviceDay!).toBeLessThan(2.1);
  const steps = [{ at: '2d', share: 1 }];
  const mended = await metricsOf(answers(262_145, { gray: { steps, origin: { bodySize: 1024 } } }));
  expect(mended.periodic.hits).toBeGreaterThan(0);
  expect(mended.periodic.attemptsPerDeviceDay!).toBeLessThan(6);
});

test.each([
  ['30 min 5 s after it was closed is hot, without a pre-fetch', 1_805_000, 0],
  ['one millisecond later is cold, with one', 1_805_001, 1],
])('5. an app opened %s', async (_, gap, share) => {
  const metrics = await metricsOf({
    devices: 3,
    warmup: 0,
    horizon: '3d',
    usage: {
      session: '20s',
      opens: { gap: { law: 'empirical', values: [gap] }, measure: 'afterClose', firstOpen: 'immediate' },
    },
    policy: 'wechat',
  });
  const first = 3;
  expect(metrics.coldStarts - first).toBe(share * (metrics.opens - first));
  expect(metrics.pre.attempts).toBe(metrics.coldStarts);
});

describe('6. updates', () => {
  const released = { releases: ['10d'], horizon: '21d', devices: 1000, policy: 'wechat' };

  test('24 hours after a release at least 99 % of active users are on the new version', async () => {
    const { update } = await metricsOf(released);
    expect(update.adoption24h).toBeGreaterThanOrEqual(0.99);
  });

  test('those who are offline or do not open stay behind, and are no failures', async () => {
    const { update } = await metricsOf({
      ...released,
      cohorts: [
        {
          name: 'gone',
          share: 0.2,
          usage: { opens: { gap: { law: 'empirical', values: [1e15] }, firstOpen: '1h' } },
        },
      ],
    });
    // Those who left a week ago are not among the users any more.
    expect(update.adoption24h).toBeGreaterThanOrEqual(0.99);
    expect(update.failures).toBe(0);
    const offline = await metricsOf({
      ...released,
      usage: { opens: { gap: { law: 'empirical', values: [1e15] }, firstOpen: '8d' } },
      network: { kind: 'markov', states: { wifi: { mean: '9d' }, offline: { mean: '9d' } } },
    });
    expect(offline.update.adoption24h!).toBeLessThan(0.9);
    expect(offline.update.syncUpdates).toBe(0);
  });
});

test('7. Android and iOS answer an empty cache by different callbacks, and count the same', async () => {
  const on = (os: string) => runToEnd(compiled({ devices: 50, cohorts: [{ name: 'all', share: 1, os }] }));
  const [android, ios] = await Promise.all([on('android'), on('ios')]);
  expect(ios.metrics).toEqual(android.metrics);
  expect(ios.run.digest).toBe(android.run.digest);
  expect(missText('periodic', 'ios')).not.toBe(missText('periodic', 'android'));
});

test('8. Chromium: an interval of 13 hours with high engagement fires every 24 hours, with less engagement later', async () => {
  const everyHours = async (intervalFactor: number) => {
    const facts = await factsOf({
      ...fast,
      devices: 1,
      warmup: 0,
      horizon: '10d',
      usage: { ...still, opens: { gap: '7h', firstOpen: 'immediate' } },
      policy: { preset: 'chromium-periodic-sync', periodic: { interval: '13h', intervalFactor } },
    });
    const at = facts.filter(({ code }) => code === FACT.PeriodicFetched).map((fact) => fact.at / HOUR);
    return [...new Set(at.slice(1).map((hour, index) => hour - at[index]!))];
  };
  expect(await everyHours(1)).toEqual([24]);
  expect(await everyHours(2)).toEqual([48]);
});

test('9. M clients spread over a window W load the server at M / W', async () => {
  const devices = 7200;
  const { origin } = await metricsOf({
    ...fast,
    devices,
    warmup: 0,
    horizon: '1h',
    usage: { ...still, opens: { gap: '30d', firstOpen: { law: 'uniform', min: 0, max: '1h' } } },
    policy: { preset: 'wechat', pre: { enabled: false } },
  });
  expect(origin.requests).toBe(devices);
  expect(origin.meanRps).toBe(devices / 3600);
  expect(origin.peakRps1m).toBeLessThan((1.5 * devices) / 3600);
});
