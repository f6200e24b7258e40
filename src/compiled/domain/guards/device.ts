/** What network, script, host and sweep of a device ask. Guards change nothing. */

import { FAULT } from '../../facts/codes.ts';
import { NOT_YET } from '../../kernel/time.ts';
import { type Cell, networkOf, type Phone } from '../cell.ts';
import { stepOf } from '../script.ts';
import { nextInTurn } from '../walk.ts';

export function isNextOffline(cell: Cell): boolean {
  return cell.phone.cohort.network.states[cell.phone.network.next as i32]!.isOffline;
}

export function isOffline(cell: Cell): boolean {
  return networkOf(cell).isOffline;
}

export function isPullScripted(cell: Cell): boolean {
  return stepOf(cell.phone).kind === FAULT.pullNow;
}

export function isClearScripted(cell: Cell): boolean {
  return stepOf(cell.phone).kind === FAULT.clearCache;
}

export function isReleaseScripted(cell: Cell): boolean {
  return stepOf(cell.phone).kind === FAULT.simulateRelease;
}

export function isHostAlive(cell: Cell): boolean {
  return cell.phone.row.hostAlive === 1;
}

export function isSweepSkipped(cell: Cell): boolean {
  return cell.phone.cohort.sweep!.isSkipped;
}

/** Whether the fetch of the app in turn is under way. */
export function isTurnTaken(cell: Cell): boolean {
  const phone: Phone = cell.phone;
  return phone.row.sweepTurn !== NOT_YET && phone.cells[phone.row.sweepTurn as i32]!.row.periodicBegun === 1;
}

export function isWalkOver(cell: Cell): boolean {
  return nextInTurn(cell.phone) === cell.phone.apps;
}

export function isWalkEndBorne(cell: Cell): boolean {
  return !cell.phone.cohort.sweep!.isDroppedWithHost;
}
