// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import { failOwn, requestOwn, scheduleOwnRetry, storeOwn } from '../../domain/actions/fetch.ts';
import { isOwnFailed, isOwnRetryLeft, isOwnRetryOver } from '../../domain/guards/fetch.ts';
import { isSuspended } from '../../domain/guards/launch.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { armOwnReply, armOwnRetryDue } from './arm.ts';

/** own on own.reply */
export function ownOwnReply(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.own) {
    // in-flight
    case 1:
      if (isOwnRetryLeft(cell)) {
        pair.own = 3; // retrying
        pair.ownReplyAt = NEVER; // disarm own.reply
        failOwn(cell);
        scheduleOwnRetry(cell);
        armOwnRetryDue(pair);
        return;
      }
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

/** own on own.retryDue */
export function ownOwnRetryDue(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.own) {
    // retrying
    case 3:
      if (isOwnRetryOver(cell)) {
        pair.own = 0; // idle
        pair.ownRetryDueAt = NEVER; // disarm own.retryDue
        return;
      }
      if (isSuspended(cell)) {
        pair.own = 4; // stopped
        pair.ownRetryDueAt = NEVER; // disarm own.retryDue
        return;
      }
      pair.own = 1; // in-flight
      pair.ownRetryDueAt = NEVER; // disarm own.retryDue
      requestOwn(cell);
      armOwnReply(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}
