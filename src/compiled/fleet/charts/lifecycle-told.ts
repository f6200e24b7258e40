// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import { blockLaunch, evictApp, restartApp } from '../../domain/actions/launch.ts';
import { isLeastRecentlyUsed } from '../../domain/guards/launch.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { armPackageLoaded } from './arm.ts';

/** lifecycle on memory.short */
export function lifecycleMemoryShort(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // background
    case 7:
      if (isLeastRecentlyUsed(cell)) {
        pair.lifecycle = 4; // destroyed
        pair.osSuspendAt = NEVER; // disarm os.suspend
        pair.osKillAt = NEVER; // disarm os.kill
        evictApp(cell);
        return;
      }
      return;
    // suspended
    case 8:
      if (isLeastRecentlyUsed(cell)) {
        pair.lifecycle = 4; // destroyed
        pair.osDestroyAt = NEVER; // disarm os.destroy
        pair.osKillAt = NEVER; // disarm os.kill
        evictApp(cell);
        return;
      }
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** lifecycle on package.ready */
export function lifecyclePackageReady(pair: Pair): void {
  switch (pair.lifecycle) {
    // updating
    case 1:
      pair.lifecycle = 2; // cold-start
      armPackageLoaded(pair);
      return;
    // blocked
    case 3:
      pair.lifecycle = 2; // cold-start
      armPackageLoaded(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** lifecycle on package.refused */
export function lifecyclePackageRefused(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // updating
    case 1:
      pair.lifecycle = 3; // blocked
      blockLaunch(cell);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** lifecycle on tool.release */
export function lifecycleToolRelease(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // foreground
    case 6:
      pair.lifecycle = 2; // cold-start
      restartApp(cell);
      armPackageLoaded(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** lifecycle on update.applied */
export function lifecycleUpdateApplied(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // foreground
    case 6:
      pair.lifecycle = 2; // cold-start
      restartApp(cell);
      armPackageLoaded(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}
