/**
 * Which version a device is offered (contract, "Packages and roll-outs"): the newest release whose share it is in, by a hash of its own for each, or
 * the one that it has, as long as that is not rolled back.
 */

import { draw } from '../kernel/draw.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER } from '../kernel/time.ts';
import type { Cell } from './cell.ts';
import type { Model, RolloutModel } from './model.ts';

/** Where all releases are for everyone the newest one is offered, and nothing of this is asked. */
export function isRolledOut(world: Model): boolean {
  return world.rollouts.length > 0;
}

/** The version that a device should have at an instant. @param local what it has @param newest released by then */
export function versionFor(cell: Cell, at: number, local: number, newest: number): number {
  if (!isRolledOut(cell.world)) return newest;
  for (let version: number = newest; version > 0; version -= 1) {
    if (isRolledBack(cell.world, version, at)) continue;
    if (version === local || isOffered(cell, version, at)) return version;
  }
  return 0;
}

/** Whether a device that has not got a version is given it at an instant. */
export function isOffered(cell: Cell, version: number, at: number): boolean {
  if (!isRolledOut(cell.world)) return true;
  const rollout: RolloutModel = rolloutOf(cell.world, version);
  return at >= offeredFrom(cell, version) && at < rollout.rolledBackAt && unpausedFrom(rollout, at) === at;
}

/** From when on a device is offered a version, NEVER if it is not. */
export function offeredFrom(cell: Cell, version: number): number {
  if (!isRolledOut(cell.world)) return cell.world.releasesAt[(version as i32) - 1]!;
  const rollout: RolloutModel = rolloutOf(cell.world, version);
  if (rollout.cohorts.length > 0 && rollout.cohorts[cell.phone.cohortIndex]! === 0) return NEVER;
  const point: number = draw(cell.key, STREAM.rollout, version);
  for (let step: i32 = 0; step < rollout.stepsAt.length; step++) {
    if (point < rollout.shares[step]!) return unpausedFrom(rollout, rollout.stepsAt[step]!);
  }
  return NEVER;
}

/** When a version is taken back, NEVER if it is not; what was there before the first release never is. */
export function rolledBackAt(world: Model, version: number): number {
  return isRolledOut(world) && version > 0 ? rolloutOf(world, version).rolledBackAt : NEVER;
}

export function isRolledBack(world: Model, version: number, at: number): boolean {
  return at >= rolledBackAt(world, version);
}

function rolloutOf(world: Model, version: number): RolloutModel {
  return world.rollouts[(version as i32) - 1]!;
}

/** The first instant, from one on, at which a roll-out is not paused; NEVER if it is halted. */
function unpausedFrom(rollout: RolloutModel, at: number): number {
  const pausedFrom: Float64Array = rollout.pausedFrom;
  const pausedUntil: Float64Array = rollout.pausedUntil;
  let from: number = at;
  for (let pause: i32 = 0; pause < pausedFrom.length; pause++) {
    if (from >= pausedFrom[pause]! && from < pausedUntil[pause]!) from = pausedUntil[pause]!;
  }
  return from;
}
