/** Formulas of servers against numbers that stand in print, or that follow by hand. */

import { describe, expect, test } from 'vitest';
import { desiredInstances, instancesAfter } from './autoscaling.ts';
import { bucketRejects, meanWaitOfConstant } from './constant-service.ts';
import { edgeHits } from './edge-cache.ts';
import { fewestBins, meanPeak, peakAtMost } from './herd.ts';
import { impatient } from './impatience.ts';
import { largestPoissonQuantile } from './largest-count.ts';
import { constant, exponential } from './law.ts';
import { attemptsInOutage, herdReturnsAt, shedAfter } from './outages.ts';
import * as queues from './queues.ts';
import { retrials } from './retrials.ts';
import { meanDecorrelated } from './retries.ts';
import { inRounds, makespanOfExponential } from './server-herds.ts';

describe('queues', () => {
  test('as in the tables of Erlang', () => {
    expect(queues.erlangB(10, 8)).toBeCloseTo(0.12166, 5);
    expect(queues.erlangC(5, 4)).toBeCloseTo(0.55411, 5);
    expect(queues.erlangC(50, 45)).toBeCloseTo(0.36386, 5);
    expect(queues.erlangB(20, 12.031)).toBeCloseTo(0.01, 5);
  });

  test('one server: rho S / (1 - rho), answers by an exponential law, half the wait if service is constant', () => {
    const one = { servers: 1, arrivals: 5, service: 0.1 };
    expect(queues.meanWait(one)).toBeCloseTo(0.1, 12);
    expect(queues.answerAbove(one, 0.3)).toBeCloseTo(Math.exp(-5 * 0.3), 12);
    expect(queues.waitAbove(one, queues.waitQuantile(one, 0.99))).toBeCloseTo(0.01, 12);
    expect(meanWaitOfConstant(1, 5, 0.1)).toBeCloseTo(0.05, 12);
    expect(queues.meanWaitAtOne(5, 0.1, 0.02)).toBeCloseTo(0.1, 12);
    expect(queues.meanWaitInBatches(5, 1, 0.1)).toBeCloseTo(0.1, 12);
  });

  test('constant service at two servers: nearly half the wait', () => {
    // G. Cosmetatos, "Approximate explicit formulae for the average queueing time" (1975).
    const half = 0.5 * (1 + (0.2 * (Math.sqrt(14) - 2)) / (16 * 0.8 * 2));
    const wait = queues.meanWait({ servers: 2, arrivals: 1.6, service: 1 });
    expect(meanWaitOfConstant(2, 1.6, 1) / wait).toBeCloseTo(half, 2);
  });

  test('no place to wait is the formula B; few places turn away what one more server would not bear', () => {
    const pool = { servers: 3, arrivals: 2, service: 1 };
    expect(queues.shedShare(pool, 0)).toBe(queues.erlangB(3, 2));
    // One server and one place at load 1: three states, all alike.
    expect(queues.shedShare({ servers: 1, arrivals: 1, service: 1 }, 1)).toBeCloseTo(1 / 3, 12);
  });
});

describe('clients that do not wait for ever', () => {
  test('patience like service: as many as there are with endless servers', () => {
    const [servers, load] = [10, 12];
    const { expired, meanWait } = impatient({ servers, arrivals: load, service: 1 }, exponential(1));
    let [beyond, mass] = [0, Math.exp(-load)];
    for (let n = 1; n < 100; n++) {
      mass *= load / n;
      beyond += Math.max(0, n - servers) * mass;
    }
    expect(expired).toBeCloseTo(beyond / load, 10);
    expect(meanWait).toBeCloseTo(beyond / load, 10);
  });

  test('endless patience: nobody gives up', () => {
    const pool = { servers: 2, arrivals: 1.5, service: 1 };
    const { expired, meanWaitOfServed } = impatient(pool, constant(1000));
    expect(expired).toBeLessThan(1e-12);
    expect(meanWaitOfServed).toBeCloseTo(queues.meanWait(pool), 8);
  });

  test('who comes back quickly is one who waits; one server turns away its load', () => {
    const quick = retrials({ servers: 3, load: 2, back: 1e-3, persistence: 1 });
    expect(quick.firstTries).toBeCloseTo(queues.erlangC(3, 2), 2);
    expect(retrials({ servers: 1, load: 0.6, back: 5, persistence: 1 }).firstTries).toBeCloseTo(0.6, 9);
    const never = retrials({ servers: 4, load: 3, back: 1, persistence: 0 });
    expect([never.firstTries, never.lost]).toEqual(
      Array.from({ length: 2 }, () => expect.closeTo(queues.erlangB(4, 3), 9)),
    );
  });
});

describe('herds and limits', () => {
  test('one token: rho / (1 + rho)', () => {
    expect(bucketRejects(50, 100, 1)).toBeCloseTo(1 / 3, 12);
    // A second one: G = e^rho.
    expect(bucketRejects(100, 100, 2)).toBeCloseTo(1 - Math.E / (1 + Math.E), 12);
  });

  test('two balls: as birthdays', () => {
    expect(peakAtMost(1, 2, 50)).toBeCloseTo(0.98, 10);
    expect(fewestBins(2, 1, 0.0101)).toBe(100);
    expect(meanPeak(2, 50)).toBeCloseTo(1.02, 9);
  });

  test('three clients, two servers: one wait, then the longer of two', () => {
    expect(makespanOfExponential({ clients: 3, servers: 2, service: 1 })).toBeCloseTo(0.5 + 1.5, 12);
  });

  test('rounds', () => {
    expect(inRounds(1000, 100, 10)).toEqual({ last: 90, requests: 5500 });
    expect(inRounds(5, 2, 1)).toEqual({ last: 2, requests: 9 });
  });

  test('the busiest of two seconds', () => {
    // P(both are 0) = e^-2 = 0.135, P(both at most 1) = 4 e^-2 = 0.54.
    expect(largestPoissonQuantile([{ mean: 1, bins: 2 }], 0.5)).toBe(1);
    expect(largestPoissonQuantile([{ mean: 1, bins: 2 }], 0.1)).toBe(0);
  });
});

describe('outages', () => {
  test('delays of 1, 2, 4 … s reach an outage of 100 s at 127 s', () => {
    expect(herdReturnsAt({ base: 1, cap: 64 }, 100)).toBe(127);
    expect(herdReturnsAt({ base: 1, cap: 1 }, 2.5)).toBe(3);
  });

  test('uniform delays of at most 1 s in an outage of 1 s: e of them, and the first request', () => {
    expect(attemptsInOutage({ base: 1, cap: 1 }, 1)).toBeCloseTo(1 + Math.E, 10);
  });

  test('what is shed falls evenly: a triangle', () => {
    // 390 a second too many at first, for 130 s.
    expect(shedAfter({ arrivals: 70, capacity: 100, outage: 60 }, 10)).toBeCloseTo((390 * 130) / 2, 9);
  });

  test('delays that remember: 2, 3.5, 5.75 bases', () => {
    expect([1, 2, 3].map((k) => meanDecorrelated(4, k))).toEqual([8, 14, 23]);
  });
});

test('instances: the examples of kubernetes.io, and no overshoot by those that have just come', () => {
  const rule = { target: 0.5, tolerance: 0.1 };
  expect(desiredInstances(50, 0, 0.9, { target: 0.75, tolerance: 0.1 })).toBe(60);
  expect([1, 0.5, 0.52, 0.25].map((utilisation) => desiredInstances(4, 0, utilisation, rule))).toEqual([
    8, 4, 4, 2,
  ]);
  const scaling = { before: 10, load: 70, ...rule, sync: 15, startup: 60 };
  expect([0, 15, 60, 600].map((at) => instancesAfter(scaling, at))).toEqual([10, 20, 20, 140]);
});

test('one edge is a cache with a lifetime', () => {
  expect(edgeHits({ edges: 1, requests: 2, lifetime: 1 })).toBeCloseTo(2 / 3, 12);
});
