// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import {
  failPre,
  losePre,
  requestPre,
  returnPre,
  schedulePreRetry,
  showLatePre,
  skipPre,
  storePre,
} from '../../domain/actions/fetch.ts';
import { isOffline } from '../../domain/guards/device.ts';
import {
  isPreFailed,
  isPreLate,
  isPreLost,
  isPreRetryLeft,
  isPreRetryOver,
} from '../../domain/guards/fetch.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { armPreReadExpired, armPreReply, armPreRetryDue } from './arm.ts';
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
    // retrying.awaited
    case 5:
      pair.pre = 4; // retrying.unawaited
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
      if (isPreRetryLeft(cell)) {
        pair.pre = 4; // retrying.unawaited
        pair.preReplyAt = NEVER; // disarm pre.reply
        failPre(cell);
        schedulePreRetry(cell);
        armPreRetryDue(pair);
        return;
      }
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
      if (isPreRetryLeft(cell)) {
        pair.pre = 5; // retrying.awaited
        pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
        pair.preReplyAt = NEVER; // disarm pre.reply
        failPre(cell);
        schedulePreRetry(cell);
        armPreRetryDue(pair);
        armPreReadExpired(pair);
        return;
      }
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

/** pre on pre.retryDue */
export function prePreRetryDue(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.pre) {
    // retrying.unawaited
    case 4:
      if (isPreRetryOver(cell)) {
        pair.pre = 1; // idle
        pair.preRetryDueAt = NEVER; // disarm pre.retryDue
        return;
      }
      if (isOffline(cell)) {
        pair.pre = 1; // idle
        pair.preRetryDueAt = NEVER; // disarm pre.retryDue
        skipPre(cell);
        return;
      }
      pair.pre = 2; // in-flight.unawaited
      pair.preRetryDueAt = NEVER; // disarm pre.retryDue
      requestPre(cell);
      armPreReply(pair);
      return;
    // retrying.awaited
    case 5:
      if (isOffline(cell)) {
        pair.pre = 1; // idle
        pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
        pair.preRetryDueAt = NEVER; // disarm pre.retryDue
        skipPre(cell);
        returnPre(cell);
        if (!pair.isPlain) {
          ownReadReturned(pair);
        }
        return;
      }
      pair.pre = 3; // in-flight.awaited
      pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
      pair.preRetryDueAt = NEVER; // disarm pre.retryDue
      requestPre(cell);
      armPreReply(pair);
      armPreReadExpired(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}
