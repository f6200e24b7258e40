/** When new versions of the app come out. */

import * as z from 'zod';
import type { LawSpec } from '../../kernel/law-of.ts';
import { gapDist } from './dist.ts';
import { positiveDuration, share } from './quantity.ts';
import { rolloutBreaches } from './rollout-order.ts';
import { withRule } from './rule.ts';
import { settings } from './settings.ts';
import { someText } from './text.ts';
import { type WhenInRun, whenInRun } from './when-in-run.ts';

/** `gaps`: a law of the time from one release to the next. */
export interface DrawnReleases {
  readonly gaps: LawSpec;
}

const step = settings({
  at: whenInRun.describe('From when on'),
  share: share.describe(
    'Share of the devices that are offered it, chosen by a stable hash of their own for each release',
  ),
});

const pause = settings({
  at: whenInRun.describe('From when on'),
  for: positiveDuration.describe('How long'),
});

const release = settings(
  {
    at: whenInRun.describe('When it comes out'),
    steps: z
      .array(step)
      .prefault([])
      .describe('A staged roll-out: how the share grows, in the order of time; empty: all devices at once'),
    paused: z
      .array(pause)
      .prefault([])
      .describe('Stretches in which no device is offered it; those that have it keep it'),
    halted: whenInRun
      .exactOptional()
      .describe('From then on no device is offered it; those that have it keep it'),
    rolledBack: whenInRun
      .exactOptional()
      .describe(
        'From then on it is no version to have; devices that have it go back to the newest one they are offered, with their next update',
      ),
    only: z.array(someText).exactOptional().describe('The cohorts that are offered it; all unless given'),
  },
  'an instant, a duration after the start, or an object such as {at: 3d, steps: [{at: 3d, share: 0.1}]}',
);

export type Rollout = z.output<typeof release>;

/** One release as it is given: an instant, or with how it is rolled out. */
export type Release = WhenInRun | Rollout;

export const releases = z.union([
  withRule(z.array(z.union([whenInRun, release])), (given) =>
    Array.isArray(given) ? rolloutBreaches(given) : [],
  ),
  settings(
    { gaps: gapDist().describe('Time from one release to the next, the same for all devices') },
    'a list of instants or releases, or an object such as {gaps: 7d}',
  ),
]);
