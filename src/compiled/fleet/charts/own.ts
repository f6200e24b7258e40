// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import { failOwn, storeOwn } from '../../domain/actions/fetch.ts';
import { isOwnFailed } from '../../domain/guards/fetch.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';

/** own on own.reply */
export function ownOwnReply(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.own) {
    // in-flight
    case 1:
      if (isOwnFailed(cell)) {
        pair.own = 0; // idle
        pair.ownReplyAt = NEVER; // disarm own.reply
        failOwn(cell);
        return;
      }
      pair.own = 0; // idle
      pair.ownReplyAt = NEVER; // disarm own.reply
      storeOwn(cell);
      return;
    // The others change nothing.
    default:
      return;
  }
}
