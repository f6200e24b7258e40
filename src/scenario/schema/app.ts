/** The app on the device. */

import * as z from 'zod';
import { dist } from './dist.ts';
import { leaf } from './leaf.ts';
import { DURATION, duration, SIZE, share } from './quantity.ts';
import { settings } from './settings.ts';

export const app = settings({
  readOn: z
    .enum(['coldStart', 'open'])
    .default('coldStart')
    .describe('When the app reads its caches: at cold starts, or at each open'),
  freshFor: duration.prefault('12h').describe('Age up to which a cached answer counts as fresh'),
  tokenShare: share.prefault(1).describe('Share of users for whom a token was set'),
  ownRequest: z
    .boolean()
    .default(false)
    .describe(
      'Whether a launch to which no cache gave data asks the origin itself, which counts as a request',
    ),
  ownCache: duration
    .prefault('0s')
    .describe('How long the app keeps what it fetched itself, and looks there first'),
  packageSize: leaf(SIZE).prefault('1.5MiB').describe('Size of the code package'),
  starredShare: share.prefault(1).describe('Share of users who starred the app'),
  loadTime: dist(DURATION)
    .prefault({ law: 'lognormal', median: '1.2s', sigma: 0.4 })
    .describe('Time from a cold start until the code package has loaded'),
});

export type App = z.output<typeof app>;
