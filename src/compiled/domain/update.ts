/** Releases of the code package of an app, and how they come to a device. */

import { OUTCOME, type Outcome } from '../facts/codes.ts';
import { draw } from '../kernel/draw.ts';
import { HOUR, NEVER } from '../kernel/time.ts';
import { type Cell, networkOf } from './cell.ts';
import type { NetworkState } from './model.ts';
import type { UpdateModel } from './policy-model.ts';

/** The newest version that has been released by now, 0 before the first release. */
export function newestVersion(cell: Cell): number {
  const releasesAt: Float64Array = cell.world.releasesAt;
  while (cell.releases < releasesAt.length && releasesAt[cell.releases]! <= cell.now) cell.releases += 1;
  return cell.releases;
}

/** The newest version that the host of a device has heard of, or that is on it. */
export function heardOf(cell: Cell): number {
  return Math.max(cell.row.localVersion, cell.row.knownVersion);
}

/** Whether the app was used so recently that the device is kept up to date while the app is not in use. */
export function isRecentlyUsed(cell: Cell): boolean {
  return cell.now - cell.row.lastOpenAt < cell.model.update!.recentlyUsedMs;
}

/** The newest version that has reached the device by now by one of two ways, or `known` if none newer has. */
export function reachedVersion(cell: Cell, stream: i32, withinMs: number, known: number): number {
  for (let version: number = newestVersion(cell); version > known; version -= 1) {
    if (reachedAt(cell, stream, withinMs, version) <= cell.now) return version;
  }
  return known;
}

/**
 * When the next version newer than `known` reaches the device: uniformly within a time after its release. One that found no one
 * home is tried again after that time, an hour at least. NEVER where the app is not used: then it listens again from its next launch on.
 */
export function nextReachedAt(cell: Cell, stream: i32, withinMs: number, known: number): number {
  if (!isRecentlyUsed(cell)) return NEVER;
  const releasesAt: Float64Array = cell.world.releasesAt;
  let next: number = NEVER;
  const first: i32 = Math.max(0, known) as i32;
  for (let index: i32 = first; index < releasesAt.length && releasesAt[index]! < next; index++) {
    const at: number = reachedAt(cell, stream, withinMs, index + 1);
    next = Math.min(next, at > cell.now ? at : cell.now + Math.max(HOUR, withinMs));
  }
  return next;
}

function reachedAt(cell: Cell, stream: i32, withinMs: number, version: number): number {
  const releasesAt: Float64Array = cell.world.releasesAt;
  return releasesAt[(version as i32) - 1]! + Math.floor(draw(cell.key, stream, version) * withinMs);
}

/** How a check or a download ends, drawn when it begins. @param isHurried a launch waits, and on a weak network not for long */
export function transferOutcome(cell: Cell, stream: i32, n: number, isHurried: boolean): Outcome {
  const network: NetworkState = networkOf(cell);
  const update: UpdateModel = cell.model.update!;
  if (network.isOffline || (isHurried && network.isWeak)) return OUTCOME.network;
  const u: number = draw(cell.key, stream, n);
  if (u < network.failure) return OUTCOME.network;
  return u < network.failure + (1 - network.failure) * update.failure ? OUTCOME.origin : OUTCOME.answered;
}

/** The bytes of a package: whole if the device has none, else what has changed. */
export function packageBytes(cell: Cell): number {
  const update: UpdateModel = cell.model.update!;
  if (cell.row.localVersion < 0) return update.packageBytes;
  return Math.floor(update.packageBytes * update.deltaShare + 0.5);
}
