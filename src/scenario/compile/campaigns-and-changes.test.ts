import { describe, expect, test } from 'vitest';
import type { Metrics, Series } from '../../metrics/result.ts';
import { runToEnd } from '../../run/run.ts';
import { parseScenario } from '../files/parse-scenario.ts';
import { compile } from './compile.ts';

const BASE = {
  name: 'called',
  devices: 400,
  horizon: '10d',
  warmup: '1d',
  usage: { opens: { gap: { law: 'exponential', mean: '8h' } } },
};

const runOf = (raw: object) => runToEnd(compile(parseScenario({ ...BASE, ...raw })));
const refusal = (raw: object): string => {
  try {
    compile(parseScenario({ ...BASE, ...raw }));
    return 'accepted';
  } catch (error) {
    return String(error);
  }
};
const sumOf = ({ columns, rows }: Series, column: string, from: number, until: number): number =>
  rows
    .slice(from, until)
    .reduce((sum, row) => sum + (row[columns.indexOf(column as (typeof columns)[number])] ?? 0), 0);

describe('a campaign', () => {
  const push = (more: object = {}) => ({ kind: 'push', at: '5d', share: 0.5, within: '2h', ...more });

  test('has its share of the devices open the app within its time, beside their own opens', async () => {
    const [calm, called] = [await runOf({}), await runOf({ faults: [push()] })];
    const more = (from: number, until: number) =>
      sumOf(called.series, 'opens', from, until) - sumOf(calm.series, 'opens', from, until);
    expect(more(0, 120)).toBe(0);
    expect(more(120, 122)).toBeGreaterThan(160);
    expect(more(120, 122)).toBeLessThan(240);
    expect(more(122, 240)).toBe(0);
  });

  test('of one instant has all of them open at once', async () => {
    const { metrics } = await runOf({ faults: [push({ within: '0s', share: 1 })], policy: 'wechat' });
    expect(metrics.origin.peakRps1s).toBeGreaterThan(300);
  });

  test('reaches none of those who have not come yet', async () => {
    const usage = { ...BASE.usage, arrivals: { ramp: { from: 0, to: 1, at: '6d', over: '1d' } } };
    const [calm, called] = [await runOf({ usage }), await runOf({ usage, faults: [push({ share: 1 })] })];
    expect(called.metrics.opens).toBe(calm.metrics.opens);
  });

  test('opens the app that it names, and no other', async () => {
    const apps = [{ id: 'pay' }, { id: 'news' }];
    const [calm, called] = [
      await runOf({ apps }),
      await runOf({ apps, faults: [push({ app: 'news', share: 1 })] }),
    ];
    expect(called.apps.pay!.opens).toBe(calm.apps.pay!.opens);
    expect(called.apps.news!.opens - calm.apps.news!.opens).toBe(400);
  });

  test('also calls those whose next gap begins when they close the app, and leaves their own opens in place', async () => {
    const opens = { ...BASE.usage.opens, measure: 'afterClose' };
    const usage = { opens, session: 0 };
    const [calm, called] = [await runOf({ usage }), await runOf({ usage, faults: [push()] })];
    const extra = called.metrics.opens - calm.metrics.opens;
    expect(extra).toBeGreaterThan(160);
    expect(extra).toBeLessThan(240);
  });

  test.each([
    [{ faults: [push({ app: 'pay' })] }, 'faults.0.app: there is one app, which has no id: leave this out'],
    [
      { apps: [{ id: 'pay' }, { id: 'news' }], faults: [push()] },
      'faults.0: does not say which app it opens; give app: pay or app: news',
    ],
    [
      { apps: [{ id: 'pay' }, { id: 'news' }], faults: [push({ app: 'pray' })] },
      'faults.0.app: there is no app "pray"; expected pay or news',
    ],
    [
      {
        faults: [push()],
        usage: { opens: { kind: 'trace', trace: { file: 'x.csv', columns: { time: 't', device: 'd' } } } },
      },
      'faults.0: with a usage trace people do what the log says',
    ],
    [{ faults: [{ kind: 'push', at: '5d', share: 1 }] }, 'faults.0.within'],
  ])('is refused in %j', (raw, message) => {
    expect(refusal(raw)).toContain(message);
  });
});

describe('a ramp of users', () => {
  const ramp = (given: object) => ({ usage: { ...BASE.usage, arrivals: { ramp: given } } });

  test('lets them come one after the other, each with an open', async () => {
    const { series } = await runOf(ramp({ from: 0, to: 0.5, at: '2d', over: '4d' }));
    const colds = [0, 48, 72, 96, 120, 144].map((hour) => sumOf(series, 'coldStarts', hour, hour + 24));
    expect(colds[0]).toBe(0);
    expect(colds[1]).toBeGreaterThan(40);
    for (const day of [2, 3, 4]) expect(colds[day]).toBeGreaterThan(colds[day - 1]!);
  });

  test('leaves out who does not come', async () => {
    const nobody = await runOf(ramp({ from: 0, to: 0, over: '1d' }));
    expect(nobody.metrics.opens).toBe(0);
    const all = await runOf(ramp({ from: 1, to: 1, over: '1d' }));
    expect(all.run.digest).toBe((await runOf({})).run.digest);
  });

  test.each([
    [
      ramp({ from: 0.5, to: 0.2, over: '1d' }),
      'usage.arrivals.ramp.from: is above `to`: people come, and nobody leaves',
    ],
    [ramp({ from: 0.5 }), 'usage.arrivals.ramp.over'],
    [
      {
        usage: {
          opens: { kind: 'trace', trace: { file: 'x.csv', columns: { time: 't', device: 'd' } } },
          arrivals: { ramp: { over: '1d' } },
        },
      },
      'usage.arrivals: with a trace there is no arrivals',
    ],
  ])('is refused in %j', (raw, message) => {
    expect(refusal(raw)).toContain(message);
  });
});

describe('a change', () => {
  const change = (set: object, more: object = {}) => ({ kind: 'change', at: '5d', set, ...more });
  const metricsOf = async (raw: object): Promise<Metrics> => (await runOf(raw)).metrics;

  test('holds while it lasts, and then what was before', async () => {
    const { series } = await runOf({ faults: [change({ 'origin.failure': 1 }, { for: '1d' })] });
    const failed = (from: number, until: number) => sumOf(series, 'origin.errors', from, until);
    expect([failed(0, 120), failed(144, 240)]).toEqual([0, 0]);
    expect(failed(120, 144)).toBe(sumOf(series, 'origin.requests', 120, 144));
  });

  test('from the start to the end is what the scenario itself would say', async () => {
    const own = { latency: '3s', failure: 0.2, bodySize: '300KiB', timeout: '2s' };
    const sets = Object.entries(own).map(([key, value]) => [`origin.${key}`, value]);
    const changed = await metricsOf({ faults: [change(Object.fromEntries(sets), { at: '0s' })] });
    expect(changed).toEqual(await metricsOf({ origin: own }));
    const usage = { ...BASE.usage, rate: { law: 'gamma', shape: 2, mean: 3 } };
    const faster = await metricsOf({ faults: [change({ 'usage.rate': usage.rate }, { at: '0s' })] });
    expect(faster.opens).toBe((await metricsOf({ usage })).opens);
  });

  test('of the rate keeps people as they are: who opens often goes on to open often', async () => {
    const rate = { law: 'gamma', shape: 0.5, mean: 1 };
    const { series } = await runOf({
      usage: { ...BASE.usage, rate },
      faults: [change({ 'usage.rate': { ...rate, mean: 3 } })],
    });
    const [before, after] = [sumOf(series, 'opens', 24, 120) / 96, sumOf(series, 'opens', 144, 240) / 96];
    expect(after / before).toBeGreaterThan(2.6);
    expect(after / before).toBeLessThan(3.4);
  });

  test('is reached in equal steps', () => {
    const { model } = compile(
      parseScenario({
        ...BASE,
        faults: [change({ 'origin.failure': 0.48, 'origin.latency': '1s' }, { over: '24h' })],
        origin: { latency: 0 },
      }),
    );
    const { since, origins } = model.cohorts[0]!.apps[0]!.stretches!;
    expect([...since].slice(0, 4).map((at) => at / 3_600_000)).toEqual([0, 120, 121, 122]);
    expect(origins.slice(0, 3).map(({ failure }) => Number(failure.toFixed(6)))).toEqual([0, 0.02, 0.04]);
    expect(origins.at(-1)).toMatchObject({ failure: 0.48 });
  });

  test('of two at once has the later one of the list', () => {
    const faults = [
      change({ 'origin.failure': 0.1 }, { for: '2d' }),
      change({ 'origin.failure': 0.9 }, { at: '6d' }),
    ];
    const { model } = compile(parseScenario({ ...BASE, faults }));
    const { since, origins } = model.cohorts[0]!.apps[0]!.stretches!;
    expect([...since].map((at, index) => [at / 86_400_000, origins[index]!.failure])).toEqual([
      [0, 0],
      [5, 0.1],
      [6, 0.9],
      [7, 0.9],
    ]);
  });

  test('makes the bodies of all apps larger, whoever said how large they are; two at once multiply', () => {
    const apps = [
      { id: 'news', share: 1 },
      { id: 'maps', share: 1, origin: { bodySize: { law: 'exponential', mean: 1000 } } },
    ];
    const faults = [
      { kind: 'bodySize', at: '1d', for: '3d', factor: 3 },
      { kind: 'bodySize', at: '2d', for: '1d', factor: 0.5 },
      change({ 'origin.bodySize': 200 }, { at: '3d' }),
    ];
    const { model } = compile(parseScenario({ ...BASE, origin: { bodySize: 100 }, apps, faults }));
    const sizes = model.cohorts[0]!.apps.map(({ stretches }) =>
      stretches!.origins.map(({ bodySize }, index) => [stretches!.since[index]! / 86_400_000, bodySize.x]),
    );
    expect(sizes).toEqual([
      [
        [0, 100],
        [1, 300],
        [2, 150],
        [3, 600],
        [4, 200],
      ],
      [
        [0, 1000],
        [1, 3000],
        [2, 1500],
        [3, 3000],
        [4, 1000],
      ],
    ]);
  });

  test('of a law of bodies changes its size and nothing else', async () => {
    const larger = await metricsOf({
      origin: { bodySize: { law: 'lognormal', median: 1000, sigma: 1 } },
      faults: [{ kind: 'bodySize', at: 0, for: '10d', factor: 7 }],
    });
    expect(larger).toEqual(
      await metricsOf({ origin: { bodySize: { law: 'lognormal', median: 7000, sigma: 1 } } }),
    );
  });

  test('leaves alone what a cohort says of itself', () => {
    const cohorts = [{ name: 'own', share: 0.5, usage: { rate: 7 } }];
    const { model } = compile(parseScenario({ ...BASE, cohorts, faults: [change({ 'usage.rate': 3 })] }));
    const rates = model.cohorts.map(({ apps }) => apps[0]!.usage.rates!.laws.map((law) => law.x));
    expect(rates).toEqual([
      [7, 7],
      [1, 3],
    ]);
  });

  test('costs a device nothing where there is none', () => {
    const app = compile(parseScenario(BASE)).model.cohorts[0]!.apps[0]!;
    expect([app.stretches, app.usage.rates, app.usage.arrivals]).toEqual([null, null, null]);
  });

  test.each([
    [
      { 'origin.latancy': '1s' },
      {},
      'sets origin.latancy, which is fixed for a run; what may change is origin.latency',
    ],
    [{ devices: 5 }, {}, 'sets devices, which is fixed for a run'],
    [{ 'origin.failure': 2 }, {}, 'sets origin.failure: expected a number from 0 to 1, found 2'],
    [{}, {}, 'an object of paths and values such as {usage.rate: 2}'],
    [
      { 'origin.latency': '1s' },
      { over: '1d' },
      'origin.latency is drawn from a law, which cannot be reached step by step',
    ],
    [{ 'usage.rate': { law: 'exponential', mean: 2 } }, { over: '1d' }, 'usage.rate is drawn from a law'],
    [{ 'usage.rate': 2 }, { over: '2d', for: '1d' }, 'faults.0.over: is longer than `for`'],
  ])('is refused where it sets %j with %j', (set, more, message) => {
    expect(refusal({ faults: [change(set, more)] })).toContain(message);
  });
});
