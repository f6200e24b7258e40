import {
  collapsedShare,
  type Edges,
  edgeHits,
  meanAgeAtEdges,
  originRequests,
  stampedeShare,
} from '../../theory/edge-cache.ts';
import { leastHits } from '../../theory/overload.ts';
import type { Check, Topic } from '../check.ts';
import { seconds, traffic } from '../server-scenarios.ts';

const REQUESTS = 2.4e6;
const RUNS = 8;
const SETTLE = 600;

const EDGE: Topic = {
  topic: 'Caches before a service',
  source:
    'renewal cycles of a lifetime and the time until the next request (Jung, Berger, Balakrishnan 2003)',
};

const SMALL: Edges = { edges: 20, requests: 0.05, lifetime: 60 };
const WIDE: Edges = { edges: 200, requests: 0.01, lifetime: 300 };

export const atEdges: readonly Check[] = [
  {
    id: 'edge-20-0.05-60-hit',
    ...EDGE,
    quantity: 'share of requests that their node answers with what it has',
    exact: edgeHits(SMALL),
    ...shielded(SMALL),
    measure: (at) => at('services.data.edgeHitRate'),
  },
  {
    id: 'edge-20-0.05-60-age',
    ...EDGE,
    quantity: 'mean age of an answer, seconds',
    exact: meanAgeAtEdges(SMALL),
    ...shielded(SMALL),
    measure: (at) => at('services.data.edgeMeanAgeMs') / 1000,
  },
  {
    id: 'edge-200-0.01-300-origin',
    ...EDGE,
    quantity: 'requests per second that reach the service',
    exact: originRequests(WIDE),
    // A lifetime is 600 times as long as the time until the next request, so that fetches keep their phase: whole cycles are measured,
    // from the middle of one.
    ...shielded(WIDE, { settle: cycle(WIDE) / 2, requests: RUNS * 500 * cycle(WIDE) * rateOf(WIDE) }),
    measure: (at) => (at('services.data.arrivals') / at('services.data.edgeRequests')) * rateOf(WIDE),
  },
  fetching('edge-stampede-50-10-0.3', false, stampedeShare(50, 10, 0.3)),
  fetching('edge-collapsed-50-10-0.3', true, collapsedShare(50, 10, 0.3)),
  borne(1000, 300),
];

/** Requests per second, at all nodes together. */
function rateOf({ edges, requests }: Edges): number {
  return edges * requests;
}

/** Seconds from one fetch to the next. */
function cycle(edges: Edges): number {
  return 1 / originRequests(edges);
}

/** Nodes that keep what the shield has as long as the shield; the service takes no time. */
function shielded(
  all: Edges,
  measured: { readonly settle: number; readonly requests: number } = { settle: SETTLE, requests: REQUESTS },
): Required<Pick<Check, 'scenario' | 'runs'>> {
  return traffic({
    service: {
      instances: 1000,
      time: '1us',
      edge: { lifetime: seconds(all.lifetime), nodes: all.edges, shield: true },
    },
    rps: rateOf(all),
    ...measured,
    runs: RUNS,
  });
}

/** One cache whose fetch takes 300 ms. */
function fetching(id: string, collapse: boolean, exact: number): Check {
  return {
    id,
    ...EDGE,
    quantity: `share of requests that reach the service, where those that come during a fetch ${collapse ? 'wait for it' : 'fetch too'}`,
    exact,
    ...traffic({
      service: { instances: 1000, time: seconds(0.3), edge: { lifetime: seconds(10), collapse } },
      rps: 50,
      settle: SETTLE,
      requests: REQUESTS,
      runs: RUNS,
    }),
    measure: (at) => at('services.data.arrivals') / at('services.data.edgeRequests'),
  };
}

/**
 * A database that is never idle, behind an edge at which others wait for what is being fetched: so each of the nodes asks once at a time, and
 * as often as the database bears. The share that never reaches it is the least with which it bears the rest.
 */
function borne(requests: number, behind: number): Check {
  // A node keeps an answer for one second and is asked once a second, so that all of them would ask more often than the database can answer.
  const edge = { lifetime: seconds(1), nodes: requests };
  return {
    id: 'meta-cache',
    topic: 'Caches before a service that is overloaded',
    source: 'L (1 - h) <= C (Bronson et al. 2021)',
    quantity: `share of ${requests} requests a second that never reach a database of ${behind} a second, which is never idle`,
    exact: leastHits(requests, behind),
    ...traffic({
      service: { instances: 3, time: seconds(3 / behind), edge },
      rps: requests,
      settle: 60,
      requests: REQUESTS,
      runs: RUNS,
    }),
    measure: (at) => 1 - at('services.data.arrivals') / at('services.data.edgeRequests'),
  };
}
