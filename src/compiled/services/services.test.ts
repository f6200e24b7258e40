/** Closed forms of queueing, held against services alone: clients that are no devices, many of them. */

import { describe, expect, test } from 'vitest';
import { LAW, Law } from '../kernel/law.ts';
import { NEVER } from '../kernel/time.ts';
import { ASK, ASK_WIDTH } from './ask.ts';
import { BudgetModel, TOKEN } from './budget.ts';
import { Entries } from './entries.ts';
import { JITTER, RetryModel } from './retry-model.ts';
import { SERVED, SERVICE_FACT, SERVICE_FACT_WIDTH } from './service-facts.ts';
import {
  BackgroundModel,
  ClientModel,
  DISPATCH,
  EdgeModel,
  LimitModel,
  ServiceModel,
  TROUBLE,
  TroubleModel,
} from './service-model.ts';
import { Services } from './services.ts';
import { ServicesOf } from './services-of-run.ts';

const law = (fields: Partial<Law>) => Object.assign(new Law(), fields);
const exponential = (mean: number) => law({ kind: LAW.exponential, x: mean });
const never = law({ x: NEVER });

function background(rps: number, more: Partial<ClientModel> = {}): BackgroundModel {
  const kinds = [Object.assign(new ClientModel(), { timeout: never, ...more })];
  return Object.assign(new BackgroundModel(), { rates: Float64Array.of(rps), kinds });
}

interface Counted {
  readonly served: number;
  readonly rejected: number;
  readonly expired: number;
  readonly arrivals: number;
  readonly firstTries: number;
  readonly firstRejected: number;
  readonly meanWaitS: number;
  readonly waitedShare: number;
  /** Of all answers of an edge that are no errors. */
  readonly meanAgeS: number;
  /** On a link, of those that were through; and bytes of those that were broken off. */
  readonly meanTransferS: number;
  readonly cutBytes: number;
  of(code: number): number;
}

/** @param everySeconds how far the clock is advanced at a time */
function lived(model: Partial<ServiceModel>, hours: number, everySeconds = 60): Counted {
  const horizonMs = hours * 3_600_000;
  const models = [Object.assign(new ServiceModel(), model)];
  const services = new Services(new ServicesOf(models, 7, 0, horizonMs));
  const counts = new Map<number, number>();
  let [waited, waits, firstTries, firstRejected, attempt, age] = [0, 0, 0, 0, 0, 0];
  let [transfer, cutBytes] = [0, 0];
  for (let second = everySeconds; second <= hours * 3_600; second += everySeconds) {
    services.advance(second * 1e6);
    const { rows, end } = services.floor.facts;
    for (let at = 0; at < end; at += SERVICE_FACT_WIDTH) {
      const code = rows[at + SERVICE_FACT.code]!;
      counts.set(code, (counts.get(code) ?? 0) + 1);
      if (code === SERVED.Begun) {
        waited += rows[at + SERVICE_FACT.a]!;
        if (rows[at + SERVICE_FACT.a]! > 0) waits += 1;
      }
      if (code === SERVED.Arrived) {
        attempt = rows[at + SERVICE_FACT.a]!;
        if (attempt === 1) firstTries += 1;
      }
      if (code === SERVED.Sent) transfer += rows[at + SERVICE_FACT.b]!;
      if (code === SERVED.CutOff) cutBytes += rows[at + SERVICE_FACT.b]!;
      if (code === SERVED.EdgeHit) age += rows[at + SERVICE_FACT.a]!;
      if (code === SERVED.Rejected && attempt === 1) firstRejected += 1;
    }
    services.floor.facts.clear();
  }
  const of = (code: number) => counts.get(code) ?? 0;
  const begun = of(SERVED.Begun);
  return {
    served: of(SERVED.Served),
    rejected: of(SERVED.Rejected),
    expired: of(SERVED.Expired),
    arrivals: of(SERVED.Arrived),
    firstTries,
    firstRejected,
    meanWaitS: waited / begun / 1e6,
    waitedShare: waits / begun,
    meanAgeS: age / (of(SERVED.EdgeHit) + of(SERVED.EdgeShared) + of(SERVED.EdgeFilled)) / 1e6,
    meanTransferS: transfer / of(SERVED.Sent) / 1e6,
    cutBytes,
    of,
  };
}

test('M/M/10 at 90 %: Erlang C says who waits', () => {
  const { waitedShare, arrivals } = lived(
    { instances: 10, time: exponential(80_000), background: background(112.5) },
    2,
  );
  expect(arrivals).toBeGreaterThan(790_000);
  expect(waitedShare).toBeCloseTo(0.6687, 1.7);
});

test('a queue for each of ten instances, met at random: ten M/M/1', () => {
  const { meanWaitS } = lived(
    { instances: 10, dispatch: DISPATCH.random, time: exponential(80_000), background: background(112.5) },
    2,
  );
  expect(meanWaitS).toBeCloseTo(0.72, 1.3);
});

test('M/M/10/20 at 120 %: 18 % are turned away', () => {
  const { rejected, arrivals } = lived(
    { instances: 10, queueLimit: 10, time: exponential(80_000), background: background(150) },
    1,
  );
  expect(rejected / arrivals).toBeCloseTo(0.17967, 2);
});

test('M/M/10 with patience of 1 s on average, at 120 %: those who give up are not begun (Palm)', () => {
  const { expired, arrivals } = lived(
    {
      instances: 10,
      time: exponential(80_000),
      isExpiredDropped: true,
      background: background(150, { timeout: exponential(1000) }),
    },
    1,
  );
  expect(expired / arrivals).toBeCloseTo(0.168, 2);
});

test('clients that share a budget of a tenth of a retry for each first try make no more, however many fail', () => {
  const budget = Object.assign(new BudgetModel(), { earned: TOKEN / 10, room: 10 * TOKEN });
  const retry = Object.assign(new RetryModel(), { baseMs: 10, capMs: 10, maxAttempts: NEVER, budget });
  const failing = Object.assign(new TroubleModel(), { kind: TROUBLE.errors, value: 0.5 });
  const { arrivals, firstTries } = lived(
    { instances: 100, time: law({ x: 1000 }), troubles: [failing], background: background(50, { retry }) },
    1,
  );
  expect(arrivals - firstTries).toBeGreaterThan(firstTries / 10 - 5);
  expect(arrivals - firstTries).toBeLessThanOrEqual(firstTries / 10 + 10);
});

test('a token bucket of 100/s and a burst of 1 turns 47 % of 90/s away', () => {
  const { rejected, arrivals } = lived(
    {
      instances: 1000,
      time: law({ x: 0 }),
      limit: Object.assign(new LimitModel(), { tokensPerUs: 100 / 1e6, burst: 1 }),
      background: background(90),
    },
    2,
  );
  expect(rejected / arrivals).toBeCloseTo(0.4737, 2);
});

test('retrials: 5 servers, 4 Erlang, all come back after a second on average', () => {
  const retry = Object.assign(new RetryModel(), {
    law: exponential(1000),
    jitter: JITTER.none,
    maxAttempts: NEVER,
  });
  const { firstTries, firstRejected } = lived(
    { instances: 5, queueLimit: 0, time: exponential(1e6), background: background(4, { retry }) },
    100,
    3600,
  );
  expect(firstRejected / firstTries).toBeCloseTo(0.4553, 1.7);
});

describe('a link that answers share', () => {
  /** 100,000 bytes each, over a link that sends ten of them a second. */
  const sized = (rps: number, more: Partial<ClientModel> = {}) =>
    background(rps, { bytes: [law({ x: 100_000 })], bytesSince: Float64Array.of(0), ...more });
  const linked = { instances: 1000, time: law({ x: 1 }), bytesPerSecond: 1_000_000 };

  test('has each of them on it for E[S] / (1 - rho) on average, however far the clock is advanced at a time', () => {
    const { of, meanTransferS } = lived({ ...linked, background: sized(6) }, 10);
    expect(meanTransferS).toBeCloseTo(0.1 / 0.4, 1.7);
    expect(of(SERVED.Sent)).toBeGreaterThan(214_000);
    expect(of(SERVED.Served)).toBe(0);
    expect(lived({ ...linked, background: sized(6) }, 10, 8).meanTransferS).toBe(meanTransferS);
  });

  test('is left by those who give up, and nobody hears of what was sent to them', () => {
    // Three times as much as it can send: each is on it until it gives up, with at most a part of its bytes.
    const retry = Object.assign(new RetryModel(), { baseMs: 1000, capMs: 1000, maxAttempts: 2 });
    const { of, firstTries, cutBytes } = lived(
      { ...linked, background: sized(30, { timeout: law({ x: 2000 }), retry }) },
      1,
    );
    const cut = of(SERVED.CutOff);
    expect(cut).toBeGreaterThan(0.9 * of(SERVED.Made));
    expect(of(SERVED.Made) - cut - of(SERVED.Sent)).toBeLessThan(200);
    expect(of(SERVED.Arrived) / firstTries).toBeGreaterThan(1.9);
    // It was never idle: what was broken off and what was through are all that it could send.
    expect((cutBytes + of(SERVED.Sent) * 100_000) / (1_000_000 * 3600)).toBeCloseTo(1, 2);
  });

  test('sends no errors, and nothing of no size', () => {
    const failing = [Object.assign(new TroubleModel(), { kind: TROUBLE.errors, value: 1 })];
    const { of } = lived({ ...linked, troubles: failing, background: sized(6) }, 0.1);
    expect([of(SERVED.Made), of(SERVED.Served) > 2000]).toEqual([0, true]);
    const empty = lived({ ...linked, background: background(6) }, 0.1);
    expect([empty.of(SERVED.Made), empty.of(SERVED.Served) > 2000]).toEqual([0, true]);
  });

  test('brings an answer to an edge when it is through, and none that was broken off', () => {
    const edged = { ...linked, edge: Object.assign(new EdgeModel(), { lifetimeUs: 1e6 }) };
    const { of } = lived({ ...edged, background: sized(50) }, 0.1);
    expect(of(SERVED.EdgeFilled)).toBe(of(SERVED.Sent));
    // Five more ask in the tenth of a second that it takes.
    expect(of(SERVED.EdgeShared) / of(SERVED.Sent)).toBeCloseTo(5, -0.5);
    const impatient = sized(5, { timeout: law({ x: 50 }) });
    const lost = lived({ ...edged, bytesPerSecond: 100_000, background: impatient }, 0.1);
    expect([lost.of(SERVED.EdgeFilled), lost.of(SERVED.Sent)]).toEqual([0, 0]);
    expect(lost.of(SERVED.EdgeLost)).toBeGreaterThan(100);
  });
});

describe('an edge', () => {
  const edge = (more: Partial<EdgeModel>) => Object.assign(new EdgeModel(), { lifetimeUs: 10e6, ...more });

  test('answers what it has, as old as it is: renewal cycles of a lifetime and the next request', () => {
    const model = {
      instances: 1000,
      time: law({ x: 0 }),
      background: background(5),
      edge: edge({ nodes: 4 }),
    };
    const { of, meanAgeS } = lived(model, 5);
    // Each node: (1 / rate) / (lifetime + 1 / rate) of its requests go on, and the mean age is of all answers.
    expect(of(SERVED.EdgeMissed) / (of(SERVED.EdgeHit) + of(SERVED.EdgeMissed))).toBeCloseTo(1 / 13.5, 2);
    expect(meanAgeS).toBeCloseTo((1.25 * 10 ** 2) / 2 / 13.5, 0.5);
    expect(of(SERVED.Arrived)).toBe(of(SERVED.EdgeMissed));
  });

  test('has those that ask for what is being fetched wait for it', () => {
    const model = { instances: 1000, time: law({ x: 300_000 }), background: background(50), edge: edge({}) };
    const { of } = lived(model, 1);
    const requests = of(SERVED.EdgeMissed) + of(SERVED.EdgeHit) + of(SERVED.EdgeJoined);
    expect(of(SERVED.EdgeMissed) / requests).toBeCloseTo(1 / 516, 4);
    expect(of(SERVED.EdgeJoined) / of(SERVED.EdgeMissed)).toBeCloseTo(15, -0.5);
    expect(of(SERVED.EdgeShared)).toBeGreaterThan(of(SERVED.EdgeJoined) - 50);
    expect(of(SERVED.EdgeLost)).toBe(0);
  });

  test('keeps no error, and tells it to all who waited', () => {
    const model = {
      instances: 1000,
      time: law({ x: 300_000 }),
      background: background(50),
      edge: edge({}),
      troubles: [Object.assign(new TroubleModel(), { kind: TROUBLE.errors, value: 1 })],
    };
    const { of } = lived(model, 0.1);
    expect(of(SERVED.EdgeHit)).toBe(0);
    expect(of(SERVED.EdgeFilled)).toBe(0);
    expect(of(SERVED.EdgeShared)).toBeGreaterThan(10_000);
  });

  test('loses those that wait with what they wait for, and asks again', () => {
    const model = {
      instances: 1,
      queueLimit: 0,
      isFullSilent: true,
      time: law({ x: 2e6 }),
      background: background(20),
      limit: Object.assign(new LimitModel(), { tokensPerUs: 0.2 / 1e6, burst: 1 }),
      edge: edge({ lifetimeUs: 1e6 }),
    };
    const { of } = lived(model, 0.5);
    expect(of(SERVED.Dropped)).toBeGreaterThan(1000);
    expect(of(SERVED.EdgeFilled)).toBeGreaterThan(100);
  });

  test('forgets what is fresh no more: the same content of many, whatever was kept before', () => {
    const visits = new Float64Array(2 * ASK_WIDTH);
    const entries = new Entries();
    for (let owner = 0; owner < 1000; owner++) {
      visits[ASK.owner] = owner;
      entries.keep(entries.add(0, visits, 0), 100 + owner, 0, 0);
    }
    const top = entries.pool.top;
    for (let owner = 0; owner < 1000; owner++) {
      visits[ASK.owner] = owner;
      expect(entries.find(0, visits, 0)).toBeGreaterThanOrEqual(0);
      expect(entries.find(1, visits, 0)).toBe(-1);
      entries.expire(100 + owner);
      expect(entries.find(0, visits, 0)).toBe(-1);
      entries.keep(entries.add(1, visits, 0), 2000 + owner, 0, 0);
    }
    expect(entries.pool.top).toBeLessThanOrEqual(top + 1);
  });
});
