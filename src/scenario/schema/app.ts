/** The app on the device. */

import * as z from 'zod';
import { analytics } from './analytics.ts';
import { backOffice } from './back-office.ts';
import { dist } from './dist.ts';
import { leaf } from './leaf.ts';
import { ownRefresh } from './own-refresh.ts';
import { DURATION, duration, SIZE, share } from './quantity.ts';
import { retry } from './retry.ts';
import { settings } from './settings.ts';

// A sample of WeChat's analytics (one transit app, March 2017): recently used 81.7 %, desktop 7.5, search 7.2, pinned chat 1.4.
const SCENES = { '1001': 0.82, '1023': 0.075, '1005': 0.072, '1022': 0.033 };

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
    .describe('Whether a launch that found no data in any cache sends a request to the origin itself'),
  ownCache: duration
    .prefault('0s')
    .describe('How long the app keeps what it fetched itself; it looks there first'),
  ownRefresh: ownRefresh
    .prefault('never')
    .describe(
      'Whether the app asks the origin beside the data that it shows at once (stale while revalidate): never, always, or if that data is older than a time; the answer goes to its own cache',
    ),
  ownRetry: retry
    .prefault('none')
    .describe(
      'What the app does after its own request has failed: none, or it asks again while it is in memory, until a newer own request; while it is suspended its code does not run (WeChat), and what falls due is sent when it is back on screen',
    ),
  backOffice: backOffice.prefault({}).describe('What the developer set in the back office of the platform'),
  analytics: analytics.prefault({}).describe('What the reporting of the platform would show'),
  scenes: z
    .record(z.string().regex(/^\d{4}$/, { error: 'the four digits of a scene' }), share)
    .prefault(SCENES)
    .describe('How the app is launched: the share of each scene'),
  packageSize: leaf(SIZE).prefault('1.5MiB').describe('Size of the code package'),
  starredShare: share.prefault(1).describe('Share of users who starred the app'),
  loadTime: dist(DURATION)
    .prefault({ law: 'lognormal', median: '1.2s', sigma: 0.4 })
    .describe('Time from a cold start until the code package has loaded'),
});

export type App = z.output<typeof app>;
