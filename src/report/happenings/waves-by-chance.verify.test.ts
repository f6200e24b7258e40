/** How often a report calls a wave what chance has made, over fleets of many kinds. */

import { expect, test } from 'vitest';
import { runToEnd } from '../../run/run.ts';
import { compile } from '../../scenario/compile/compile.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';
import { reportContext } from '../words/report-context.ts';
import { faultEffect } from './fault-effect.ts';

const RETRY = { kind: 'fixed', after: '5m' };
const NOTHING_FAILS = { for: '1h', kind: 'outage', failure: 0 };
const WEEK = [1, 1, 1, 1, 1, 3, 3];

const FLEETS: Readonly<Record<string, object>> = {
  plain: {},
  'of twenty': { devices: 20 },
  'with a rhythm of the day': {
    usage: { diurnal: { amplitude: 0.8, peakHour: 12 }, rate: { law: 'gamma', shape: 1, mean: 1 } },
  },
  'with a rhythm of the week': {
    horizon: '16d',
    usage: { weekly: WEEK },
    faults: [{ ...NOTHING_FAILS, at: '318h' }],
  },
  'that opens in bursts': {
    app: { ownRequest: true },
    usage: {
      opens: {
        gap: {
          law: 'hyperexponential',
          branches: [
            { p: 0.8, mean: '10m' },
            { p: 0.2, mean: '2d' },
          ],
        },
      },
    },
  },
  'that still grows': {
    warmup: '1h',
    usage: {
      opens: { gap: { law: 'exponential', mean: '3d' }, firstOpen: { law: 'uniform', min: '0s', max: '8d' } },
    },
  },
  'that began at once': {
    warmup: '1h',
    usage: { opens: { firstOpen: 'immediate', gap: { law: 'exponential', mean: '30h' } } },
  },
  'that is swept every day': {
    policy: { preset: 'wechat', periodic: { opportunity: { kind: 'dailySweep', at: '13:00' } } },
  },
  'with bad networks': {
    network: {
      kind: 'markov',
      states: { wifi: { mean: '10h' }, offline: { mean: '2h' } },
      failure: { wifi: 0.05 },
    },
  },
  'of which a fault meets nobody': { faults: [{ at: '156h', kind: 'pullNow', share: 0 }] },
};

test.each(Object.entries(FLEETS))('a fleet %s', async (name, more) => {
  const seeds = name === 'plain' ? 200 : 60;
  let waves = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const raw = {
      name: 'calm',
      seed,
      devices: 300,
      horizon: '8d',
      warmup: '2d',
      policy: { preset: 'wechat', periodic: { retry: RETRY } },
      faults: [{ ...NOTHING_FAILS, at: '156h' }],
      ...more,
    };
    const context = reportContext(await runToEnd(compile(parseScenario(raw)), { workers: 1 }));
    const { load } = faultEffect(context, context.happenings.find(({ fault }) => fault)!);
    expect(load).not.toBeNull();
    if (load?.wave || load?.during) waves += 1;
  }
  expect(waves / seeds).toBeLessThanOrEqual(0.05);
});
