// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import { failPre, losePre, returnPre, showLatePre, storePre } from '../../domain/actions/fetch.ts';
import { isPreFailed, isPreLate, isPreLost } from '../../domain/guards/fetch.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { ownReadReturned } from './own-told.ts';

/** pre on pre.readExpired */
export function prePreReadExpired(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.pre) {
    // in-flight.awaited
    case 3:
      pair.pre = 2; // in-flight.unawaited
      pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
      returnPre(cell);
      if (!pair.isPlain) {
        ownReadReturned(pair);
      }
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** pre on pre.reply */
export function prePreReply(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.pre) {
    // in-flight.unawaited
    case 2:
      if (isPreFailed(cell)) {
        pair.pre = 1; // idle
        pair.preReplyAt = NEVER; // disarm pre.reply
        failPre(cell);
        return;
      }
      if (isPreLost(cell)) {
        pair.pre = 1; // idle
        pair.preReplyAt = NEVER; // disarm pre.reply
        storePre(cell);
        losePre(cell);
        return;
      }
      if (isPreLate(cell)) {
        pair.pre = 1; // idle
        pair.preReplyAt = NEVER; // disarm pre.reply
        storePre(cell);
        showLatePre(cell);
        return;
      }
      pair.pre = 1; // idle
      pair.preReplyAt = NEVER; // disarm pre.reply
      storePre(cell);
      return;
    // in-flight.awaited
    case 3:
      if (isPreFailed(cell)) {
        pair.pre = 1; // idle
        pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
        pair.preReplyAt = NEVER; // disarm pre.reply
        failPre(cell);
        returnPre(cell);
        if (!pair.isPlain) {
          ownReadReturned(pair);
        }
        return;
      }
      if (isPreLate(cell)) {
        pair.pre = 1; // idle
        pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
        pair.preReplyAt = NEVER; // disarm pre.reply
        storePre(cell);
        showLatePre(cell);
        returnPre(cell);
        if (!pair.isPlain) {
          ownReadReturned(pair);
        }
        return;
      }
      pair.pre = 1; // idle
      pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
      pair.preReplyAt = NEVER; // disarm pre.reply
      storePre(cell);
      returnPre(cell);
      if (!pair.isPlain) {
        ownReadReturned(pair);
      }
      return;
    // The others change nothing.
    default:
      return;
  }
}
