/** The host app, in which mini-programs live. */

import type * as z from 'zod';
import { dist, gapDist } from './dist.ts';
import { DURATION, durationOrNever } from './quantity.ts';
import { diurnal, weekly } from './rhythm.ts';
import { settings } from './settings.ts';

export const host = settings({
  // 20 activations a day are an assumption: no platform publishes them.
  activations: gapDist()
    .prefault({ law: 'exponential', mean: '72m' })
    .describe('Time from one activation of the host to the next'),
  // An app session of 71.6 s on average: Boehmer et al., "Falling asleep with Angry Birds" (2011), 4,100 people.
  session: dist(DURATION)
    .prefault({ law: 'lognormal', median: '35s', sigma: 1.19 })
    .describe('How long the host stays in the foreground'),
  keepAlive: durationOrNever
    .prefault('30m')
    .describe(
      'How long the host process stays alive after it has left the foreground; never: it is not killed',
    ),
  diurnal: diurnal.prefault('none').describe('How activations are distributed over the local day'),
  weekly: weekly.prefault('none').describe('How activations are distributed over the week'),
});

/** `keepAlive` is NEVER for never. */
export type Host = z.output<typeof host>;
