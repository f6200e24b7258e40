/**
 * Clients that wait for a server only so long (M/M/c+G): what was not begun by then is not begun at all. Times in seconds.
 * Source: F. Baccelli, G. Hebuterne, "On queues with impatient customers", Performance '81; S. Zeltyn, A. Mandelbaum, "Call centers with
 * impatient customers: many-server asymptotics of the M/M/n+G queue", Queueing Systems 51 (2005): the wait V that someone of endless
 * patience would have has the density lambda p exp(lambda H(x) - c mu x), H the integral of P(patience > x), p = P(c - 1 are busy).
 * With exponential patience it is the model of C. Palm, "Etude des delais d'attente", Ericsson Technics 5 (1937) ("Erlang A").
 */

import { type Law, limitedMean, survival } from './law.ts';
import { integral } from './quadrature.ts';
import { erlangB, type Pool } from './queues.ts';

export interface Impatient {
  /** Share that gives up before it is served. */
  readonly expired: number;
  /** Mean wait of all, those who give up included, and of those that are served. */
  readonly meanWait: number;
  readonly meanWaitOfServed: number;
}

/** Density below which nothing counts: e^-40 of the largest. */
const NOTHING = -40;

/** @param patience exponential or constant */
export function impatient({ servers, arrivals, service }: Pool, patience: Law): Impatient {
  const patienceUpTo = (x: number) =>
    patience.law === 'exponential'
      ? -patience.mean * Math.expm1(-x / patience.mean)
      : limitedMean(patience, x);
  const exponent = (x: number) => arrivals * patienceUpTo(x) - (servers / service) * x;
  const kink = patience.law === 'constant' ? [patience.value] : [];
  const edges = [0, ...kink, endOf(exponent, kink[0] ?? 0)];
  const over = (f: (x: number) => number) =>
    edges.slice(1).reduce((sum, edge, index) => sum + integral(f, edges[index]!, edge), 0);
  const mass = (of: (x: number) => number) => over((x) => of(x) * Math.exp(exponent(x)));
  const least = 1 / (1 / erlangB(servers - 1, arrivals * service) + arrivals * mass(() => 1));
  const share = (of: (x: number) => number) => arrivals * least * mass(of);
  const expired = share((x) => 1 - survival(patience, x));
  const waited = share((x) => x * survival(patience, x));
  return {
    expired,
    meanWait: share(patienceUpTo),
    meanWaitOfServed: waited / (1 - expired),
  };
}

/** From where on the density is next to nothing. */
function endOf(exponent: (x: number) => number, from: number): number {
  let [end, most] = [from, 0];
  for (let step = 1e-3; exponent(end) > most + NOTHING; step *= 1.05) {
    end += step;
    most = Math.max(most, exponent(end));
  }
  return end;
}
