/** In words, why a read found no fresh answer, or why an open read nothing. */

import { READ_REASONS, WHY } from '../projections/why.ts';
import type { Tone } from './chart-data.ts';

/** By the codes under which they are counted; names are those of results. */
export const REASONS = [
  { code: WHY.early, name: 'tooEarly', words: 'Fetched too early', tone: 'age' },
  { code: WHY.window, name: 'windowLapsed', words: 'Not used within the window', tone: 'stale' },
  { code: WHY.opportunity, name: 'noOpportunity', words: 'No opportunity to fetch yet', tone: 'waiting' },
  { code: WHY.limit, name: 'limitPerOpportunity', words: 'Limit per opportunity', tone: 'refused' },
  { code: WHY.network, name: 'network', words: 'Network', tone: 'hit' },
  { code: WHY.failure, name: 'failure', words: 'Failed at the origin', tone: 'failed' },
  { code: WHY.tooLarge, name: 'tooLarge', words: 'Answer too large', tone: 'refused' },
  { code: WHY.token, name: 'tokenMissing', words: 'No token', tone: 'refused' },
  { code: WHY.notStarred, name: 'notStarred', words: 'Not starred', tone: 'refused' },
  { code: WHY.inFlight, name: 'inFlight', words: 'Answer on its way', tone: 'late' },
  { code: WHY.firstUse, name: 'firstUse', words: 'First use of the app', tone: 'cold' },
  { code: WHY.cleared, name: 'cacheCleared', words: 'Cache cleared', tone: 'unread' },
  { code: WHY.hot, name: 'hotStart', words: 'In memory, so not read', tone: 'hot' },
  { code: WHY.left, name: 'leftEarly', words: 'Left before it had loaded', tone: 'late' },
  { code: WHY.download, name: 'release', words: 'Held up by a download', tone: 'load' },
  { code: WHY.again, name: 'readAgain', words: 'Read again after an update', tone: 'load' },
  { code: WHY.off, name: 'notFetched', words: 'Nothing is fetched', tone: 'unread' },
  { code: WHY.unopened, name: 'notOpened', words: 'Not opened', tone: 'unread' },
] as const satisfies readonly { code: number; name: string; words: string; tone: Tone }[];

export type Reason = (typeof REASONS)[number]['name'];

/** Those that a read can have, and not only an open. */
export const REASONS_OF_READS = REASONS.filter(({ code }) => code <= READ_REASONS);
