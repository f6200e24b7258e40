/** What becomes of an app in memory, and of what it has stored: facts (decision D1). */

import { CAUSE, type Cause, FACT } from '../../facts/codes.ts';
import { NOT_YET } from '../../kernel/time.ts';
import type { Cell } from '../cell.ts';
import { isTokenDue } from '../guards/launch.ts';
import type { PreModel } from '../policy-model.ts';
import { record, record1, record2 } from '../record.ts';

export function startCold(cell: Cell): void {
  record(cell, FACT.ColdStarted);
}

export function startHot(cell: Cell): void {
  record(cell, FACT.HotStarted);
}

export function finishLoading(cell: Cell): void {
  record(cell, FACT.PackageLoaded);
}

export function setToken(cell: Cell): void {
  record(cell, FACT.TokenSet);
}

/** The code of a launch that was left before it had loaded runs when the app is next on screen. */
export function setOwedToken(cell: Cell): void {
  if (isTokenDue(cell)) record(cell, FACT.TokenSet);
}

export function closeApp(cell: Cell): void {
  record(cell, FACT.AppClosed);
}

export function suspendApp(cell: Cell): void {
  record(cell, FACT.AppSuspended);
}

export function destroyIdleApp(cell: Cell): void {
  destroy(cell, CAUSE.idle);
}

export function killApp(cell: Cell): void {
  destroy(cell, CAUSE.killed);
}

export function evictApp(cell: Cell): void {
  destroy(cell, CAUSE.evicted);
}

/** An app that is destroyed takes with it what it kept in memory. */
function destroy(cell: Cell, cause: Cause): void {
  record2(cell, FACT.AppDestroyed, cell.now - cell.row.coldStartedAt, cause);
  loseMemory(cell);
}

function loseMemory(cell: Cell): void {
  const pre: PreModel | null = cell.model.pre;
  if (pre === null) return;
  if (pre.isKeptInMemory && cell.row.preStoredAt !== NOT_YET) record(cell, FACT.PreLost);
}

export function abandonApp(cell: Cell): void {
  destroy(cell, CAUSE.abandoned);
}

/** A bad package: the app is gone as soon as it has loaded, before it reads anything. */
export function crashApp(cell: Cell): void {
  record1(cell, FACT.LaunchCrashed, cell.row.runningVersion);
  destroy(cell, CAUSE.crashed);
}

/** `applyUpdate`: the app begins again with the new package; what was kept in memory is gone. */
export function restartApp(cell: Cell): void {
  record(cell, FACT.AppRestarted);
  loseMemory(cell);
}

export function blockLaunch(cell: Cell): void {
  record(cell, FACT.LaunchBlocked);
}

export function clearCaches(cell: Cell): void {
  record(cell, FACT.CachesCleared);
}
