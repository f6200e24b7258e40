/** A package has come: a part of `evolve`. */

import { isAwaited, isRequested, PACKAGE, type PackageKind } from '../facts/codes.ts';
import { NOT_YET } from '../kernel/time.ts';
import type { AppRow } from './rows.ts';

export function packageStored(row: AppRow, version: number, kind: PackageKind): void {
  if (isRequested(kind)) row.packageInFlight = 0;
  // A package that another has overtaken on its way is kept only if it is newer.
  if (!isRequested(kind) || row.localVersion === row.packageFrom || version > row.localVersion) {
    row.localVersion = version;
  }
  if (row.knownVersion <= row.localVersion) row.knownVersion = NOT_YET;
  if (isAwaited(kind)) row.runningVersion = row.localVersion;
  else if (isToldReady(row, kind)) row.promptDue = 1;
}

/** Whether the app hears that a package has come, now or when it returns: one that it downloaded beside a launch. */
function isToldReady(row: AppRow, kind: PackageKind): boolean {
  return row.onScreen === 1 || (row.resident === 1 && kind === PACKAGE.background);
}
