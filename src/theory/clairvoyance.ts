/** The refresh problem for one who knows every read. */

import { type Law, meanOf } from './law.ts';
import { renewalFunction } from './renewal.ts';

/**
 * The fewest fetches per hour after which every read finds a copy no older than `freshFor`: one at each read that the one before
 * does not serve. Between two of them lie 1 + m(freshFor) reads in the mean, so they are as many as a cache with that lifetime
 * misses. Sources: greedy stabbing of intervals; Wald's identity; m as in Jung, Berger, Balakrishnan, INFOCOM 2003.
 */
export function fewestFetches(gap: Law, freshFor: number): number {
  return 1 / (meanOf(gap) * (1 + renewalFunction(gap, freshFor)(freshFor)));
}

/**
 * Reads that follow one another evenly, refreshed every so often at a random phase: the share of the fresh reads that as many
 * fetches could give. A fetch serves freshFor / gap of them in the mean, and at best those at 0, gap, 2 gap …, up to freshFor.
 */
export function reachedOfEvenReads(gap: number, freshFor: number): number {
  const ratio = freshFor / gap;
  return ratio / (Math.floor(ratio) + 1);
}
