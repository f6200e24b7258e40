/**
 * A copy that is refreshed in cycles S, whoever opens the app: fetches and ages by renewal rewards, with Poisson opens.
 * Times in one unit, rates per that unit. Source: S. Ross, "Stochastic Processes", renewal reward theorem; the cycles derived.
 */

export interface Cycle {
  /** Mean and mean square of the time from one success to the next. */
  readonly mean: number;
  readonly square: number;
  /** Attempts in it. */
  readonly attempts: number;
  /** The shortest that it is: the interval. */
  readonly interval: number;
  /** The integral of P(S > x) from a on. */
  tail(a: number): number;
}

export const successRate = ({ mean }: Cycle): number => 1 / mean;
export const attemptRate = ({ mean, attempts }: Cycle): number => attempts / mean;
export const meanAge = ({ mean, square }: Cycle): number => square / (2 * mean);
export const freshHit = ({ mean, interval }: Cycle): number => interval / mean;
export const ageAbove = (cycle: Cycle, a: number): number => cycle.tail(a) / cycle.mean;

/**
 * Each attempt fails with probability p, is known to have failed after the latency, and is made again after a fixed time:
 * S = P + latency + N (latency + retry), N geometric.
 */
export function withRetries(given: {
  readonly interval: number;
  readonly failure: number;
  readonly retry: number;
  readonly latency?: number;
}): Cycle {
  const { interval, failure: p, retry, latency = 0 } = given;
  const [base, step] = [interval + latency, retry + latency];
  const failures = p / (1 - p);
  return {
    mean: base + step * failures,
    square: base ** 2 + 2 * base * step * failures + (step ** 2 * p * (1 + p)) / (1 - p) ** 2,
    attempts: 1 / (1 - p),
    interval,
    tail(a) {
      let sum = Math.max(0, base - a);
      for (let n = 1, from = base; p ** n > 1e-18; n++, from += step) {
        sum += p ** n * Math.max(0, from + step - Math.max(from, a));
      }
      return sum;
    },
  };
}

/** A due fetch waits for a network that goes off at one rate and on at another: S = P, or P + Exp(on) if it is off when due. */
export function withNetwork(interval: number, off: number, on: number): Cycle {
  const isOff = (off / (off + on)) * -Math.expm1(-(off + on) * interval);
  return delayed(interval, isOff, on);
}

/** The sweep of a host at the end of each interval; if the host is dead, when it opens again: S = D, or D + Exp. */
export function withDeadHost(interval: number, opens: number, keepAlive: number): Cycle {
  return delayed(interval, Math.exp(-opens * keepAlive), opens);
}

/** S = P, or with a probability P + Exp(rate). */
function delayed(interval: number, probability: number, rate: number): Cycle {
  return {
    mean: interval + probability / rate,
    square: interval ** 2 + probability * ((2 * interval) / rate + 2 / rate ** 2),
    attempts: 1,
    interval,
    tail: (a) =>
      a < interval
        ? interval - a + probability / rate
        : (probability * Math.exp(-rate * (a - interval))) / rate,
  };
}
