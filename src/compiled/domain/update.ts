/** Releases of the code package of an app, and how they come to a device. */

import { OUTCOME, type Outcome } from '../facts/codes.ts';
import { draw } from '../kernel/draw.ts';
import { STREAM } from '../kernel/streams.ts';
import { HOUR, NEVER, NOT_YET } from '../kernel/time.ts';
import { type Cell, networkOf } from './cell.ts';
import type { NetworkState } from './model.ts';
import type { UpdateModel } from './policy-model.ts';
import { isOffered, isRolledBack, isRolledOut, offeredFrom, rolledBackAt, versionFor } from './rollout.ts';

/** The newest version that has been released by now, 0 before the first release. */
export function newestVersion(cell: Cell): number {
  const releasesAt: Float64Array = cell.world.releasesAt;
  while (cell.releases < releasesAt.length && releasesAt[cell.releases]! <= cell.now) cell.releases += 1;
  return cell.releases;
}

/** The version that the device should have now: the newest one, or the one that it is offered in a roll-out. */
export function offeredVersion(cell: Cell): number {
  return versionFor(cell, cell.now, cell.row.localVersion, newestVersion(cell));
}

/** The version that the host of a device has heard it should have, or that is on it. */
export function heardOf(cell: Cell): number {
  return cell.row.knownVersion === NOT_YET ? cell.row.localVersion : cell.row.knownVersion;
}

/** Whether the host knows of a version that the device should have and has not. */
export function isNewsDue(cell: Cell): boolean {
  return cell.row.localVersion >= 0 && cell.row.knownVersion !== NOT_YET;
}

/** Whether the app was used so recently that the device is kept up to date while the app is not in use. */
export function isRecentlyUsed(cell: Cell): boolean {
  return cell.now - cell.row.lastOpenAt < cell.model.update!.recentlyUsedMs;
}

/**
 * The newest version that has reached the device by now by one of two ways; where `known` was rolled back and the news of it has come,
 * the version instead of it; else `known`.
 */
export function reachedVersion(cell: Cell, stream: i32, withinMs: number, known: number): number {
  const newest: number = newestVersion(cell);
  for (let version: number = newest; version > Math.max(0, known); version -= 1) {
    if (isOffered(cell, version, cell.now) && reachedAt(cell, stream, withinMs, version) <= cell.now) {
      return version;
    }
  }
  if (takenBackAt(cell, stream, withinMs, known) > cell.now) return known;
  return versionFor(cell, cell.now, known, newest);
}

/**
 * When the next version newer than `known` reaches the device, or the news that one was rolled back: uniformly within a time after it is
 * offered, or taken back. One that found no one home is tried again after that time, an hour at least. NEVER where the app is not
 * used: then it listens again from its next launch on.
 */
export function nextReachedAt(cell: Cell, stream: i32, withinMs: number, known: number): number {
  if (!isRecentlyUsed(cell)) return NEVER;
  const releasesAt: Float64Array = cell.world.releasesAt;
  const again: number = cell.now + Math.max(HOUR, withinMs);
  let next: number = NEVER;
  const first: i32 = Math.max(0, isRolledOut(cell.world) ? known - 1 : known) as i32;
  for (let index: i32 = first; index < releasesAt.length && releasesAt[index]! < next; index++) {
    const version: number = index + 1;
    if (version > known && !isRolledBack(cell.world, version, cell.now)) {
      const at: number = reachedAt(cell, stream, withinMs, version);
      next = Math.min(next, at > cell.now ? at : again);
    }
    // The device may have got it by then, by another way.
    const backAt: number = takenBackAt(cell, stream, withinMs, version);
    if (backAt > cell.now) next = Math.min(next, backAt);
    else if (version === known) next = Math.min(next, again);
  }
  return next;
}

function reachedAt(cell: Cell, stream: i32, withinMs: number, version: number): number {
  return offeredFrom(cell, version) + Math.floor(draw(cell.key, stream, version) * withinMs);
}

/** When the device hears that a version was rolled back, NEVER if it is not. */
function takenBackAt(cell: Cell, stream: i32, withinMs: number, version: number): number {
  const at: number = rolledBackAt(cell.world, version);
  if (at === NEVER || withinMs === NEVER) return NEVER;
  const n: number = 2 * version + (stream === STREAM.push ? 0 : 1);
  return at + Math.floor(draw(cell.key, STREAM.rollback, n) * withinMs);
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
