/** How old an answer was as it came, told just before it: a part of `evolve`. */

import { FACT, type FactCode } from '../facts/codes.ts';
import type { AppRow } from './rows.ts';

export function answerAged(
  row: AppRow,
  code: FactCode,
  version: number,
  ageMs: number,
  staleAt: number,
): void {
  if (code === FACT.PreAged) {
    row.preAgeMs = ageMs;
  } else if (code === FACT.OwnAged) {
    row.ownAgeMs = ageMs;
  } else {
    row.periodicRequestedVersion = version;
    row.periodicRequestedStaleAt = staleAt;
    row.periodicAgeMs = ageMs;
  }
}
