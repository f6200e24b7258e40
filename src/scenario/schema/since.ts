/**
 * Since which version of its client a platform does things. What a base library brings is counted from the client that brought it, as
 * a client keeps to base libraries of its own (WeChat, "base library": the first two numbers depend on the client).
 */

import * as z from 'zod';
import { anyClient, clientVersion } from './client-version.ts';
import { settings } from './settings.ts';

const from = z.union([anyClient, clientVersion]);

export const since = settings({
  fetch: from
    .prefault('7.0.5')
    .describe(
      'First client whose launches fetch and read; any: all do (WeChat: base library 2.8.0, assumed to have come with 7.0.5, where lists of 2020 have 2.8.3)',
    ),
  report: from
    .prefault('6.5.4')
    .describe('First client that the reporting of the platform sees; any: it sees all'),
  pullNow: from
    .prefault('7.0.7')
    .describe('First client that can be told to fetch at once, by the fault pullNow; any: all can'),
});

export type Since = z.output<typeof since>;
