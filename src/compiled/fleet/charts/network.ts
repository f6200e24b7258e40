// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import { changeNetwork } from '../../domain/actions/device.ts';
import { isNextOffline } from '../../domain/guards/device.ts';
import type { Pair } from './pair.ts';
import { walkNetOpened } from './walk-told.ts';
import { periodicNetOpened } from './periodic-told.ts';

/** network on net.change */
export function networkNetChange(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.network) {
    // roaming
    case 0:
      if (isNextOffline(cell)) {
        changeNetwork(cell);
        return;
      }
      changeNetwork(cell);
      pair.cell.phone.isTouched = true;
      for (let app = 0; app < pair.cell.phone.apps; app++) {
        const other: Pair = pair.siblings[app]!;
        other.cell.now = pair.cell.now;
        periodicNetOpened(other);
        walkNetOpened(pair);
      }
      return;
    // The others change nothing.
    default:
      return;
  }
}
