/** Clients that all come at one instant to servers with one queue. Times in seconds. */

export interface ServedHerd {
  readonly clients: number;
  readonly servers: number;
  /** Mean service time. */
  readonly service: number;
}

/** Until the last one is served, by constant service: one round of the servers after the other. */
export function makespanOfConstant({ clients, servers, service }: ServedHerd): number {
  return Math.ceil(clients / servers) * service;
}

/**
 * The mean of the same by exponential service: all servers work until nobody waits, then fewer and fewer.
 * Source: W. Feller, "An Introduction to Probability Theory" II, I.6: the largest of c exponential times is 1 + 1/2 + … + 1/c means long.
 */
export function makespanOfExponential({ clients, servers, service }: ServedHerd): number {
  let rest = 0;
  for (let busy = 1; busy <= servers; busy++) rest += 1 / busy;
  return ((clients - servers) / servers + rest) * service;
}

/** Their mean wait by exponential service. */
export function meanWaitInHerd({ clients, servers, service }: ServedHerd): number {
  return ((clients - servers) * (clients - servers + 1) * service) / (2 * servers * clients);
}

/** How many are turned away where so many may wait. */
export function shedOfHerd({ clients, servers }: ServedHerd, places: number): number {
  return Math.max(0, clients - servers - places);
}

/**
 * A herd of which each round admits so many, and tells the others to come back after one and the same time: it stays a herd.
 * @returns when the last ones are admitted, and how many requests that takes
 */
export function inRounds(
  clients: number,
  admitted: number,
  retryAfter: number,
): { readonly last: number; readonly requests: number } {
  const rounds = Math.ceil(clients / admitted);
  return {
    last: (rounds - 1) * retryAfter,
    requests: rounds * clients - (admitted * rounds * (rounds - 1)) / 2,
  };
}

/** The same herd if each of those turned away is told its own place in the line: they come back once. */
export function requestsInSlots(clients: number, admitted: number): number {
  return clients + Math.max(0, clients - admitted);
}
