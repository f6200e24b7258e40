/**
 * Servers that are fed by a Poisson stream of requests: who waits, how long, who is turned away. Times in seconds.
 * Sources: A. Erlang, "Solution of some problems in the theory of probabilities of significance in automatic telephone exchanges" (1917);
 * L. Kleinrock, "Queueing Systems" I (1975), 3.5 to 3.6 and 5.6.
 */

/** Servers with one queue, exponential service (M/M/c). */
export interface Pool {
  readonly servers: number;
  /** Requests per second. */
  readonly arrivals: number;
  /** Mean service time. */
  readonly service: number;
}

/** Share of requests that are lost where nobody waits; the law of service does not matter. @param load in Erlang */
export function erlangB(servers: number, load: number): number {
  let lost = 1;
  for (let k = 1; k <= servers; k++) lost = (load * lost) / (k + load * lost);
  return lost;
}

/** Share of requests that wait, where all do until they are served. */
export function erlangC(servers: number, load: number): number {
  const lost = erlangB(servers, load);
  return lost / (1 - (load / servers) * (1 - lost));
}

export function waitingShare({ servers, arrivals, service }: Pool): number {
  return erlangC(servers, arrivals * service);
}

export function meanWait(pool: Pool): number {
  return waitingShare(pool) / clearing(pool);
}

/** P(wait > t). */
export function waitAbove(pool: Pool, t: number): number {
  return waitingShare(pool) * Math.exp(-clearing(pool) * t);
}

/** The wait that a share q of the requests do not exceed. */
export function waitQuantile(pool: Pool, q: number): number {
  return Math.max(0, Math.log(waitingShare(pool) / (1 - q)) / clearing(pool));
}

/** P(wait and service > t): work done in vain for clients that give up after t, if the servers do not know. */
export function answerAbove(pool: Pool, t: number): number {
  const waiting = waitingShare(pool);
  const [one, all] = [1 / pool.service, clearing(pool)];
  const both = (all * Math.exp(-one * t) - one * Math.exp(-all * t)) / (all - one);
  return (1 - waiting) * Math.exp(-one * t) + waiting * both;
}

/** How fast the tail of the wait falls: what the servers can do beyond what comes, in requests per second. */
function clearing({ servers, arrivals, service }: Pool): number {
  return servers / service - arrivals;
}

/** Share that is turned away where at most so many wait (M/M/c/K, K = servers + places). */
export function shedShare({ servers, arrivals, service }: Pool, places: number): number {
  const load = arrivals * service;
  let full = erlangB(servers, load);
  for (let place = 1; place <= places; place++) full = (load * full) / (servers + load * full);
  return full;
}

/** The fewest servers with which no larger a share than given waits longer than t. */
export function fewestServers(given: Omit<Pool, 'servers'>, t: number, share: number): number {
  let servers = Math.floor(given.arrivals * given.service) + 1;
  while (waitAbove({ servers, ...given }, t) > share) servers += 1;
  return servers;
}

/**
 * Mean wait at one server with service of any law, given by its mean and mean square (M/G/1): the formula of Pollaczek and Khinchine.
 * Source: A. Khinchine, "Mathematical theory of a stationary queue", Mat. Sbornik 39 (1932).
 */
export function meanWaitAtOne(arrivals: number, mean: number, square: number): number {
  return (arrivals * square) / (2 * (1 - arrivals * mean));
}

/** Mean wait at one server of exponential service to which requests come in batches: rho S / (1 - rho) + S (b - 1) / (2 (1 - rho)). */
export function meanWaitInBatches(requests: number, batch: number, service: number): number {
  const busy = requests * service;
  return (busy * service + (service * (batch - 1)) / 2) / (1 - busy);
}

/**
 * Infinitely many servers, exponential service, arrivals at rate 1 + sin: how far the number of busy ones swings, as a share of its mean.
 * Source: S. Eick, W. Massey, W. Whitt, "Mt/G/infinity queues with sinusoidal arrival rates", Management Science 39 (1993).
 */
export function swingOfBusy(period: number, service: number): number {
  return 1 / Math.hypot(1, (2 * Math.PI * service) / period);
}
