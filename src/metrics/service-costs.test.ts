import { expect, test } from 'vitest';
import { runToEnd } from '../run/run.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';

const resultOf = (raw: object, options = {}) =>
  runToEnd(compile(parseScenario({ name: 'priced', devices: 40, ...raw })), options);

const SERVICE = { serves: ['periodic', 'pre', 'own', 'check', 'download'], instances: 8, time: '100ms' };
const PRICE = { instanceHour: 0.5, gigabyte: 20, millionRequests: 1000 };

test('the bytes of a service are those that its devices got', async () => {
  const { metrics, services } = await resultOf({
    ...{ horizon: '6d', warmup: 0, app: { ownRequest: true } },
    // Without a release nothing is pushed, which asks no service.
    policy: { update: { enabled: true } },
    services: { data: { ...SERVICE, price: PRICE } },
  });
  expect(metrics.update.bytes).toBeGreaterThan(0);
  const { periodic, pre, own, update } = metrics;
  const got = periodic.bytes + pre.bytes + own.bytes + update.bytes;
  expect(services.data!.bytes).toBe(got);
  const { arrivals, instanceHours, cost, bill } = services.data!;
  expect(instanceHours).toBe(8 * 6 * 24);
  expect(bill.instances).toBeCloseTo(0.5 * 8 * 6 * 24, 9);
  expect(bill.traffic).toBeCloseTo((20 * got) / 1e9, 9);
  expect(bill.requests).toBeCloseTo(arrivals / 1000, 9);
  expect(cost).toBeCloseTo(bill.instances! + bill.traffic! + bill.requests!, 9);
});

test('errors have no body that is paid for', async () => {
  const { metrics, services } = await resultOf({
    ...{ horizon: '4d', warmup: 0, origin: { failure: 1 } },
    services: { data: { ...SERVICE, serves: ['periodic'] } },
  });
  expect(services.data!.errors).toBeGreaterThan(0);
  expect(services.data!.bytes).toBe(0);
  expect(metrics.periodic.bytes).toBe(0);
});

test('an instance is paid for from the decision for it, and only in measured time', async () => {
  const schedule = [
    { at: '2h', instances: 11 },
    { at: '4h', instances: 8 },
  ];
  const { services } = await resultOf({
    ...{ horizon: '6h', warmup: '1h' },
    services: { data: { ...SERVICE, autoscale: { schedule, startup: '30m' } } },
  });
  expect(services.data!.instanceHours).toBeCloseTo(8 * 5 + 3 * 2, 9);
  expect(services.data!.instances.mean).toBeCloseTo((8 * 5 + 3 * 1.5) / 5, 9);
  expect(services.data!.cost).toBeNull();
});

test('what an edge answers is not paid for as traffic of the service', async () => {
  const raw = { horizon: '4d', warmup: 0, origin: { bodySize: '40KiB', content: { scope: 'app' } } };
  const { services } = await resultOf({
    ...raw,
    services: { data: { ...SERVICE, serves: ['periodic', 'pre'], edge: { lifetime: '6h' }, price: PRICE } },
  });
  const { arrivals, bytes, edgeRequests } = services.data!;
  expect(bytes).toBe(arrivals * 40 * 1024);
  expect(edgeRequests).toBeGreaterThan(5 * arrivals);
});

test('a cost is held to a threshold, and has an interval of several runs', async () => {
  const priced = {
    ...{
      horizon: '2d',
      warmup: 0,
      thresholds: ['services.data.cost <= 1000', 'services.data.bill.traffic <= 0'],
    },
    services: { data: { ...SERVICE, price: PRICE } },
  };
  const { thresholds, serviceIntervals } = await resultOf(priced, { replications: 4 });
  expect(thresholds.map(({ passed }) => passed)).toEqual([true, false]);
  expect(serviceIntervals.data!.cost!.low).toBeLessThan(serviceIntervals.data!.cost!.high);
});
