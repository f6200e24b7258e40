/** What the reporting of the platform itself would show of an app (WeChat, "custom data reporting"). */

import type * as z from 'zod';
import { durationOrNever, share } from './quantity.ts';
import { settings } from './settings.ts';
import { whenInRun } from './when-in-run.ts';

export const analytics = settings({
  reportingShare: share
    .prefault(1)
    .describe(
      'Share of devices whose client is new enough to report (WeChat: 6.5.4); 1 beside clients, from which it follows',
    ),
  publishedAt: whenInRun
    .prefault('0s')
    .describe(
      'When the configuration of the events is published; nothing is collected before, as a test configuration works in the tools only',
    ),
  keep: durationOrNever
    .prefault('30d')
    .describe('How long reported data is kept, counted back from the end of the run'),
});

export type Analytics = z.output<typeof analytics>;
