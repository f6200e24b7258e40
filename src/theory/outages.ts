/** What follows a time in which nobody was served: when clients come back, how often they have asked, how long it takes. Seconds. */

/** Delays that grow: base, 2 base, 4 base …, up to a cap. */
export interface Growing {
  readonly base: number;
  readonly cap: number;
}

function delayOf({ base, cap }: Growing, k: number): number {
  return Math.min(cap, base * 2 ** (k - 1));
}

/** When a herd that found the servers down at 0 is back after an outage, by delays without jitter: all of it in one instant. */
export function herdReturnsAt(growing: Growing, outage: number): number {
  let at = 0;
  for (let k = 1; at < outage; k++) at += delayOf(growing, k);
  return at;
}

/**
 * Mean requests of each of them, by delays with full jitter: 1 + sum over j >= 0 of P(S_j < outage), S_j the sum of j delays
 * U(0, d_k).
 * Source: W. Feller, "An Introduction to Probability Theory" II, I.9: the volume of a corner of a box, by inclusion and exclusion.
 */
export function attemptsInOutage(growing: Growing, outage: number): number {
  let [attempts, j] = [2, 1];
  for (let within = 1; within > 1e-12; j++) {
    within = sumBelow(
      Array.from({ length: j }, (_, k) => delayOf(growing, k + 1)),
      outage,
    );
    attempts += within;
  }
  return attempts;
}

/** P(a sum of uniform numbers, each from 0 to its width, is below x). */
function sumBelow(widths: readonly number[], x: number): number {
  const most = Math.max(...widths);
  const distinct = widths.filter((width) => width < most);
  const equal = widths.length - distinct.length;
  // Sums of some of the lesser widths, with the sign that they have; the others are alike.
  let corners = [{ sign: 1, at: 0 }];
  for (const width of distinct) {
    corners = corners.flatMap(({ sign, at }) => [
      { sign, at },
      { sign: -sign, at: at + width },
    ]);
  }
  // x^n / (n! w_1 … w_n), one factor at a time: the numbers alone are too large.
  const volume = (side: number) =>
    side <= 0 ? 0 : widths.reduce((product, width, index) => (product * side) / ((index + 1) * width), 1);
  let sum = 0;
  for (let ofEqual = 0, ways = 1; ofEqual <= equal && ofEqual * most < x; ofEqual++) {
    for (const { sign, at } of corners) sum += sign * ways * volume(x - at - ofEqual * most);
    ways *= -(equal - ofEqual) / (ofEqual + 1);
  }
  return sum;
}

/** Mean time until a client is back once the outage has ended, by a fixed delay, if it came in the outage at a random instant. */
export function lateByFixed(delay: number): number {
  return delay / 2;
}

export interface Flood {
  /** First tries per second, and what the servers or a rate limit let through. */
  readonly arrivals: number;
  readonly capacity: number;
  readonly outage: number;
}

/**
 * Everybody waits in one queue: mean time until it is empty, with one exponential server (M/M/1).
 * Source: A. Wald, "On cumulative sums of random variables" (1944), for the walk down from a Poisson number.
 */
export function meanDrain({ arrivals, capacity, outage }: Flood): number {
  return (arrivals * outage) / (capacity - arrivals);
}

/**
 * Nobody waits: clients come back after a time of a given mean until they are let through. A fluid limit: of those outside, n, fall by
 * C - l per second while n / r + l > C. @returns seconds after the outage in which some are turned away
 */
export function sheddingAfter({ arrivals, capacity, outage }: Flood, back: number): number {
  return (arrivals * outage - (capacity - arrivals) * back) / (capacity - arrivals);
}

/** How many are turned away in that time: what comes beyond the capacity falls evenly from its start to nothing. */
export function shedAfter(flood: Flood, back: number): number {
  return (sheddingAfter(flood, back) ** 2 * (flood.capacity - flood.arrivals)) / (2 * back);
}
