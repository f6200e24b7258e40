/** The fetch that a launch makes while the app's code package loads. */

import * as z from 'zod';
import { dist } from './dist.ts';
import { DURATION } from './quantity.ts';
import { readPatience } from './read-patience.ts';
import { retry } from './retry.ts';
import { settings } from './settings.ts';

export const pre = settings({
  enabled: z.boolean().default(true).describe('Whether there is a fetch at launch'),
  on: z.enum(['coldStart']).default('coldStart').describe('Which launches fetch'),
  read: readPatience.prefault('neverWait').describe('What a read does while this fetch is in flight'),
  storage: z
    .enum(['disk', 'memory'])
    .default('disk')
    .describe('Where the answer is kept; memory is lost when the app is destroyed'),
  detailsTime: dist(DURATION)
    .prefault(0)
    .describe(
      'Time until the client has learned the address (Binance: from the details of the app); it adds to the latency',
    ),
  retry: retry
    .prefault('none')
    .describe(
      'What the client does after a failure: none, or it asks again while the app is in memory, until a newer cold start asks; a read that waits waits on, and an attempt that falls due offline is skipped and ends it',
    ),
  requireToken: z.boolean().default(false).describe('Whether only users with a token are served'),
  requireStarred: z.boolean().default(false).describe('Whether only users who starred the app are served'),
});

export type Pre = z.output<typeof pre>;
