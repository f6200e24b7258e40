/** Why the platform sends no request for a user: documented errors, not failures of a request. */

import { REFUSAL, type Refusal } from '../facts/codes.ts';
import type { Cell } from './cell.ts';

export function periodicRefusal(cell: Cell): Refusal {
  return refusalOf(cell, cell.model.periodic!.isTokenRequired, cell.model.periodic!.isStarRequired);
}

export function preRefusal(cell: Cell): Refusal {
  return refusalOf(cell, cell.model.pre!.isTokenRequired, cell.model.pre!.isStarRequired);
}

/**
 * Old clients asked for a star first: an app without one was not looked at, so it was told nothing of its token either. "token not
 * set, maybe you should setBackgroundFetchToken first" (WeChat) is for the apps that were.
 */
function refusalOf(cell: Cell, isTokenRequired: boolean, isStarRequired: boolean): Refusal {
  if (isStarRequired && !cell.isStarred) return REFUSAL.notStarred;
  return isTokenRequired && cell.row.hasToken === 0 ? REFUSAL.tokenNotSet : REFUSAL.none;
}
