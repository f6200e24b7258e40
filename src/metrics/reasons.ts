/** Why a read found no fresh answer, or why an open read nothing: the names of results, by the codes under which they are counted. */

import { WHY } from '../compiled/books/why.ts';

export const REASON_CODES = {
  tooEarly: WHY.early,
  windowLapsed: WHY.window,
  noOpportunity: WHY.opportunity,
  limitPerOpportunity: WHY.limit,
  network: WHY.network,
  failure: WHY.failure,
  tooLarge: WHY.tooLarge,
  tokenMissing: WHY.token,
  notStarred: WHY.notStarred,
  inFlight: WHY.inFlight,
  firstUse: WHY.firstUse,
  cacheCleared: WHY.cleared,
  hotStart: WHY.hot,
  leftEarly: WHY.left,
  release: WHY.download,
  readAgain: WHY.again,
  notFetched: WHY.off,
  notOpened: WHY.unopened,
} as const;

export type Reason = keyof typeof REASON_CODES;

export const REASON_NAMES = Object.keys(REASON_CODES) as readonly Reason[];
