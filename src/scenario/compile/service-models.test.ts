import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LAW } from '../../compiled/kernel/law.ts';
import { NEVER } from '../../compiled/kernel/time.ts';
import { DISPATCH, type ServiceModel, TROUBLE } from '../../compiled/services/service-model.ts';
import { parseScenario } from '../files/parse-scenario.ts';
import { compile } from './compile.ts';

const RUN = { name: 'x', start: '2026-03-02T00:00:00+08:00', horizon: '28d', warmup: '7d', devices: 3 };
const modelOf = (yaml: string, more: object = {}) =>
  compile(parseScenario({ ...RUN, ...parse(yaml), ...more })).model;
const one = (keys: string, more: object = {}): ServiceModel =>
  modelOf(
    `services: {data: {serves: [periodic], instances: 4, ${keys.includes(' time: ') ? '' : 'time: 50ms, '}${keys}}}`,
    more,
  ).services[0]!;

describe('services of a model', () => {
  test('are none where a scenario has none', () => {
    const { services, servedBy } = modelOf('{}');
    expect([services, servedBy]).toEqual([[], new Float64Array(0)]);
  });

  test('stand in the order of the scenario, and requests know theirs by its place', () => {
    const { services, servedBy } = modelOf(`services:
      relay: {serves: [pre, periodic], instances: 1, time: 80us, then: data}
      packages: {serves: [download], instances: 2, time: 1s}
      data: {serves: [check], instances: 3, time: 1ms}`);
    expect(services.map(({ name, then }) => [name, then])).toEqual([
      ['relay', 2],
      ['packages', -1],
      ['data', -1],
    ]);
    expect(servedBy).toEqual(Float64Array.of(0, 0, -1, 2, 1));
  });

  test('count in microseconds', () => {
    const service = one(
      'concurrency: 8, time: {law: lognormal, median: 1.5ms, sigma: 0.8}, dispatch: leastLoaded, queueLimit: never, order: lifo, dropExpired: true, rateLimit: {rps: 500, burst: 20}, autoscale: {min: 2, max: 9}',
    );
    expect(service).toMatchObject({
      ...{ instances: 4, concurrency: 8, dispatch: DISPATCH.leastLoaded, queueLimit: NEVER },
      ...{ isLifo: true, isExpiredDropped: true, isFullSilent: false },
      time: { kind: LAW.lognormal, x: 1500, y: 0.8 },
      limit: { tokensPerUs: 0.0005, burst: 20 },
      autoscaler: { least: 2, most: 9, syncUs: 15e6, stabiliseDownUs: 300e6 },
      ...{ schedule: null, startupUs: 60e6, retryAfter: null, background: null, troubles: [] },
    });
  });

  test.each([
    ['concurrency: 8, retryAfter: slot', 50_000 / 32],
    ['concurrency: 1, time: {law: exponential, mean: 80us}, retryAfter: slot', 20],
    ['rateLimit: {rps: 500}, retryAfter: slot', 2000],
  ])('tell a slot of what the service can bear: %s', (keys, slotUs) => {
    expect(one(keys).retryAfter).toEqual({ law: null, slotUs });
  });

  test('tell a time in milliseconds', () => {
    expect(one('retryAfter: 30s').retryAfter).toMatchObject({ law: { kind: LAW.constant, x: 30_000 } });
  });

  test('are as many as was decided last before the run, and follow what lies in it', () => {
    const plan = `autoscale: {startup: 2m, schedule: [
      {at: 2026-02-01, instances: 9}, {at: 2026-03-01, instances: 7}, {at: 2026-03-02T00:00:00+08:00, instances: 5},
      {at: 2026-03-03T00:00:00+08:00, instances: 6}, {at: 2026-05-01, instances: 1}]}`;
    const { instances, schedule, startupUs, autoscaler } = one(plan);
    expect([instances, startupUs, autoscaler]).toEqual([7, 120e6, null]);
    expect(schedule).toEqual({ atUs: Float64Array.of(0, 86_400e6), instances: Float64Array.of(5, 6) });
    expect(one('autoscale: {schedule: [{at: 1d, instances: 2}]}').instances).toBe(4);
  });
});

describe('clients without a device', () => {
  test('have one rate where no hour is unlike another', () => {
    const { rates, kinds } = one('background: {rps: 40}').background!;
    expect(rates).toEqual(Float64Array.of(40));
    expect(kinds.map(({ timeout, retry }) => [timeout.x, retry])).toEqual([[NEVER, null]]);
  });

  test('have the mean rate of each hour of the run, by the local clock', () => {
    const weights = Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 0 : 1));
    const { rates } = one(`background: {rps: 10, diurnal: [${weights}], weekly: [7, 0, 0, 0, 0, 0, 0]}`, {
      start: '2026-03-02T11:30:00+08:00',
      horizon: '2d',
      warmup: '1h',
    }).background!;
    // Monday has a seventh of the days and all of the week, its second half twice the business of its mean.
    const monday = [70, ...Array.from({ length: 11 }, () => 140), 70];
    expect([...rates]).toEqual(
      [...monday, ...Array.from({ length: 35 }, () => 0)].map((rate) => expect.closeTo(rate, 9)),
    );
  });

  test('come as often as is said on average, however they spread', () => {
    const rates = one(
      'background: {rps: 3, diurnal: {amplitude: 0.9, peakHour: 20}, weekly: [5, 5, 5, 5, 5, 1, 1]}',
    ).background!.rates;
    expect(rates).toHaveLength(28 * 24);
    expect(rates.reduce((sum, rate) => sum + rate, 0) / rates.length).toBeCloseTo(3, 9);
  });

  test('and devices heed what they are told only where somebody tells them', () => {
    const retry = 'retry: {kind: fixed, after: 1m, honourRetryAfter: false}';
    const honoured = (told: string, place: string) => {
      const { services, cohorts } = modelOf(`
policy: {periodic: {${retry}}}
services:
  relay: {serves: [periodic], instances: 1, time: 1ms, then: data, ${place === 'relay' ? told : ''}}
  data: {serves: [own], instances: 1, time: 1ms, background: {rps: 1, ${retry}}, ${place === 'data' ? told : ''}}`);
      return [cohorts[0]!.apps[0]!.periodic!.retry!, services[1]!.background!.kinds[0]!.retry!].map(
        (each) => each.isRetryAfterHonoured,
      );
    };
    expect(honoured('', 'data')).toEqual([true, true]);
    expect(honoured('retryAfter: slot', 'data')).toEqual([false, false]);
    expect(honoured('retryAfter: slot', 'relay')).toEqual([false, true]);
  });
});

describe('faults of a service', () => {
  const SERVICES = `services:
      relay: {serves: [pre], instances: 1, time: 1ms, then: data}
      data: {instances: 1, time: 1ms}
      packages: {serves: [download], instances: 1, time: 1ms}`;
  const troubled = (faults: string) => {
    const { services, faults: others, isDisturbed } = modelOf(`${SERVICES}\nfaults: ${faults}`);
    return { troubles: services.map(({ troubles }) => troubles), others, isDisturbed };
  };

  test('are its troubles, in the order of their beginning, and none of the origin', () => {
    const { troubles, others, isDisturbed } = troubled(`
      - {at: 3d, for: 1h, kind: errors, service: data, share: 0.1}
      - {at: 2d, for: 2h, kind: degraded, service: data, share: 0.5}
      - {at: 1d, for: 10m, kind: down, service: packages}`);
    expect([others, isDisturbed]).toEqual([[], false]);
    expect(troubles).toEqual([
      [],
      [
        { kind: TROUBLE.degraded, atUs: 48 * 3600e6, untilUs: 50 * 3600e6, value: 0.5 },
        { kind: TROUBLE.errors, atUs: 72 * 3600e6, untilUs: 73 * 3600e6, value: 0.1 },
      ],
      [{ kind: TROUBLE.down, atUs: 24 * 3600e6, untilUs: 24 * 3600e6 + 600e6, value: 1 }],
    ]);
  });

  test('lie in the run: what is before and after it is cut off, or left out', () => {
    const { troubles } = troubled(`
      - {at: 2026-03-01T23:00:00+08:00, for: 3h, kind: down, service: data}
      - {at: 2026-03-01T21:00:00+08:00, for: 3h, kind: down, service: data}
      - {at: 27d, for: 9d, kind: down, service: data}
      - {at: 28d, for: 9d, kind: down, service: data}`);
    expect(troubles[1]!.map(({ atUs, untilUs }) => [atUs / 3600e6, untilUs / 3600e6])).toEqual([
      [0, 2],
      [648, 672],
    ]);
  });

  test('larger answers of the origin are a trouble of the link that they go over, be it behind another service', () => {
    const { services, faults } = modelOf(`
services:
  relay: {serves: [pre], instances: 1, time: 1ms, then: data}
  data: {instances: 1, time: 1ms, bandwidth: 1MiB}
  own: {serves: [own], instances: 1, time: 1ms}
  packages: {serves: [download], instances: 1, time: 1ms, bandwidth: 1MiB}
faults: [{at: 1d, for: 1h, kind: bodySize, factor: 3}]`);
    expect(faults).toEqual([]);
    expect(services.map(({ troubles }) => troubles)).toEqual([
      [],
      [{ kind: TROUBLE.bodySize, atUs: 24 * 3600e6, untilUs: 25 * 3600e6, value: 3 }],
      [],
      [],
    ]);
  });

  test('slow answers of the origin slow what serves requests to it', () => {
    const { troubles, others } = troubled('[{at: 1d, for: 1h, kind: slow, factor: 3}]');
    expect(troubles.map((each) => each.map(({ kind, value }) => [kind, value]))).toEqual([
      [[TROUBLE.slow, 3]],
      [],
      [],
    ]);
    expect(others).toMatchObject([{ factor: 3 }]);
  });
});
