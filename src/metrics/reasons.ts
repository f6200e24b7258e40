/** Why a read found no fresh answer, or why an open read nothing: the names of results. */

import type { WHY } from '../compiled/books/why.ts';

/** By the codes under which they are counted: one without a name is an error of types. */
export const NAMES_OF_REASONS = {
  early: 'tooEarly',
  window: 'windowLapsed',
  opportunity: 'noOpportunity',
  limit: 'limitPerOpportunity',
  network: 'network',
  failure: 'failure',
  tooLarge: 'tooLarge',
  token: 'tokenMissing',
  notStarred: 'notStarred',
  inFlight: 'inFlight',
  firstUse: 'firstUse',
  cleared: 'cacheCleared',
  hot: 'hotStart',
  left: 'leftEarly',
  download: 'release',
  again: 'readAgain',
  off: 'notFetched',
  unopened: 'notOpened',
  host: 'hostNotRunning',
  crash: 'crashed',
} as const satisfies Readonly<Record<Exclude<keyof typeof WHY, 'fresh'>, string>>;

export type Reason = (typeof NAMES_OF_REASONS)[keyof typeof NAMES_OF_REASONS];

export const REASON_NAMES: readonly Reason[] = Object.values(NAMES_OF_REASONS);
