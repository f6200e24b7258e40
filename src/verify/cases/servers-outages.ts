import * as outages from '../../theory/outages.ts';
import { lastsByLateWork } from '../../theory/overload.ts';
import { meanDecorrelated } from '../../theory/retries.ts';
import type { Check, Topic } from '../check.ts';
import { NO_FETCH } from '../scenarios.ts';
import { exponentialTime, herd, idle, outage, seconds, traffic } from '../server-scenarios.ts';

const AFTER: Topic = {
  topic: 'After an outage',
  source: 'sums of delays, their volume in a box (Feller); Wald, for the drain',
};
const FLUID: Topic = { topic: 'After an outage, as a fluid', source: '(l D - (C - l) r) / (C - l)' };
const LATE: Topic = {
  topic: 'Late work that goes on',
  source: '(m + 1) L >= C (Bronson et al. 2021)',
};

export const afterOutages: readonly Check[] = [
  drained({ arrivals: 70, capacity: 100, outage: 60 }),
  back('outage-expo-1-64-100-back', 1, 64, 100),
  back('outage-expo-1-60-600-back', 1, 60, 600),
  back('outage-expo-30-3600-7200-back', 30, 3600, 7200),
  asked('outage-full-1-60-120-attempts', 1, 60, 120),
  asked('outage-full-30-3600-3600-attempts', 30, 3600, 3600),
  lateByFixed(60, 600),
  shed('outage-fluid-70-100-60-10-shedding', { arrivals: 700, capacity: 1000, outage: 60 }, 10),
  shed('outage-fluid-40-50-600-60-shedding', { arrivals: 40, capacity: 50, outage: 600 }, 60),
  ...goesOn(1),
  ...goesOn(3),
  remembered(3),
];

/**
 * Nothing is begun for a time, and then who came last is served first: the first one waits until nobody else does, which is when a queue
 * in any order would be empty. It is the first of the outage, and does not wait for itself.
 */
function drained(flood: outages.Flood): Check {
  const { arrivals, capacity, outage: lasts } = flood;
  const service = { instances: 1, order: 'lifo', time: exponentialTime(1 / capacity) };
  const ahead = lasts - 1 / arrivals - 1 / (capacity - arrivals);
  return {
    id: 'outage-queue-70-100-60-drain',
    ...AFTER,
    quantity: 'mean time until a queue is empty, seconds',
    exact: outages.meanDrain(flood),
    ...traffic({ service, rps: arrivals, settle: 0, requests: 80 * 400 * arrivals, runs: 80 }),
    scenario: {
      ...traffic({ service, rps: arrivals, settle: 0, requests: 400 * arrivals, runs: 1 }).scenario,
      ...outage('lost', lasts),
    },
    measure: (at) => at('services.data.waitMs.max') / 1000 - ahead,
  };
}

/** A herd that was refused is back at one instant; each answer takes a device a millisecond. */
function back(id: string, base: number, cap: number, lasts: number): Check {
  const returns = outages.herdReturnsAt({ base, cap }, lasts);
  const devices = 400;
  const retry = { kind: 'exponential', base: seconds(base), cap: seconds(cap), maxAttempts: 99 };
  return {
    id,
    ...AFTER,
    quantity: `how many of ${devices} devices are back within 0.1 s after ${returns} s`,
    exact: devices,
    scenario: {
      ...herd({
        devices,
        service: { instances: 9, time: 1 },
        retry,
        warmup: returns,
        horizon: returns + 0.1,
      }),
      horizon: seconds(returns + 0.1),
      ...outage('down', lasts),
    },
    measure: (at) => at('services.data.arrivals'),
    runs: 2,
  };
}

function asked(id: string, base: number, cap: number, lasts: number): Check {
  const retry = {
    ...{ kind: 'exponential', base: seconds(base), cap: seconds(cap) },
    ...{ jitter: 'full', maxAttempts: 999 },
  };
  return {
    id,
    ...AFTER,
    quantity: 'requests of a device until it is served',
    exact: outages.attemptsInOutage({ base, cap }, lasts),
    scenario: {
      ...herd({
        devices: 2000,
        service: { instances: 1000, time: 1 },
        retry,
        horizon: lasts + 20 * cap,
      }),
      ...outage('down', lasts),
    },
    measure: (at) => at('services.data.attemptsPerFirstTry'),
    runs: 16,
  };
}

/** As many requests as a client has made say when it was back; it came in the middle of the outage, on average. */
function lateByFixed(delay: number, lasts: number): Check {
  const scenario = herd({
    devices: 5000,
    service: { instances: 1000, time: 1 },
    retry: { kind: 'fixed', after: seconds(delay) },
    horizon: lasts + 2 * delay,
  });
  const gap = { law: 'empirical', values: [1e15] };
  return {
    id: 'outage-fixed-60-600-late',
    ...AFTER,
    quantity: 'mean time until a client is back after an outage, seconds',
    exact: outages.lateByFixed(delay),
    scenario: {
      ...scenario,
      usage: { opens: { gap, firstOpen: { law: 'uniform', min: 0, max: seconds(lasts) } }, session: 0 },
      ...outage('down', lasts),
    },
    measure: (at) => delay * (at('services.data.attemptsPerFirstTry') - 1) - lasts / 2,
    runs: 20,
  };
}

/**
 * How many are turned away after the end says how long some are, if what comes falls as evenly as that of a fluid does. The bucket is as
 * small as it may be without turning much away later: what it has saved in the outage ends it sooner.
 */
function shed(id: string, flood: outages.Flood, returning: number): Check {
  const { arrivals, capacity, outage: lasts } = flood;
  const exact = outages.sheddingAfter(flood, returning);
  const run = traffic({
    service: { instances: 1000, time: 1, rateLimit: { rps: capacity, burst: 30 } },
    rps: arrivals,
    client: { retry: { kind: 'fixed', after: exponentialTime(returning) } },
    ...{ settle: lasts, requests: 8 * arrivals * 1.5 * exact },
    more: outage('down', lasts),
  });
  return {
    id,
    ...FLUID,
    quantity: 'seconds in which requests are turned away after an outage',
    exact,
    within: 0.03,
    ...run,
    measure: (at) =>
      Math.sqrt((2 * returning * at('services.data.rejectedBy.limit')) / (capacity - arrivals)),
  };
}

/** Ten servers of 0.1 s that were down for a minute, long ago; clients give up after a second, and the servers do not know. */
function goesOn(retries: number): Check[] {
  const least = lastsByLateWork(100, retries);
  const asked = (share: number) =>
    traffic({
      service: { instances: 10, time: 100 },
      rps: share * least,
      client: { timeout: 1000, retry: { kind: 'fixed', after: 1000, maxAttempts: retries + 1 } },
      ...{ settle: 1800, requests: 8 * share * least * 1200 },
      more: outage('lost', 60),
    });
  const measure: Check['measure'] = (at) => at('services.data.attemptsPerFirstTry');
  return [
    {
      id: `meta-late-${retries}-above`,
      ...LATE,
      quantity: `requests of a client half an hour after an outage, ${1.05 * least} first tries a second`,
      exact: retries + 1,
      ...asked(1.05),
      measure,
    },
    {
      id: `meta-late-${retries}-below`,
      ...LATE,
      quantity: `the same, ${0.95 * least} first tries a second`,
      exact: 1,
      ...asked(0.95),
      measure,
    },
  ];
}

/** Chains that all fail follow one another an interval apart: their number says how long they take. */
function remembered(retries: number): Check {
  const [base, interval, hours] = [1, 10, 2];
  const chain = Array.from({ length: retries }, (_, k) => meanDecorrelated(base, k + 1));
  const requests = retries + 1;
  return {
    id: 'decorrelated-sum-3',
    topic: 'Clients that come back',
    source: 'E s_k = (base + 3 E s_(k-1)) / 2 (Brooker 2015)',
    quantity: `seconds between ${requests} requests with decorrelated delays, in all`,
    exact: chain.reduce((sum, delay) => sum + delay, 0),
    scenario: {
      ...idle(600, 600 + hours * 3600),
      devices: 400,
      app: { readOn: 'open', loadTime: 0 },
      origin: { latency: 0, failure: 1 },
      policy: {
        ...NO_FETCH,
        periodic: {
          ...{ interval: seconds(interval), window: 'never' },
          retry: {
            ...{ kind: 'exponential', base: seconds(base), cap: '1d', jitter: 'decorrelated' },
            maxAttempts: requests,
          },
        },
      },
    },
    measure: (at) => (requests * 86_400) / at('periodic.attemptsPerDeviceDay') - interval,
  };
}
