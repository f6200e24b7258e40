/**
 * Caches at many edges with one shield behind them; the answer keeps its age, so all that is kept is of the shield's last fetch and lapses
 * with it. A cycle of lifetime T and the time until the next request: renewal rewards. Poisson requests; seconds.
 * Source: derived; the cycle as in J. Jung, A. Berger, H. Balakrishnan, "Modeling TTL-based Internet caches", INFOCOM 2003.
 */

export interface Edges {
  readonly edges: number;
  /** Requests per second at each of them. */
  readonly requests: number;
  readonly lifetime: number;
}

/** Requests per second that the origin sees. */
export function originRequests({ edges, requests, lifetime }: Edges): number {
  return 1 / (lifetime + 1 / (edges * requests));
}

/** Share of requests that an edge answers from what it has: in a cycle each edge that is asked fetches once. */
export function edgeHits({ edges, requests, lifetime }: Edges): number {
  const all = 1 + edges * requests * lifetime;
  return 1 - (1 - (edges - 1) * Math.expm1(-requests * lifetime)) / all;
}

/** Mean age of an answer. */
export function meanAgeAtEdges({ edges, requests, lifetime }: Edges): number {
  const rate = edges * requests;
  return (rate * lifetime ** 2) / 2 / (1 + rate * lifetime);
}

/** One cache whose fetch takes a time, in which all other requests wait for it: share of requests that ask the origin. */
export function collapsedShare(requests: number, lifetime: number, fetch: number): number {
  return 1 / (1 + requests * (lifetime + fetch));
}

/** One cache whose fetch takes a time, in which every request asks the origin too: share of requests that do. */
export function stampedeShare(requests: number, lifetime: number, fetch: number): number {
  return (1 + requests * fetch) / (1 + requests * (lifetime + fetch));
}
