/** How a server answers a request. */

import { dist } from './dist.ts';
import { DURATION, durationOrNever, SIZE, share } from './quantity.ts';
import { settings } from './settings.ts';

/** What every address of a server says of itself. */
export const ANSWERS = {
  latency: dist(DURATION)
    .prefault({ law: 'lognormal', median: '120ms', sigma: 0.5 })
    .describe('Time from a request to its answer'),
  failure: share.prefault(0).describe('Probability that a request fails'),
  bodySize: dist(SIZE).prefault('40KiB').describe('Size of an answer; above 256 KiB it is not cached'),
  timeout: durationOrNever
    .prefault('never')
    .describe('A request without an answer after this long has failed'),
} as const;

export const originAnswers = settings(ANSWERS);
