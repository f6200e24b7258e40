// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import { stepScript } from '../../domain/actions/device.ts';
import { isClearScripted, isPullScripted, isReleaseScripted } from '../../domain/guards/device.ts';
import type { Pair } from './pair.ts';
import { lifecycleToolRelease } from './lifecycle-told.ts';
import { periodicToolPull } from './periodic-told.ts';
import { cacheToolClear } from './cache-told.ts';

/** script on script.step */
export function scriptScriptStep(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.script) {
    // playing
    case 0:
      if (isPullScripted(cell)) {
        stepScript(cell);
        pair.cell.phone.isTouched = true;
        for (let app = 0; app < pair.cell.phone.apps; app++) {
          const other: Pair = pair.siblings[app]!;
          other.cell.now = pair.cell.now;
          periodicToolPull(other);
        }
        return;
      }
      if (isClearScripted(cell)) {
        stepScript(cell);
        if (!pair.isPlain) {
          pair.cell.phone.isTouched = true;
          for (let app = 0; app < pair.cell.phone.apps; app++) {
            const other: Pair = pair.siblings[app]!;
            other.cell.now = pair.cell.now;
            cacheToolClear(other);
          }
        }
        return;
      }
      if (isReleaseScripted(cell)) {
        stepScript(cell);
        pair.cell.phone.isTouched = true;
        for (let app = 0; app < pair.cell.phone.apps; app++) {
          const other: Pair = pair.siblings[app]!;
          other.cell.now = pair.cell.now;
          lifecycleToolRelease(other);
        }
        return;
      }
      return;
    // The others change nothing.
    default:
      return;
  }
}
