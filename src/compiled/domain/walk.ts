/** A sweep that goes from one app of a device to the next: whose turn it is. */

import { NOT_YET } from '../kernel/time.ts';
import type { Cell, Phone } from './cell.ts';
import { OPPORTUNITY } from './policy-model.ts';
import { usesPeriodic } from './uses.ts';

/** Whether a sweep looks at this app now, or waits for its fetch to end. */
export function isInTurn(cell: Cell): boolean {
  const turn: number = cell.phone.row.sweepTurn;
  return turn !== NOT_YET && cell.phone.cells[turn as i32]! === cell;
}

/** The place of the next app that is swept and has no fetch under way; the number of apps if there is none. */
export function nextInTurn(phone: Phone): i32 {
  let place: i32 = (phone.row.sweepTurn + 1) as i32;
  while (place < phone.apps && !isSweptNext(phone.cells[place]!)) place += 1;
  return place;
}

/** An app that was never opened is not there yet; one that fetches already is left alone. */
function isSweptNext(cell: Cell): boolean {
  if (!usesPeriodic(cell) || cell.model.periodic!.opportunity !== OPPORTUNITY.dailySweep) return false;
  return cell.row.opens > 0 && cell.row.periodicBegun === 0 && cell.row.periodicRefresh === 0;
}
