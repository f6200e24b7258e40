/** Loads from which servers do not come back by themselves: more work is made by failing than they can do. Requests per second. */

/**
 * Late work: a long queue has every request served after its client has given up, so that each makes all of its tries. It lasts where
 * these are as many as can be served. Source: N. Bronson et al., "Metastable failures in distributed systems", HotOS 2021.
 * @param retries of a client, the first try apart
 */
export function lastsByLateWork(capacity: number, retries: number): number {
  return capacity / (retries + 1);
}

/** The same, if retries are at most a share of first tries (a retry budget). */
export function lastsByBudget(capacity: number, budget: number): number {
  return capacity / (1 + budget);
}

/** The least share that a cache in front must answer, for what is behind it to bear the others. */
export function leastHits(requests: number, behind: number): number {
  return Math.max(0, 1 - behind / requests);
}

/**
 * A service whose answer takes a time that grows with what is in flight, a + b n, so that at x requests per second it is a / (1 - b x)
 * (Little). First tries per second above which, with all of their tries made, it is longer than clients wait.
 * Source: M. Brooker, "Simple simulations of system builders" (2022), his example of a spike that never ends.
 */
export function lastsByLatency(given: {
  readonly idle: number;
  readonly each: number;
  readonly tries: number;
  readonly timeout: number;
}): number {
  return (1 - given.idle / given.timeout) / (given.each * given.tries);
}

/**
 * Clients that drop a request themselves with probability max(0, (requests - K accepted) / (requests + 1)): what is sent.
 * Source: "Site Reliability Engineering" (2016), chapter 21, equation 21-1.
 */
export function sentThrottled(demand: number, capacity: number, k: number): number {
  return Math.min(demand, k * capacity);
}

/**
 * Clients that come at random and share a circuit breaker, where all that is sent fails: requests per unit of time. After each failure
 * nothing is sent for a time, and then the next client is let through (a renewal process: the breaker's time, a gap, an answer).
 */
export function sentByBreaker(given: {
  readonly arrivals: number;
  readonly open: number;
  readonly answer: number;
}): number {
  return 1 / (given.open + 1 / given.arrivals + given.answer);
}

/** Attempts per call where each success earns a share of a retry (a token bucket that all share): all that fail, or what is earned. */
export function attemptsInBudget(failure: number, perCall: number): number {
  return Math.min(1 / (1 - failure), 1 + perCall);
}
