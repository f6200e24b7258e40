/** Why the platform sends no request for a user: documented errors, not failures of a request. */

import { REFUSAL, type Refusal } from '../facts/codes.ts';
import type { Cell } from './cell.ts';

export function periodicRefusal(cell: Cell): Refusal {
  return refusalOf(cell, cell.model.periodic!.isTokenRequired, cell.model.periodic!.isStarRequired);
}

export function preRefusal(cell: Cell): Refusal {
  return refusalOf(cell, cell.model.pre!.isTokenRequired, cell.model.pre!.isStarRequired);
}

/** "token not set, maybe you should setBackgroundFetchToken first" (WeChat); old clients also asked for a star. */
function refusalOf(cell: Cell, isTokenRequired: boolean, isStarRequired: boolean): Refusal {
  if (isTokenRequired && cell.row.hasToken === 0) return REFUSAL.tokenNotSet;
  return isStarRequired && !cell.isStarred ? REFUSAL.notStarred : REFUSAL.none;
}
