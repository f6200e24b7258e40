/** Why a read found no fresh answer, or why an open read nothing: the names of results, by the codes under which they are counted. */

import { WHY, type Why } from '../compiled/books/why.ts';

/** A code without a name is an error of types. */
const NAMES = {
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
} as const satisfies Readonly<Record<Exclude<keyof typeof WHY, 'fresh'>, string>>;

export type Reason = (typeof NAMES)[keyof typeof NAMES];

export const REASON_NAMES: readonly Reason[] = Object.values(NAMES);

export const REASON_CODES = Object.fromEntries(
  Object.entries(NAMES).map(([why, name]) => [name, WHY[why as keyof typeof WHY]]),
) as Readonly<Record<Reason, Why>>;
