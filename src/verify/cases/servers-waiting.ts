import { meanWaitOfConstant } from '../../theory/constant-service.ts';
import { meanLargestPoisson } from '../../theory/largest-count.ts';
import { lognormal, meanOf, weibull } from '../../theory/law.ts';
import * as queues from '../../theory/queues.ts';
import type { Check, Topic } from '../check.ts';
import { type Raw, settings } from '../scenarios.ts';
import { exponentialTime, seconds, traffic } from '../server-scenarios.ts';

const SERVICE = 0.08;
const TIME = { time: exponentialTime(SERVICE) };

const POOLED: Topic = { topic: 'Servers with one queue', source: 'Erlang 1917 (M/M/c)' };
const ORDER: Topic = {
  topic: 'Servers in other orders',
  source: 'c times M/M/1; Burke 1956; Kleinrock 1975',
};
const LAWS: Topic = { topic: 'Service times of other laws', source: 'Pollaczek-Khinchine; Crommelin 1932' };

const MEAN_WAIT = {
  quantity: 'mean wait, seconds',
  measure: (at) => at('services.data.waitMs.mean') / 1000,
} satisfies Partial<Check>;

const WAITING = {
  quantity: 'share of requests that wait',
  measure: (at) => at('services.data.waitedShare'),
} satisfies Partial<Check>;

const P99 = {
  quantity: 'wait that 99 of 100 do not exceed, seconds',
  measure: (at) => at('services.data.waitMs.p99') / 1000,
} satisfies Partial<Check>;

export const waiting: readonly Check[] = [
  pooled('mmc-1-0.5', 1, 0.5, 20, 4e6, [MEAN_WAIT, P99]),
  pooled('mmc-2-0.9', 2, 0.9, 300, 4e6, [WAITING]),
  pooled('mmc-4-0.8', 4, 0.8, 100, 4e6, [MEAN_WAIT, P99]),
  // Two instances that serve five requests each are ten servers.
  pooled('mmc-10-0.9', 10, 0.9, 300, 6e6, [WAITING, MEAN_WAIT], { instances: 2, concurrency: 5 }),
  pooled('mmc-25-0.95', 25, 0.95, 1200, 7e6, [MEAN_WAIT, P99]),
  pooled('mmc-100-0.95', 100, 0.95, 1200, 6e6, [WAITING]),
  late(4, 0.9, 0.3),
  split(10, 0.9),
  lastFirst(2, 0.8),
  behind(3, 0.7),
  thirdInLine([0.05, 0.08, 0.1], 0.7),
  halfLost(10, 0.45),
  constantTime('md1-0.6-wait', 1, 0.6, 4e6),
  constantTime('md1-0.9-wait', 1, 0.9, 6e6),
  constantTime('mdc-5-0.9-wait', 5, 0.9, 4e6),
  constantTime('mdc-20-0.95-wait', 20, 0.95, 6e6),
  anyTime('mg1-lognormal-0.7-wait', 'lognormal', 4e6),
  anyTime('mg1-weibull-0.7-wait', 'weibull', 6e6),
  busiestSecond(1, 86_400),
].flat();

function poolOf(servers: number, busy: number): queues.Pool {
  return { servers, arrivals: (busy * servers) / SERVICE, service: SERVICE };
}

type Asked = typeof MEAN_WAIT | typeof WAITING | typeof P99;

function pooled(
  name: string,
  servers: number,
  busy: number,
  settle: number,
  requests: number,
  asked: readonly Asked[],
  shape: object = { instances: servers },
): Check[] {
  const pool = poolOf(servers, busy);
  const run = traffic({ service: { ...TIME, ...shape }, rps: pool.arrivals, settle, requests, runs: 6 });
  return asked.map((one) => {
    if (one === MEAN_WAIT)
      return { id: `${name}-wait`, ...POOLED, ...one, exact: queues.meanWait(pool), ...run };
    return one === WAITING
      ? { id: `${name}-pwait`, ...POOLED, ...one, exact: queues.waitingShare(pool), ...run }
      : { id: `${name}-p99`, ...POOLED, ...one, exact: queues.waitQuantile(pool, 0.99), ...run };
  });
}

/** Clients give up, and the servers do not know. */
function late(servers: number, busy: number, timeout: number): Check {
  const pool = poolOf(servers, busy);
  return {
    id: `mmc-${servers}-${busy}-late`,
    ...POOLED,
    quantity: `share of work done in vain for clients that give up after ${timeout} s`,
    exact: queues.answerAbove(pool, timeout),
    ...traffic({
      service: { instances: servers, ...TIME },
      rps: pool.arrivals,
      client: { timeout: seconds(timeout) },
      ...{ settle: 300, requests: 4e6 },
    }),
    measure: (at) => at('services.data.lateServed') / at('services.data.served'),
  };
}

/** Each instance has a queue of its own, and requests come to one at random. */
function split(servers: number, busy: number): Check {
  return {
    id: `mmc-split-${servers}-${busy}-wait`,
    ...ORDER,
    ...MEAN_WAIT,
    exact: queues.meanWait(poolOf(1, busy)),
    ...traffic({
      service: { instances: servers, dispatch: 'random', ...TIME },
      rps: poolOf(servers, busy).arrivals,
      ...{ settle: 600, requests: 6e6 },
    }),
  };
}

/** Who came last is served first: others wait, as long as all do on average. */
function lastFirst(servers: number, busy: number): Check {
  const pool = poolOf(servers, busy);
  return {
    id: `mmc-${servers}-${busy}-lifo-wait`,
    ...ORDER,
    ...MEAN_WAIT,
    exact: queues.meanWait(pool),
    ...traffic({
      service: { instances: servers, order: 'lifo', ...TIME },
      rps: pool.arrivals,
      ...{ settle: 100, requests: 4e6 },
    }),
  };
}

/** What leaves a queue of exponential service is a Poisson stream again, for the servers behind it. */
function behind(servers: number, busy: number): Check {
  const pool = poolOf(servers, busy);
  return {
    id: `mmc-${servers}-${busy}-behind-wait`,
    ...ORDER,
    quantity: 'mean wait at the service behind, seconds',
    exact: queues.meanWait(pool),
    ...traffic({
      service: { instances: 2 * servers, ...TIME, then: 'behind' },
      services: { behind: { instances: servers, queueLimit: 'never', ...TIME } },
      rps: pool.arrivals,
      ...{ settle: 100, requests: 3e6 },
    }),
    measure: (at) => at('services.behind.waitMs.mean') / 1000,
  };
}

/**
 * Three servers in line, each with a law of its own: what leaves a queue of exponential servers is a Poisson process again (Burke 1956),
 * so each is as if it stood alone, and times add up.
 */
function thirdInLine(means: readonly [number, number, number], busy: number): Check {
  const [first, second, third] = means;
  const arrivals = busy / third;
  const one = (mean: number): Raw => ({ instances: 1, queueLimit: 'never', time: exponentialTime(mean) });
  const names = ['data', 'behind', 'last'];
  return {
    id: `tandem-3-${busy}-sojourn`,
    ...ORDER,
    quantity: 'mean time from arrival to answer over three services, seconds',
    exact: means.reduce((sum, mean) => sum + mean / (1 - arrivals * mean), 0),
    ...traffic({
      service: { ...one(first), then: 'behind' },
      services: { behind: { ...one(second), then: 'last' }, last: one(third) },
      rps: arrivals,
      ...{ settle: 300, requests: 2e6 },
    }),
    measure: (at) => names.reduce((sum, name) => sum + at(`services.${name}.sojournMs.mean`), 0) / 1000,
  };
}

/** A fault that takes half of the instances away leaves a queue at the others. */
function halfLost(servers: number, busy: number): Check {
  const pool = poolOf(servers, busy);
  const size = { settle: 300, requests: 4e6 };
  return {
    id: `mmc-${servers}-${busy}-lost-wait`,
    ...ORDER,
    ...MEAN_WAIT,
    exact: queues.meanWait({ ...pool, servers: servers / 2 }),
    ...traffic({
      service: { instances: servers, ...TIME },
      rps: pool.arrivals,
      ...size,
      more: { faults: [{ at: 0, for: '365d', kind: 'degraded', service: 'data', share: 0.5 }] },
    }),
  };
}

function constantTime(id: string, servers: number, busy: number, requests: number): Check {
  const { arrivals } = poolOf(servers, busy);
  return {
    id,
    ...LAWS,
    ...MEAN_WAIT,
    exact: meanWaitOfConstant(servers, arrivals, SERVICE),
    ...traffic({
      service: { instances: servers, time: seconds(SERVICE) },
      rps: arrivals,
      ...{ settle: 600, requests },
    }),
  };
}

function anyTime(id: string, kind: 'lognormal' | 'weibull', requests: number): Check {
  const law = kind === 'lognormal' ? lognormal(0.05, 0.8) : weibull(0.6, 0.05);
  const square =
    kind === 'lognormal' ? 0.05 ** 2 * Math.exp(2 * 0.8 ** 2) : 0.05 ** 2 * meanOf(weibull(0.3, 1));
  const arrivals = 0.7 / meanOf(law);
  return {
    id,
    ...LAWS,
    ...MEAN_WAIT,
    exact: queues.meanWaitAtOne(arrivals, meanOf(law), square),
    ...traffic({
      service: { instances: 1, time: settings(law, 1000) },
      rps: arrivals,
      ...{ settle: 300, requests },
    }),
  };
}

function busiestSecond(rps: number, length: number): Check {
  return {
    id: `maxpoisson-${rps}-day-mean`,
    topic: 'Other clients of servers',
    source: 'the largest of n Poisson counts',
    quantity: 'requests in the busiest second of a day, one a second on average',
    exact: meanLargestPoisson([{ mean: rps, bins: length }]),
    ...traffic({ service: { instances: 9, time: 1 }, rps, settle: 0, requests: 80 * rps * length, runs: 80 }),
    measure: (at) => at('services.data.peakRps1s'),
  };
}
