/** How long an app stays in memory after it was left. */

import * as z from 'zod';
import { dist } from './dist.ts';
import { nothingYet } from './not-built.ts';
import { DURATION, duration, durationOrNever } from './quantity.ts';
import { settings } from './settings.ts';
import { word } from './word.ts';

export const lifecycle = settings({
  suspendAfter: duration.prefault('5s').describe('Time in the background until the app is suspended'),
  destroyAfter: durationOrNever
    .prefault('30m')
    .describe('Time suspended until the app is destroyed, or never'),
  maxLive: nothingYet(0).prefault(0).describe('How many apps may be in memory at once; 0: no limit'),
  memoryKill: z
    .union([word('never', null), dist(DURATION)])
    .prefault('never')
    .describe('Time in the background until the system kills the app: never, or a distribution'),
});

/** `destroyAfter` is NEVER, `memoryKill` null, for never. */
export type Lifecycle = z.output<typeof lifecycle>;
