import { attemptsInBudget, lastsByBudget, sentByBreaker } from '../../theory/overload.ts';
import { attempts } from '../../theory/retries.ts';
import type { Check, Topic } from '../check.ts';
import { NO_FETCH, type Raw } from '../scenarios.ts';
import { outage, seconds, traffic } from '../server-scenarios.ts';

const BUDGET: Topic = {
  topic: 'Clients with a retry budget',
  source: 'retries: all that fail, or what first tries earn (Finagle RetryBudget; Brooker 2022)',
};
const LATE: Topic = {
  topic: 'Late work that goes on',
  source: '(1 + b) L >= C (Bronson et al. 2021)',
};

/** Servers at which nobody waits. */
const FREE = { instances: 100, time: 1 };
const THREE = { kind: 'fixed', after: 10, maxAttempts: 4 };
/** Each open is a cold start. */
const GONE_AT_ONCE = { suspendAfter: 0, destroyAfter: 0 };

const requestsOfAClient: Check['measure'] = (at) => at('services.data.attemptsPerFirstTry');

export const clients: readonly Check[] = [
  inBudget(0.05, 0.1),
  inBudget(0.5, 0.1),
  ...goesOnWithin(0.1),
  byDevices('attempts-3-half-pre', 'pre-fetch', {
    policy: { ...NO_FETCH, pre: { enabled: true, retry: THREE }, lifecycle: GONE_AT_ONCE },
    services: { data: { ...FREE, serves: ['pre'] } },
  }),
  byDevices('attempts-3-half-own', 'request of an app itself', {
    policy: { ...NO_FETCH, lifecycle: GONE_AT_ONCE },
    app: { ownRequest: true, ownRetry: THREE, loadTime: 0 },
    services: { data: { ...FREE, serves: ['own'] } },
  }),
  behindBreaker({ arrivals: 10, open: 1, answer: 0.001 }),
];

/** Half of what is served is answered with an error; what is saved at first has been spent before anything is measured. */
function inBudget(failure: number, ratio: number): Check {
  return {
    id: `adaptive-${failure}`,
    ...BUDGET,
    quantity: `requests of a client, ${failure} of which fail, with ${ratio} of a retry for each first try`,
    exact: attemptsInBudget(failure, ratio),
    ...traffic({
      service: FREE,
      rps: 100,
      client: { retry: { kind: 'fixed', after: 10, budget: { ratio, burst: 1000 } } },
      ...{ settle: 60, requests: 1e6 },
      more: inError(failure),
    }),
    measure: requestsOfAClient,
  };
}

/** Ten servers of 0.1 s that were down for a minute, an hour ago; clients give up after a second, and the servers do not know. */
function goesOnWithin(budget: number): Check[] {
  const least = lastsByBudget(100, budget);
  const asked = (share: number) =>
    traffic({
      service: { instances: 10, time: 100 },
      rps: share * least,
      client: {
        timeout: 1000,
        retry: { kind: 'fixed', after: 1000, maxAttempts: 4, budget: { ratio: budget, burst: 10 } },
      },
      ...{ settle: 3600, requests: 8 * share * least * 1200 },
      more: outage('lost', 60),
    });
  const at = (share: number) => `${(share * least).toFixed(1)} first tries a second`;
  return [
    {
      id: 'meta-budget-above',
      ...LATE,
      quantity: `requests of a client with a budget of ${budget} an hour after an outage, ${at(1.05)}`,
      exact: 1 + budget,
      ...asked(1.05),
      measure: requestsOfAClient,
    },
    {
      id: 'meta-budget-below',
      ...LATE,
      quantity: `the same, ${at(0.95)}`,
      exact: 1,
      ...asked(0.95),
      measure: requestsOfAClient,
    },
  ];
}

/** Everything fails: what is sent is one request after each time in which nothing is. */
function behindBreaker(given: Parameters<typeof sentByBreaker>[0]): Check {
  const { arrivals, open } = given;
  const [settle, requests, runs] = [10, 1e6, 8];
  return {
    id: 'breaker-all-fail',
    topic: 'Clients with a circuit breaker',
    source: 'renewal: 1 / (open + 1 / arrivals + answer)',
    quantity: `requests sent per second, of ${arrivals}, where all fail and a breaker is open for ${open} s each time`,
    exact: sentByBreaker(given),
    ...traffic({
      service: FREE,
      rps: arrivals,
      client: {
        retry: { kind: 'fixed', after: 10, maxAttempts: 1, breaker: { failures: 3, open: seconds(open) } },
      },
      ...{ settle, requests, runs },
      more: inError(1),
    }),
    measure: (at) => at('services.data.arrivals') / Math.ceil(requests / runs / arrivals),
  };
}

/** The same as of clients without a device: a session lasts longer than all tries take. */
function byDevices(id: string, what: string, more: Raw): Check {
  const [failure, most] = [0.5, 4];
  return {
    id,
    topic: 'Clients that come back',
    source: '(1 - p^m) / (1 - p)',
    quantity: `attempts of a ${what} that is made ${most} times at most, half of which are answered with an error`,
    exact: attempts({ failure, most: most - 1 }),
    scenario: {
      name: 'verify',
      devices: 500,
      warmup: seconds(600),
      horizon: seconds(600 + 36_000),
      usage: { opens: { gap: { law: 'exponential', mean: '2m' } }, session: '1s' },
      origin: { latency: 0 },
      ...inError(failure),
      ...more,
    },
    runs: 8,
    measure: requestsOfAClient,
  };
}

function inError(share: number): Raw {
  return { faults: [{ at: 0, for: '365d', kind: 'errors', service: 'data', share }] };
}
