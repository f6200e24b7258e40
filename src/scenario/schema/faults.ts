/** What goes wrong and when, and what is done with the tools of the platform. */

import * as z from 'zod';
import { byKind } from './by-kind.ts';
import { changes } from './changes.ts';
import { leaf } from './leaf.ts';
import {
  countFrom,
  duration,
  durationOrNever,
  NUMBER,
  positive,
  positiveDuration,
  share,
  signedDuration,
} from './quantity.ts';
import { type Breach, withRule } from './rule.ts';
import { settings } from './settings.ts';
import { someText } from './text.ts';
import { whenInRun } from './when-in-run.ts';

const VERSION = 'a whole number: the how-manieth release, 0 being what was there before';

const at = whenInRun.describe('When: an instant, or a duration after the start');
const lasts = positiveDuration.describe('How long');
const service = someText.describe('Which service, by its name');
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
      for: lasts,
      kind: z.literal('down').describe('A service refuses connections: an error at once'),
      service,
    }),
    settings({
      at,
      for: lasts,
      kind: z.literal('degraded').describe('A service has lost some of its instances'),
      service,
      share: share.describe('Share of the instances that are lost'),
    }),
    settings({
      at,
      for: lasts,
      kind: z.literal('errors').describe('A service answers with errors, having done the work'),
      service,
      share: share.describe('Share of what is served that is answered with an error'),
    }),
    settings({
      at,
      for: lasts,
      kind: z
        .literal('clockSkew')
        .describe('The clocks of devices are wrong: what they do at a time of the day they do at another'),
      share: met,
      by: signedDuration.describe('By how much they are ahead; negative: behind'),
    }),
    settings({
      at,
      for: lasts,
      kind: z.literal('bodySize').describe('Answers of the origin are larger, or smaller'),
      factor: leaf(positive(NUMBER)).describe(
        'How many times as large the bodies of answers are to fetches, pre-fetches and requests of the app itself that are sent in that time; packages stay as they are',
      ),
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
    settings({
      at,
      kind: z
        .literal('push')
        .describe('A campaign has people open the app, beside the opens that they make of their own accord'),
      app: someText.exactOptional().describe('Which app it opens, by its id; needed where there are several'),
      share: share.describe('Share of the devices that it reaches'),
      within: duration.describe('In what time after it they open the app, as many in each part of it'),
    }),
    withRule(
      settings({
        at,
        for: durationOrNever.prefault('never').describe('How long; never: to the end of the run'),
        over: duration
          .prefault('0s')
          .describe(
            'In what time the values are reached, in 24 equal steps from what holds before; 0: at once',
          ),
        kind: z.literal('change').describe('Numbers of the scenario are others while it lasts'),
        set: changes.describe(
          'What they are then, by path, as for --set: origin.latency, origin.failure, origin.bodySize, origin.timeout or usage.rate',
        ),
      }),
      ({ for: lasting, over }): readonly Breach[] =>
        over > lasting
          ? [{ path: ['over'], message: 'is longer than `for`: the values would never be reached' }]
          : [],
    ),
  ]),
);

/** What happens at an instant, or from one to another. */
export type Fault = z.output<typeof faults>[number];
