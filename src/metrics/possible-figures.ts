/** What is said of what was possible, and of what stood in the way. */

import type { Reachable } from '../compiled/books/possible.ts';
import type { Tally } from '../compiled/books/tally.ts';
import { WHY } from '../compiled/books/why.ts';
import { count, type FiguresOf, share } from './figure.ts';
import type { Ratio } from './ratio.ts';

/** How far a policy got, against one that knows the future: see {@link Clairvoyant}. */
export interface ReachMetrics {
  /** Reads that were served, of those for which it could be asked. */
  readonly served: number;
  /** The most reads that as many requests on each device could have served, and the share of it that was. */
  readonly most: number;
  readonly reached: Ratio;
  /** The fewest requests that could have served as many reads on each device, and their share of those that could have. */
  readonly fewest: number;
  readonly needed: Ratio;
}

export interface PossibleMetrics {
  /** Requests that could serve measured reads: attempts, and what was in flight when measuring began. */
  readonly requests: number;
  /** Reads are served by a fresh answer; or by one whose content has not changed, of apps whose content changes. */
  readonly fresh: ReachMetrics;
  readonly current: ReachMetrics;
}

/** Reads without a fresh answer by the reason: see {@link whyNotFresh}. */
export interface NotFreshMetrics {
  /** The last fetch was too early for this read, and the next one not yet due. */
  readonly tooEarly: number;
  /** The app had not been used within the window when a fetch was due. */
  readonly windowLapsed: number;
  /** Due, but no tick, sweep or opening of the host had come. */
  readonly noOpportunity: number;
  readonly limitPerOpportunity: number;
  readonly network: number;
  /** At the origin, by time-out or overload. */
  readonly failure: number;
  readonly tooLarge: number;
  readonly tokenMissing: number;
  /** The platform fetches only for apps that people have starred. */
  readonly notStarred: number;
  readonly inFlight: number;
  /** The first use of the app: nothing could have been fetched. */
  readonly firstUse: number;
  readonly cacheCleared: number;
}

export function possibleFigures({ possible }: Tally): FiguresOf<PossibleMetrics> {
  return {
    requests: count(possible.fresh.requests),
    fresh: reachFigures(possible.fresh),
    current: reachFigures(possible.current),
  };
}

function reachFigures({ most, fewest, served, requests }: Reachable): FiguresOf<ReachMetrics> {
  return {
    served: count(served),
    most: count(most),
    reached: share(served, most),
    fewest: count(fewest),
    needed: share(fewest, requests),
  };
}

export function notFreshFigures({ notFresh: { reads } }: Tally): FiguresOf<NotFreshMetrics> {
  const because = (why: number) => count(reads[why]!);
  return {
    tooEarly: because(WHY.early),
    windowLapsed: because(WHY.window),
    noOpportunity: because(WHY.opportunity),
    limitPerOpportunity: because(WHY.limit),
    network: because(WHY.network),
    failure: because(WHY.failure),
    tooLarge: because(WHY.tooLarge),
    tokenMissing: because(WHY.token),
    notStarred: because(WHY.notStarred),
    inFlight: because(WHY.inFlight),
    firstUse: because(WHY.firstUse),
    cacheCleared: because(WHY.cleared),
  };
}
