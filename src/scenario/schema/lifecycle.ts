/** How long an app stays in memory after it is left. */

import * as z from 'zod';
import { dist } from './dist.ts';
import { countFrom, DURATION, duration, durationOrNever } from './quantity.ts';
import { settings } from './settings.ts';
import { word } from './word.ts';

export const lifecycle = settings({
  suspendAfter: duration.prefault('5s').describe('Time in the background until the app is suspended'),
  destroyAfter: durationOrNever
    .prefault('30m')
    .describe('Time suspended until the app is destroyed, or never'),
  maxLive: countFrom(0, Number.MAX_SAFE_INTEGER, 'a whole number of apps, 0 or more')
    .prefault(0)
    .describe(
      'How many apps of a device may be in memory at once; the least recently used is destroyed first; 0: no limit',
    ),
  memoryKill: z
    .union([word('never', null), dist(DURATION)])
    .prefault('never')
    .describe('Time in the background until the system kills the app: never, or a distribution'),
});

/** `destroyAfter` is NEVER, `memoryKill` null, for never. */
export type Lifecycle = z.output<typeof lifecycle>;
