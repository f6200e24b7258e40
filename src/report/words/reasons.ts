/** In words, why a read found no fresh answer, or why an open read nothing. */

import { isOfRead } from '../../compiled/books/why.ts';
import { REASON_CODES, REASON_NAMES, type Reason } from '../../metrics/reasons.ts';
import type { NotFreshMetrics } from '../../metrics/result.ts';
import type { Tone } from '../charts/chart-data.ts';
import { titleOf } from './metric.ts';

/** A reason that reads have, under the title of its metric. */
const ofReads = (reason: keyof NotFreshMetrics, tone: Tone) => ({
  words: titleOf(`periodic.notFresh.${reason}`),
  tone,
});

const WORDS: Readonly<Record<Reason, { readonly words: string; readonly tone: Tone }>> = {
  tooEarly: ofReads('tooEarly', 'age'),
  windowLapsed: ofReads('windowLapsed', 'stale'),
  noOpportunity: ofReads('noOpportunity', 'waiting'),
  limitPerOpportunity: ofReads('limitPerOpportunity', 'refused'),
  network: ofReads('network', 'hit'),
  failure: ofReads('failure', 'failed'),
  tooLarge: ofReads('tooLarge', 'refused'),
  tokenMissing: ofReads('tokenMissing', 'refused'),
  notStarred: ofReads('notStarred', 'refused'),
  inFlight: ofReads('inFlight', 'late'),
  firstUse: ofReads('firstUse', 'cold'),
  cacheCleared: ofReads('cacheCleared', 'unread'),
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
