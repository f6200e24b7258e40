/** What the life of an app in memory asks. Guards change nothing. */

import { FAULT } from '../../facts/codes.ts';
import type { Cell, Phone } from '../cell.ts';
import type { FaultModel } from '../model.ts';
import type { AppRow } from '../rows.ts';

/** Whether one more app in memory would be one too many. */
export function isMemoryFull(cell: Cell): boolean {
  return cell.phone.row.liveApps >= cell.model.lifecycle.maxLive;
}

/** Of the apps in memory that are not on screen, the one whose last open is the longest ago gives way; of equals the first. */
export function isLeastRecentlyUsed(cell: Cell): boolean {
  const phone: Phone = cell.phone;
  if (phone.row.liveApps <= cell.model.lifecycle.maxLive) return false;
  const cells: Cell[] = phone.cells;
  for (let index = 0; index < phone.apps; index++) {
    const other: AppRow = cells[index]!.row;
    if (other.resident === 1 && other.onScreen === 0 && other.lastOpenAt < cell.row.lastOpenAt) return false;
  }
  return true;
}

export function isReadAtHotStart(cell: Cell): boolean {
  return cell.model.isReadAtHotStart;
}

/** `setBackgroundFetchToken` is called at the first launch, and its token goes with the requests after it (WeChat). */
export function isTokenDue(cell: Cell): boolean {
  return cell.hasToken && cell.row.hasToken === 0;
}

/** The code of a suspended app does not run (WeChat, "operating mechanism"): its timers wait until it is back on screen. */
export function isSuspended(cell: Cell): boolean {
  return cell.row.suspended === 1;
}

export function isLoading(cell: Cell): boolean {
  return cell.row.loading === 1;
}

/** Whether the package that runs crashes as it begins. */
export function isPackageBad(cell: Cell): boolean {
  const faults: FaultModel[] = cell.world.faults;
  for (let index: i32 = 0; index < faults.length; index++) {
    const fault: FaultModel = faults[index]!;
    if (fault.kind !== FAULT.badPackage || fault.version !== cell.row.runningVersion) continue;
    if (cell.now >= fault.at && cell.now < fault.until) return true;
  }
  return false;
}
