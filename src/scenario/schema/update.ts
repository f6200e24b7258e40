/** How new versions of the code package come to a device. */

import * as z from 'zod';
import { NEVER } from '../../compiled/kernel/time.ts';
import { dist } from './dist.ts';
import { countFrom, DURATION, duration, durationOrNever, positiveDuration, share } from './quantity.ts';
import { settings } from './settings.ts';
import { word } from './word.ts';

const version = countFrom(
  0,
  Number.MAX_SAFE_INTEGER,
  'a whole number: the how-manieth release, 0 being what was there before',
);

export const update = settings({
  enabled: z
    .union([z.boolean(), word('withReleases', 'withReleases' as const)])
    .prefault(true)
    .describe(
      'Whether packages are downloaded, checked for and updated; withReleases: only if the scenario gives releases, as where neither the policy nor its preset says anything of updates',
    ),
  push: durationOrNever
    .prefault('24h')
    .describe(
      'While the app is not in use, its new package is pushed, uniformly within this time after the release',
    ),
  hostCheck: durationOrNever
    .prefault('6h')
    .describe(
      'The host learns of a release, uniformly within this time after it; the next launch is then updated first',
    ),
  recentlyUsed: durationOrNever.prefault('7d').describe('Both apply only to apps used within this time'),
  onColdStart: z
    .enum(['async', 'none'])
    .default('async')
    .describe('async: checked beside each cold start, used from the next'),
  asyncEvery: duration
    .prefault('0s')
    .describe('Checked beside a cold start only if the last check is this old'),
  syncEvery: durationOrNever
    .prefault('never')
    .describe('Checked before a launch, which waits, if the last check is this old'),
  longUnused: durationOrNever
    .prefault('7d')
    .describe('Checked before a launch, which waits, if the app was not used for this long'),
  checkTime: dist(DURATION)
    .prefault({ law: 'lognormal', median: '150ms', sigma: 0.5 })
    .describe('How long a check takes'),
  // WeChat advises a mean cold launch of 3.7 s with a download and 2.6 s without (Android).
  downloadTime: dist(DURATION)
    .prefault({ law: 'lognormal', median: '1s', sigma: 0.5 })
    .describe('How long a download takes'),
  failure: share
    .prefault(0)
    .describe('Probability that a check or a download fails for reasons other than the network'),
  timeout: durationOrNever
    .prefault('10s')
    .describe('How long a launch waits for its package; the download goes on'),
  fallbackToLocal: z
    .boolean()
    .default(true)
    .describe('Whether a launch whose update fails runs the local version; if not, it is refused'),
  retry: z
    .union([word('none', NEVER), positiveDuration])
    .prefault('none')
    .describe('A download that failed is tried again after this, or at the next check'),
  preferLocal: z
    .union([word('none', NEVER), version])
    .prefault('none')
    .describe(
      'A local version that is at least this one is launched at once, and the newest is downloaded in parallel',
    ),
  minimumVersion: z
    .union([word('none', 0), version])
    .prefault('none')
    .describe('A local version below this cannot be launched'),
  applyUpdate: share
    .prefault(0)
    .describe(
      'Probability that a person who is prompted about a new version restarts the app; 0: nobody is prompted',
    ),
  deltaShare: share.prefault(1).describe('Share of the package that an update transfers'),
});

/** `push`, `hostCheck`, `syncEvery`, `longUnused`, `retry`, `preferLocal` are NEVER, `minimumVersion` 0, for never and none. */
export type Update = z.output<typeof update>;
