/** The rule by windows, by hand: a service that can do 100 a second, in windows of a second. */

import { describe, expect, test } from 'vitest';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { type Client, clientsOf, nextWindow } from './next-window.ts';
import { idle } from './server-scenarios.ts';

const RULE = { windowMs: 1000, isRefusedCounted: true };
const RUN = { seed: 1, horizonMs: 4000 };

function serviceOf(service: object, client: object = {}, faults: readonly object[] = []) {
  const background = { rps: 200, ...client };
  const data = { instances: 10, time: 100, queueLimit: 'never', ...service, background };
  return compile(parseScenario({ ...idle(0, 4), services: { data }, faults })).model.services[0]!;
}

/** So many in each second, evenly. */
function evenly(perSecond: number, seconds: number): Client[] {
  return Array.from({ length: perSecond * seconds }, (_, index) => ({
    at: (index * 1000) / perSecond,
    second: Math.floor(index / perSecond),
    k: index % perSecond,
  }));
}

describe('a window decides what the next one meets', () => {
  test('nobody waits after an empty window, however many come at once', () => {
    const herd = Array.from({ length: 1000 }, (_, k) => ({ at: 0, second: 0, k }));
    const { meanWaitMs, answered } = nextWindow(serviceOf({}), herd, RULE, RUN);
    expect(meanWaitMs).toBe(0);
    expect(answered[0]).toBe(1000);
  });

  test('what is over is carried on: waits of 0, 0.5, 1, 1.5 s', () => {
    expect(nextWindow(serviceOf({}), evenly(150, 4), RULE, RUN).meanWaitMs).toBe(750);
  });

  test('and is worked off: half a second of it where nobody else comes', () => {
    const clients = [...evenly(150, 1), { at: 1000, second: 1, k: 0 }, { at: 2000, second: 2, k: 0 }];
    expect(nextWindow(serviceOf({}), clients, RULE, RUN).meanWaitMs).toBeCloseTo(500 / 152, 9);
  });

  test('a longer window is felt later', () => {
    const { meanWaitMs } = nextWindow(serviceOf({}), evenly(150, 4), { ...RULE, windowMs: 2000 }, RUN);
    expect(meanWaitMs).toBe(500);
  });

  test('who would wait too long gives up: the third second waits a second', () => {
    const { answered } = nextWindow(serviceOf({}, { timeout: '1s' }), evenly(150, 4), RULE, RUN);
    expect([...answered]).toEqual([150, 150, 0, 0]);
  });

  test('what has no room is a share of the load, and of the next window', () => {
    const { firstTriesRejected, meanWaitMs } = nextWindow(
      serviceOf({ queueLimit: 50 }),
      evenly(2000, 4),
      RULE,
      RUN,
    );
    // 2000 - 100 - 50 of 2000, then 50 + 2000 - 100 - 50 of them.
    expect(firstTriesRejected[0]).toBe(0);
    expect(firstTriesRejected[1]! / 2000).toBeCloseTo(0.925, 1);
    expect(firstTriesRejected[2]! / 2000).toBeCloseTo(0.95, 1);
    expect(meanWaitMs).toBeGreaterThan(0);
    expect(meanWaitMs).toBeLessThan(500);
  });
});

describe('an outage', () => {
  const down = [{ at: 0, for: '2s', kind: 'down', service: 'data' }];

  test('lets those after it wait for what it refused in its last window, if that is load', () => {
    const seen = nextWindow(serviceOf({}, {}, down), evenly(300, 3), RULE, RUN);
    expect([...seen.answered]).toEqual([0, 0, 300, 0]);
    expect(seen.meanWaitMs).toBe(2000);
  });

  test('or does not', () => {
    const rule = { ...RULE, isRefusedCounted: false };
    expect(nextWindow(serviceOf({}, {}, down), evenly(300, 3), rule, RUN).meanWaitMs).toBe(0);
  });

  test('is tried through: 100 clients with four tries each, the last of them after it', () => {
    const retry = { kind: 'fixed', after: '800ms', maxAttempts: 4 };
    const herd = Array.from({ length: 100 }, (_, k) => ({ at: 0, second: 0, k }));
    // Tries at 0, 0.8, 1.6 and 2.4 s.
    expect([...nextWindow(serviceOf({}, { retry }, down), herd, RULE, RUN).answered]).toEqual([0, 0, 100, 0]);
  });
});

test('the clients are those of the exact run, so many a second', () => {
  const clients = clientsOf(serviceOf({}).background!, { seed: 3, horizonMs: 100_000 });
  expect(Math.abs(clients.length / 20_000 - 1)).toBeLessThan(4 / Math.sqrt(20_000));
  expect(clients.every(({ at, second }) => Math.floor(at / 1000) === second)).toBe(true);
});
