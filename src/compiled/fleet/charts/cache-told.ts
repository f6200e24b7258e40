// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import { clearCaches } from '../../domain/actions/launch.ts';
import type { Pair } from './pair.ts';

/** cache on tool.clear */
export function cacheToolClear(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.cache) {
    // kept
    case 0:
      clearCaches(cell);
      return;
    // The others change nothing.
    default:
      return;
  }
}
