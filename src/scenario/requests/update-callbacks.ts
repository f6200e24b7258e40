/** `UpdateManager` (WeChat): an app is told of checks and downloads beside its launch, not of those that its launch waited for. */

import type { Cell } from '../../compiled/domain/cell.ts';
import { isUpdatedFirst } from '../../compiled/domain/guards/update.ts';
import { FACT, PACKAGE } from '../../compiled/facts/codes.ts';

/** Asked of every fact of one device before it changes a row: the callback that it makes. */
export function updateCallbacks(): (cell: Cell, code: number, numbers: Numbers) => string | undefined {
  /** Apps whose launch waits for its package. */
  const awaited = new Set<number>();
  return (cell, code, [a, , c]) => {
    const { app, row } = cell;
    const wasAwaited = awaited.has(app);
    switch (code) {
      case FACT.ColdStarted:
        if (isUpdatedFirst(cell)) awaited.add(app);
        return undefined;
      case FACT.UpdateAnswered:
        if (wasAwaited) return undefined;
        return `UpdateManager.onCheckForUpdate({hasUpdate: ${a > row.localVersion}})`;
      case FACT.PackageStored:
        awaited.delete(app);
        return c === PACKAGE.background ? 'UpdateManager.onUpdateReady()' : undefined;
      case FACT.PackageFailed:
        awaited.delete(app);
        return wasAwaited ? undefined : 'UpdateManager.onUpdateFailed()';
      case FACT.PackageLoaded:
      case FACT.AppClosed:
        awaited.delete(app);
        return undefined;
      default:
        return undefined;
    }
  };
}

/** The numbers of a fact. */
export type Numbers = readonly [a: number, b: number, c: number];

/** A person is asked whether the app may restart into its new version. */
export function promptText(isAccepted: boolean): string {
  return `showModal → ${isAccepted ? 'confirm: UpdateManager.applyUpdate()' : 'cancel'}`;
}
