/** Other clients of a service, with no device behind them. */

import * as z from 'zod';
import { dist } from './dist.ts';
import { leaf } from './leaf.ts';
import { DURATION, DURATION_OR_NEVER, NUMBER, positive, SIZE } from './quantity.ts';
import { retry } from './retry.ts';
import { diurnal, weekly } from './rhythm.ts';
import { settings } from './settings.ts';
import { arrivalTrace } from './trace.ts';
import { word } from './word.ts';

const client = {
  timeout: dist(DURATION, DURATION_OR_NEVER)
    .prefault('never')
    .describe('How long a client waits for its answer, before it gives up; never: for ever'),
  bodySize: dist(SIZE)
    .prefault(0)
    .describe(
      'Size of an answer: it counts in the bytes of the service and for its bandwidth; what a client asks again is as large as before',
    ),
  retry: retry
    .prefault('none')
    .describe('What a client does after it was turned away or has given up: none, or retries'),
};

const requests = settings(
  {
    rps: leaf(positive(NUMBER)).describe('First tries per second on average; they come at random instants'),
    diurnal: diurnal
      .prefault('none')
      .describe('How they spread over the day, in the local time of the scenario, as usage.diurnal'),
    weekly: weekly.prefault('none').describe('How they spread over the week, as usage.weekly'),
    ...client,
  },
  'none, or an object such as {rps: 40, timeout: 2s}',
);

const traced = settings(
  {
    trace: arrivalTrace.describe(
      'A log of how many first tries came in each second or minute: as many come, at random instants of it',
    ),
    ...client,
  },
  'an object with a trace',
);

export const background = z.union([word('none', null), requests, traced]);

/** `null`: there are none. `timeout` may be the constant NEVER. */
export type Background = z.output<typeof background>;
type Traced = z.output<typeof traced>;

/** Whether a log says when they come. */
export function isTraced(given: NonNullable<Background>): given is Traced {
  return 'trace' in given;
}
