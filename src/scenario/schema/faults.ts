/** What goes wrong and when, and what is done with the tools of the platform. */

import * as z from 'zod';
import { byKind } from './by-kind.ts';
import { leaf } from './leaf.ts';
import { countFrom, NUMBER, positive, positiveDuration, share } from './quantity.ts';
import { settings } from './settings.ts';
import { whenInRun } from './when-in-run.ts';

const VERSION = 'a whole number: the how-manieth release, 0 being what was there before';

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
    settings({
      at,
      for: positiveDuration.exactOptional().describe('How long; to the end of the run unless given'),
      kind: z
        .literal('badPackage')
        .describe('Launches of a version crash as soon as its package has loaded, before they read'),
      version: countFrom(0, Number.MAX_SAFE_INTEGER, VERSION).describe('Which version'),
    }),
  ]),
);

/** What happens at an instant, or from one to another. */
export type Fault = z.output<typeof faults>[number];
