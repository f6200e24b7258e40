/** In words, why a read found no fresh answer, or why an open read nothing. */

import { isOfRead } from '../../compiled/books/why.ts';
import { REASON_CODES, REASON_NAMES, type Reason } from '../../metrics/reasons.ts';
import type { Tone } from '../charts/chart-data.ts';

const WORDS: Readonly<Record<Reason, { readonly words: string; readonly tone: Tone }>> = {
  tooEarly: { words: 'Fetched too early', tone: 'age' },
  windowLapsed: { words: 'Not used within the window', tone: 'stale' },
  noOpportunity: { words: 'No opportunity to fetch yet', tone: 'waiting' },
  limitPerOpportunity: { words: 'Limit per opportunity', tone: 'refused' },
  network: { words: 'Network', tone: 'hit' },
  failure: { words: 'Failed at the origin', tone: 'failed' },
  tooLarge: { words: 'Answer too large', tone: 'refused' },
  tokenMissing: { words: 'No token', tone: 'refused' },
  notStarred: { words: 'Not starred', tone: 'refused' },
  inFlight: { words: 'Answer on its way', tone: 'late' },
  firstUse: { words: 'First use of the app', tone: 'cold' },
  cacheCleared: { words: 'Cache cleared', tone: 'unread' },
  hotStart: { words: 'In memory, so not read', tone: 'hot' },
  leftEarly: { words: 'Left before it had loaded', tone: 'late' },
  release: { words: 'Held up by a download', tone: 'load' },
  readAgain: { words: 'Read again after an update', tone: 'load' },
  notFetched: { words: 'Nothing is fetched', tone: 'unread' },
  notOpened: { words: 'Not opened', tone: 'unread' },
};

/** By the codes under which they are counted; names are those of results. */
export const REASONS = REASON_NAMES.map((name) => ({ name, code: REASON_CODES[name], ...WORDS[name] }));

/** Those that a read can have, and not only an open. */
export const REASONS_OF_READS = REASONS.filter(({ code }) => isOfRead(code));
