/** What goes wrong and when, and what is done with the tools of the platform. */

import * as z from 'zod';
import { byKind } from './by-kind.ts';
import { leaf } from './leaf.ts';
import { NUMBER, positive, positiveDuration, share } from './quantity.ts';
import { whenInRun } from './releases.ts';
import { settings } from './settings.ts';

const at = whenInRun.describe('When: an instant, or a duration after the start');
const lasts = positiveDuration.describe('How long');
const met = share.prefault(1).describe('Share of the devices that it affects');

export const faults = z.array(
  byKind('kind', [
    settings({
      at,
      for: lasts,
      kind: z.literal('outage').describe('Requests fail at the origin'),
      failure: share.prefault(1).describe('Probability that a request fails'),
    }),
    settings({
      at,
      for: lasts,
      kind: z.literal('slow').describe('Answers of the origin take longer'),
      factor: leaf(positive(NUMBER)).describe('How many times longer answers take'),
    }),
    settings({
      at,
      kind: z.literal('pullNow').describe('Devices fetch at once, as a developer can have them do'),
      share: met,
    }),
    settings({
      at,
      kind: z.literal('clearCache').describe('The caches of all apps are cleared'),
      share: met,
    }),
    settings({
      at,
      kind: z
        .literal('simulateRelease')
        .describe('Running apps restart as after a release, with the same version'),
      share: met,
    }),
  ]),
);

/** What happens at an instant, or from one to another. */
export type Fault = z.output<typeof faults>[number];
