import { beforeAll, describe, expect, test } from 'vitest';
import { runToEnd } from '../run/run.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { SERVICE_PATHS } from './catalogue/service-paths.ts';
import type { Result } from './result.ts';
import { leafAt } from './thresholds.ts';

const SCENARIO = {
  name: 'served',
  devices: 2,
  horizon: '90m',
  warmup: '20m',
  services: {
    data: {
      serves: ['periodic', 'pre', 'own'],
      instances: 1,
      concurrency: 2,
      time: { law: 'exponential', mean: '200ms' },
      background: { rps: 6, timeout: '2s', retry: { kind: 'fixed', after: '1s', maxAttempts: 2 } },
    },
  },
  faults: [{ at: '40m', for: '5m', kind: 'down', service: 'data' }],
  thresholds: [
    'services.data.waitMs.p99 <= 1h',
    'services.data.utilisation > 0.9',
    'services.data.errors == 0',
  ],
};

let one: Result;
let four: Result;
beforeAll(async () => {
  const compiled = compile(parseScenario(SCENARIO));
  one = await runToEnd(compiled);
  four = await runToEnd(compiled, { replications: 4 });
});

const valueIn = ({ services }: Result, path: string) => leafAt(services.data, path)!;

describe('what a result says of a service', () => {
  test('has every number that the catalogue declares, and no other', () => {
    const numbersIn = (tree: object, above = ''): string[] =>
      Object.entries(tree).flatMap(([name, value]) =>
        typeof value === 'number' || value === null
          ? [`${above}${name}`]
          : typeof value === 'object'
            ? numbersIn(value, `${above}${name}.`)
            : [],
      );
    const { digest, troubles, ...numbers } = one.services.data!;
    expect(digest).toMatch(/^[0-9a-f]{16}$/);
    expect(troubles).toHaveLength(1);
    expect(numbersIn(numbers)).toEqual(SERVICE_PATHS);
  });

  test('is in ms, in shares of what could be served, and in counts that balance', () => {
    const { arrivals, served, rejected, dropped, expired, inFlight, ...data } = one.services.data!;
    expect(arrivals).toBe(served + rejected + dropped + expired + inFlight);
    expect(data.sojournMs.mean! - data.waitMs.mean!).toBeGreaterThan(150);
    expect(data.sojournMs.mean! - data.waitMs.mean!).toBeLessThan(250);
    expect(data.utilisation).toBeCloseTo((served * 0.2) / (2 * (70 * 60 - 300)), 1);
    expect(data.instances).toEqual({ min: expect.any(Number), mean: expect.any(Number), max: 1 });
  });

  test('says when a fault was over', () => {
    const [trouble] = one.services.data!.troubles;
    expect(trouble).toMatchObject({ kind: 'down', service: 'data', at: 2_400_000, until: 2_700_000 });
    expect(trouble!.recoveredAfterMs).not.toBeNull();
    expect(trouble!.peakRps1s).toBeGreaterThan(6);
  });

  test('of one run has no interval, of several has one around all but the largest', () => {
    expect(Object.keys(one.serviceIntervals.data!)).toEqual(SERVICE_PATHS);
    expect(Object.values(one.serviceIntervals.data!).every((interval) => interval === null)).toBe(true);
    const intervals = four.serviceIntervals.data!;
    const without = SERVICE_PATHS.filter((path) => intervals[path] === null);
    expect(without).toEqual([
      'waitMs.max',
      'sojournMs.max',
      // Its answers share no link.
      'transferMs.mean',
      'transferMs.p50',
      'transferMs.p90',
      'transferMs.p99',
      'transferMs.max',
      'queueMax',
      'instances.min',
      'instances.max',
      'peakRps1s',
      'peakRps1m',
      'linkUse',
      'meanTransfers',
      // It has no edge.
      'edgeHitRate',
      'edgeMeanAgeMs',
      // Nor a price.
      'cost',
      'bill.instances',
      'bill.traffic',
      'bill.requests',
    ]);
    for (const path of ['arrivals', 'waitMs.mean', 'waitMs.p99', 'utilisation']) {
      const { mean, low, high, clusters, method } = intervals[path]!;
      expect(mean).toBeCloseTo(valueIn(four, path), 9);
      expect(low).toBeLessThan(mean);
      expect(high).toBeGreaterThan(mean);
      expect([clusters, ['replications', 'quantile'].includes(method)]).toEqual([4, true]);
    }
  });

  test('of several runs has the mean of their counts, and keeps what was first over time', () => {
    expect(valueIn(four, 'arrivals')).toBeGreaterThan(0.8 * valueIn(one, 'arrivals'));
    expect(valueIn(four, 'arrivals')).toBeLessThan(1.2 * valueIn(one, 'arrivals'));
    expect(four.services.data!.digest).toBe(one.services.data!.digest);
    expect(four.services.data!.troubles).toEqual(one.services.data!.troubles);
  });

  test('is judged by thresholds', () => {
    expect(four.thresholds.map(({ judgedBy, passed }) => [judgedBy, passed])).toEqual([
      ['services.data.waitMs.p99', true],
      ['services.data.utilisation', false],
      ['services.data.errors', true],
    ]);
    expect(four.thresholds[0]).toMatchObject({
      value: valueIn(four, 'waitMs.p99'),
      low: four.serviceIntervals.data!['waitMs.p99']!.low,
    });
    expect(one.thresholds[0]).toMatchObject({ low: null, high: null });
  });
});
