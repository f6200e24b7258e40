/** What network, script, host and sweep of a device ask. Guards change nothing. */

import { FAULT } from '../../facts/codes.ts';
import { type Cell, networkOf } from '../cell.ts';
import { stepOf } from '../script.ts';

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
