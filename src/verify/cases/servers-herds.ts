import { meanPeak } from '../../theory/herd.ts';
import { meanWaitInBatches } from '../../theory/queues.ts';
import * as herds from '../../theory/server-herds.ts';
import type { Check, Topic } from '../check.ts';
import { NO_FETCH, type Raw } from '../scenarios.ts';
import { exponentialTime, herd, idle, seconds } from '../server-scenarios.ts';

const HERDS: Topic = {
  topic: 'Herds at servers',
  source: 'rounds of the servers; ((N - c) / c + H_c) S (Feller)',
};
const TOLD: Topic = {
  topic: 'Herds that are told when to come back',
  source: 'rounds of those admitted; one place of the line each; the burst of a bucket',
};

/** Until the last one is served. */
const MAKESPAN = {
  quantity: 'time until all are served, seconds',
  measure: (at) => at('services.data.sojournMs.max') / 1000,
} satisfies Partial<Check>;

const MEAN_WAIT = {
  quantity: 'mean wait, seconds',
  measure: (at) => at('services.data.waitMs.mean') / 1000,
} satisfies Partial<Check>;

export const serverHerds: readonly Check[] = [
  ...constant('herd-det-1000-10', { clients: 1000, servers: 10, service: 0.1 }),
  ...constant('herd-det-5000-64', { clients: 5000, servers: 64, service: 0.05 }),
  ...exponential('herd-exp-1000-10', { clients: 1000, servers: 10, service: 0.1 }, 60),
  ...exponential('herd-exp-5000-64', { clients: 5000, servers: 64, service: 0.05 }, 24),
  shed('herd-det-1000-10-q200-shed', { clients: 1000, servers: 10, service: 0.1 }, 200),
  jittered(10_000, 600, 24),
  jittered(20_000, 3600, 16),
  inBatches(7.5, 5, 0.08),
  ...inRounds(1000, 100, 10),
  ...inRounds(5000, 300, 30),
  inSlots(),
  atBucket(),
];

function constant(name: string, given: herds.ServedHerd): Check[] {
  const { clients, servers, service } = given;
  const scenario = herd({
    devices: clients,
    service: { instances: servers, time: seconds(service) },
    horizon: 60,
  });
  const exact = herds.makespanOfConstant(given);
  return [{ id: `${name}-makespan`, ...HERDS, ...MAKESPAN, exact, scenario, runs: 2 }];
}

function exponential(name: string, given: herds.ServedHerd, runs: number): Check[] {
  const { clients, servers, service } = given;
  const scenario = herd({
    devices: clients,
    service: { instances: servers, time: exponentialTime(service) },
    horizon: 60,
  });
  const common = { ...HERDS, scenario, runs };
  return [
    { id: `${name}-makespan`, ...common, ...MAKESPAN, exact: herds.makespanOfExponential(given) },
    { id: `${name}-wait`, ...common, ...MEAN_WAIT, exact: herds.meanWaitInHerd(given) },
  ];
}

function shed(id: string, given: herds.ServedHerd, queueLimit: number): Check {
  const { clients, servers, service } = given;
  return {
    id,
    ...HERDS,
    quantity: `how many of ${clients} are turned away`,
    exact: herds.shedOfHerd(given, queueLimit),
    scenario: herd({
      devices: clients,
      service: { instances: servers, time: seconds(service), queueLimit },
      horizon: 60,
    }),
    measure: (at) => at('services.data.rejectedBy.full'),
    runs: 2,
  };
}

/** Each device fetches at a random instant of a time. */
function jittered(clients: number, jitter: number, runs: number): Check {
  const periodic = {
    ...{ interval: 0, window: 'never' },
    opportunity: { kind: 'tick', every: seconds(jitter), phase: 'random' },
  };
  const scenario: Raw = {
    ...herd({ devices: clients, service: { instances: 1000, time: 1 }, warmup: jitter, horizon: 2 * jitter }),
    policy: { ...NO_FETCH, periodic },
  };
  return {
    id: `jitter-${clients}-${jitter}-peak`,
    topic: HERDS.topic,
    source: 'balls in bins: n!/M^n [z^n] (sum_{i<=k} z^i/i!)^M',
    quantity: `requests in the busiest second, ${clients} devices over ${jitter} s`,
    exact: meanPeak(clients, jitter),
    scenario,
    measure: (at) => at('services.data.peakRps1s'),
    runs,
  };
}

/** A host that is opened has all of its apps fetch at that instant: batches, of so many devices that they are a Poisson stream. */
function inBatches(requests: number, batch: number, service: number): Check {
  const devices = 2000;
  const opportunity = { kind: 'hostActive' };
  return {
    id: `mxm1-${batch}-${requests * service}`,
    topic: HERDS.topic,
    source: 'M[x]/M/1: rho S / (1 - rho) + S (b - 1) / (2 (1 - rho))',
    ...MEAN_WAIT,
    exact: meanWaitInBatches(requests, batch, service),
    scenario: {
      ...idle(1800, 3 * 3600),
      devices,
      host: { activations: exponentialTime((devices * batch) / requests), session: 0, keepAlive: 0 },
      apps: Array.from({ length: batch }, (_, app) => ({ id: `app-${app}` })),
      origin: { latency: 0 },
      policy: { ...NO_FETCH, periodic: { interval: 0, window: 'never', opportunity } },
      services: {
        data: { serves: ['periodic'], instances: 1, queueLimit: 'never', time: exponentialTime(service) },
      },
    },
    measure: MEAN_WAIT.measure,
    runs: 8,
  };
}

/** Those that are not admitted are all told the same: they come back together. Each answer takes a device a millisecond. */
function inRounds(clients: number, admitted: number, retryAfter: number): Check[] {
  const { last, requests } = herds.inRounds(clients, admitted, retryAfter);
  const service = {
    ...{ instances: admitted, time: '1s', queueLimit: 0 },
    retryAfter: seconds(retryAfter),
  };
  const retry = { kind: 'fixed', after: 1 };
  const given = { devices: clients, service, retry, horizon: last + 5 };
  const left = clients - admitted * (Math.ceil(clients / admitted) - 1);
  return [
    {
      id: `retry-after-const-${clients}-${admitted}-${retryAfter}`,
      ...TOLD,
      quantity: `requests of ${clients} devices, ${admitted} admitted in each round`,
      exact: requests,
      scenario: herd(given),
      measure: (at) => at('services.data.arrivals'),
      runs: 2,
    },
    {
      id: `retry-after-const-${clients}-${admitted}-${retryAfter}-last`,
      ...TOLD,
      quantity: `how many of ${clients} devices are admitted within a second after ${last} s`,
      exact: left,
      scenario: herd({ ...given, warmup: last, horizon: last + 1 }),
      measure: (at) => at('services.data.arrivals') - at('services.data.rejected'),
      runs: 2,
    },
  ];
}

/** A bucket that has 100 tokens and earns 100 a second tells each its own place in the line. */
function inSlots(): Check {
  return {
    id: 'retry-after-slot',
    ...TOLD,
    quantity: 'requests of 1000 devices, each with a place of its own in the line',
    exact: herds.requestsInSlots(1000, 100),
    scenario: herd({
      devices: 1000,
      service: {
        ...{ instances: 1000, time: 1, retryAfter: 'slot' },
        rateLimit: { rps: 100, burst: 100 },
      },
      retry: { kind: 'fixed', after: 1 },
      horizon: 60,
    }),
    measure: (at) => at('services.data.arrivals'),
    runs: 2,
  };
}

function atBucket(): Check {
  return {
    id: 'bucket-herd',
    ...TOLD,
    quantity: 'how many of 1000 a bucket with a burst of 200 lets through at one instant',
    exact: 200,
    scenario: herd({
      devices: 1000,
      service: { instances: 1000, time: 1, rateLimit: { rps: 100, burst: 200 } },
      horizon: 60,
    }),
    measure: (at) => at('services.data.served'),
    runs: 2,
  };
}
