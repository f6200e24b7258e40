/**
 * Opens of a fleet that grows, or whose people open more and more: Poisson processes whose intensity changes with time have as many
 * events in a stretch as the integral of it, on average (Cinlar, "Introduction to Stochastic Processes", 1975, 4.7). Times in hours.
 */

export interface Ramp {
  /** Shares of the people at its beginning and at its end. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly over: number;
}

interface Stretch {
  readonly begin: number;
  readonly end: number;
}

/** The share of the people who have come by a time. */
export function shareAt({ from, to, at, over }: Ramp, time: number): number {
  return from + (to - from) * Math.min(1, Math.max(0, (time - at) / over));
}

/**
 * Opens per person of a stretch, of people who open at a rate per hour: whoever has come opens on and on, and each comes with an open.
 */
export function opensWhileComing(ramp: Ramp, rate: number, { begin, end }: Stretch): number {
  const { at, over } = ramp;
  const edges = [begin, at, at + over, end].filter((edge) => edge >= begin && edge <= end);
  const ascending = edges.sort((one, other) => one - other);
  let present = 0;
  for (const [index, edge] of ascending.entries()) {
    const next = ascending[index + 1];
    // Between two edges the share is linear, so its mean is that of the ends.
    if (next !== undefined) present += ((shareAt(ramp, edge) + shareAt(ramp, next)) / 2) * (next - edge);
  }
  return shareAt(ramp, end) - shareAt(ramp, begin) + rate * present;
}

/**
 * Opens per person of a stretch while the rate goes from 1 to a multiple in equal steps, the first at the beginning of the ramp.
 * @param rate per hour, before the ramp
 */
export function opensInSteps(
  { at, over, to }: Pick<Ramp, 'at' | 'over' | 'to'>,
  steps: number,
  rate: number,
  { begin, end }: Stretch,
): number {
  const lengthOf = (from: number, until: number) => Math.max(0, Math.min(end, until) - Math.max(begin, from));
  let opens = rate * lengthOf(0, at) + to * rate * lengthOf(at + over, end);
  for (let step = 0; step < steps; step++) {
    const multiple = 1 + ((to - 1) * (step + 1)) / steps;
    opens += multiple * rate * lengthOf(at + (step * over) / steps, at + ((step + 1) * over) / steps);
  }
  return opens;
}
