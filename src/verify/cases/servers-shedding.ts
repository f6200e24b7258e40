import { bucketRejects } from '../../theory/constant-service.ts';
import { impatient } from '../../theory/impatience.ts';
import { constant, exponential, lognormal, meanOf } from '../../theory/law.ts';
import { erlangB, type Pool, shedShare } from '../../theory/queues.ts';
import { retrials } from '../../theory/retrials.ts';
import { attempts } from '../../theory/retries.ts';
import type { Check, Topic } from '../check.ts';
import { settings } from '../scenarios.ts';
import { exponentialTime, seconds, traffic } from '../server-scenarios.ts';

const SERVICE = 0.08;

const FULL: Topic = { topic: 'Servers that turn requests away', source: 'Erlang 1917 (M/M/c/K, M/G/c/c)' };
const LIMIT: Topic = {
  topic: 'A rate limit in front',
  source: 'bucket = finite dam: 1 - G / (1 + rho G), G of M/D/1 (Erlang 1909)',
};
const PATIENCE: Topic = {
  topic: 'Clients that give up waiting',
  source: 'Palm 1937; Baccelli, Hebuterne 1981; Zeltyn, Mandelbaum 2005',
};
const BACK: Topic = {
  topic: 'Clients that come back',
  source: 'M/M/c/c with retrials, its chain solved (Falin, Templeton 1997)',
};

const SHED = {
  quantity: 'share of requests that are turned away',
  measure: (at) => at('services.data.rejected') / at('services.data.arrivals'),
} satisfies Partial<Check>;

export const shedding: readonly Check[] = [
  full('mmck-1-5-0.9-shed', 1, 4, 11.25),
  full('mmck-10-20-0.7-shed', 10, 10, 87.5),
  full('mmck-10-20-0.95-shed', 10, 10, 118.75),
  full('mmck-10-20-1.2-shed', 10, 10, 150),
  full('mmck-10-20-2.0-shed', 10, 10, 250),
  full('mmck-4-104-1.5-shed', 4, 100, 75),
  noPlace(),
  bucket(90, 100, 1),
  bucket(95, 100, 50),
  ...giveUp('erlangA-10-0.9-1.0', 112.5, 'exponential', 1),
  ...giveUp('erlangA-10-1.2-1.0', 150, 'exponential', 1),
  ...giveUp('mmcD-10-0.95-0.5', 118.75, 'constant', 0.5),
  ...giveUp('mmcD-10-1.2-0.5', 150, 'constant', 0.5),
  ...giveUp('mmcD-10-2.0-0.5', 250, 'constant', 0.5),
  retried('retrial-1-0.7-0.5-1-block', 1, 0.7, 2),
  retried('retrial-5-4-1-1-block', 5, 4, 1),
  retried('retrial-5-4-0.1-1-block', 5, 4, 10),
  retried('retrial-10-8-1-1-block', 10, 8, 1),
  inError(0.5, 4),
];

function poolAt(servers: number, arrivals: number): Pool {
  return { servers, arrivals, service: SERVICE };
}

function full(id: string, servers: number, places: number, rps: number): Check {
  const service = { instances: servers, queueLimit: places, time: exponentialTime(SERVICE) };
  return {
    id,
    ...FULL,
    ...SHED,
    exact: shedShare(poolAt(servers, rps), places),
    ...traffic({ service, rps, settle: 100, requests: 3e6 }),
  };
}

/** Where nobody waits the law of service does not matter. */
function noPlace(): Check {
  const law = lognormal(0.05, 0.8);
  const rps = 8 / meanOf(law);
  return {
    id: 'mgcc-10-8-lognormal',
    ...FULL,
    ...SHED,
    exact: erlangB(10, 8),
    ...traffic({
      service: { instances: 10, queueLimit: 0, time: settings(law, 1000) },
      rps,
      ...{ settle: 60, requests: 3e6 },
    }),
  };
}

function bucket(rps: number, rate: number, burst: number): Check {
  return {
    id: `bucket-${rps}-${rate}-${burst}`,
    ...LIMIT,
    ...SHED,
    exact: bucketRejects(rps, rate, burst),
    ...traffic({
      service: { instances: 1000, time: '1us', rateLimit: { rps: rate, burst } },
      rps,
      ...{ settle: 60, requests: 4e6 },
    }),
  };
}

/** What was not begun in time is not begun. */
function giveUp(name: string, rps: number, kind: 'exponential' | 'constant', patience: number): Check[] {
  const law = kind === 'constant' ? constant(patience) : exponential(patience);
  const { expired, meanWaitOfServed } = impatient(poolAt(10, rps), law);
  const run = traffic({
    service: { instances: 10, dropExpired: true, time: exponentialTime(SERVICE) },
    rps,
    client: { timeout: kind === 'constant' ? seconds(patience) : exponentialTime(patience) },
    ...{ settle: 100, requests: 4e6 },
  });
  return [
    {
      id: `${name}-${kind === 'constant' ? 'timeout' : 'ab'}`,
      ...PATIENCE,
      quantity: 'share of requests that are not begun in time',
      exact: expired,
      ...run,
      measure: (at) => at('services.data.expired') / at('services.data.arrivals'),
    },
    {
      id: `${name}-wait_served`,
      ...PATIENCE,
      quantity: 'mean wait of those that are served, seconds',
      exact: meanWaitOfServed,
      ...run,
      measure: (at) => at('services.data.waitMs.mean') / 1000,
    },
  ];
}

/** Whoever is turned away comes back after an exponential time, until it is served; service takes a second. */
function retried(id: string, servers: number, load: number, back: number): Check {
  return {
    id,
    ...BACK,
    quantity: 'share of first tries that are turned away',
    exact: retrials({ servers, load, back, persistence: 1 }).firstTries,
    ...traffic({
      service: { instances: servers, queueLimit: 0, time: exponentialTime(1) },
      rps: load,
      client: { retry: { kind: 'fixed', after: exponentialTime(back) } },
      ...{ settle: 2000, requests: 2e6 },
    }),
    measure: (at) => at('services.data.firstTriesRejected') / at('services.data.firstTries'),
  };
}

function inError(share: number, most: number): Check {
  return {
    id: 'attempts-3-half',
    topic: BACK.topic,
    source: '(1 - p^m) / (1 - p)',
    quantity: `requests of a client that makes ${most} at most, half of which are answered with an error`,
    exact: attempts({ failure: share, most: most - 1 }),
    ...traffic({
      service: { instances: 100, time: 1 },
      rps: 100,
      client: { retry: { kind: 'fixed', after: 10, maxAttempts: most } },
      ...{ settle: 10, requests: 1e6 },
      more: { faults: [{ at: 0, for: '365d', kind: 'errors', service: 'data', share }] },
    }),
    measure: (at) => at('services.data.attemptsPerFirstTry'),
  };
}
