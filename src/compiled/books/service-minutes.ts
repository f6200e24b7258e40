/** What happened at a service in stretches of its time, warm-up included: a row for each stretch. */

import { DAY, MINUTE } from '../kernel/time.ts';

/** Where each number of a stretch stands in its row. */
export const STRETCH = {
  arrivals: 0,
  firstTries: 1,
  served: 2,
  late: 3,
  errors: 4,
  rejected: 5,
  dropped: 6,
  expired: 7,
  /** Of those that began to be served in it: how many, and how long they had waited together and at most, in microseconds. */
  begun: 8,
  waitUs: 9,
  longestWaitUs: 10,
  /** How many were served at once, and could have been, over the stretch: times microseconds. */
  busyUs: 11,
  slotUs: 12,
  longestQueue: 13,
  /** Instances that are up as it ends. */
  up: 14,
  /** Arrivals in the busiest of its seconds. */
  busiestSecond: 15,
  /** Requests at its edge, and those that were answered there with what was kept. */
  edgeRequests: 16,
  edgeHits: 17,
  /** Of answers that are no errors. */
  bytes: 18,
  /** In which there was anything on the link that its answers share, in microseconds. */
  linkUs: 19,
  /** Of those that came in it: how many missed the objective, if there is one. */
  missed: 20,
} as const;

export const STRETCH_WIDTH: i32 = 21;

/** A stretch is a minute, or as many as keep their number below that of the minutes of a year. */
export function stretchUs(horizonMs: number): number {
  return MINUTE * 1000 * Math.max(1, Math.ceil(horizonMs / (366 * DAY)));
}
