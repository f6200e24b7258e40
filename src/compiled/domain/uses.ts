/** Which machines a device has: those that its model uses, and no others. A function for each machine, called after it. */

import { NEVER } from '../kernel/time.ts';
import type { Cell } from './cell.ts';
import type { SweepModel } from './model.ts';
import type { UpdateModel } from './policy-model.ts';

export function usesNetwork(_cell: Cell): boolean {
  return true;
}

/** Nothing is played where nothing is scripted. */
export function usesScript(cell: Cell): boolean {
  return cell.phone.scriptAt < NEVER;
}

export function usesCache(cell: Cell): boolean {
  return cell.world.faults.length > 0;
}

export function usesOwn(cell: Cell): boolean {
  return cell.model.own !== null;
}

export function usesHost(cell: Cell): boolean {
  return cell.phone.cohort.host !== null;
}

export function usesSweep(cell: Cell): boolean {
  return cell.phone.cohort.sweep !== null;
}

export function usesWalk(cell: Cell): boolean {
  const sweep: SweepModel | null = cell.phone.cohort.sweep;
  if (sweep === null) return false;
  return sweep.isChained;
}

export function usesLifecycle(_cell: Cell): boolean {
  return true;
}

export function usesUpdate(cell: Cell): boolean {
  return cell.model.update !== null;
}

/** Nothing is listened for where nothing comes. */
export function usesDelivery(cell: Cell): boolean {
  const update: UpdateModel | null = cell.model.update;
  return update !== null && (update.pushWithinMs < NEVER || update.hostCheckMs < NEVER);
}

export function usesPeriodic(cell: Cell): boolean {
  return cell.model.periodic !== null && isEverSupported(cell);
}

export function usesPre(cell: Cell): boolean {
  return cell.model.pre !== null && isEverSupported(cell);
}

export function usesPreRetryDue(cell: Cell): boolean {
  return cell.model.pre !== null && cell.model.pre!.retry !== null;
}

/** A client that becomes new enough during the run has the machines from the start; until then they take no notice. */
function isEverSupported(cell: Cell): boolean {
  return cell.supportedAt < cell.phone.endAt;
}
