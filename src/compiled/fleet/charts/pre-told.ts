// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import {
  awaitPre,
  joinPre,
  readPre,
  rejectPre,
  requestPre,
  returnPre,
  skipPre,
} from '../../domain/actions/fetch.ts';
import { isOffline } from '../../domain/guards/device.ts';
import { isClientTooOld, isPreReadCut, isPreReadWaiting, isPreRefused } from '../../domain/guards/fetch.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { armPreReadExpired, armPreReply } from './arm.ts';

/** pre on app.closed */
export function preAppClosed(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.pre) {
    // in-flight.awaited
    case 3:
      pair.pre = 2; // in-flight.unawaited
      pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
      returnPre(cell);
      return;
    // retrying.awaited
    case 5:
      pair.pre = 4; // retrying.unawaited
      pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
      returnPre(cell);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** pre on app.launched */
export function preAppLaunched(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.pre) {
    // unopened
    case 0:
      if (isClientTooOld(cell)) {
        return;
      }
      if (isPreRefused(cell)) {
        pair.pre = 1; // idle
        rejectPre(cell);
        return;
      }
      if (isOffline(cell)) {
        pair.pre = 1; // idle
        skipPre(cell);
        return;
      }
      pair.pre = 2; // in-flight.unawaited
      requestPre(cell);
      armPreReply(pair);
      return;
    // idle
    case 1:
      if (isPreRefused(cell)) {
        rejectPre(cell);
        return;
      }
      if (isOffline(cell)) {
        skipPre(cell);
        return;
      }
      pair.pre = 2; // in-flight.unawaited
      requestPre(cell);
      armPreReply(pair);
      return;
    // retrying.unawaited
    case 4:
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
    // The others change nothing.
    default:
      return;
  }
}

/** pre on app.read */
export function preAppRead(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.pre) {
    // idle
    case 1:
      readPre(cell);
      return;
    // in-flight.unawaited
    case 2:
      if (isPreReadWaiting(cell)) {
        pair.pre = 3; // in-flight.awaited
        awaitPre(cell);
        armPreReadExpired(pair);
        return;
      }
      readPre(cell);
      return;
    // in-flight.awaited
    case 3:
      if (isPreReadCut(cell)) {
        pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
        returnPre(cell);
        awaitPre(cell);
        armPreReadExpired(pair);
        return;
      }
      joinPre(cell);
      return;
    // retrying.unawaited
    case 4:
      if (isPreReadWaiting(cell)) {
        pair.pre = 5; // retrying.awaited
        awaitPre(cell);
        armPreReadExpired(pair);
        return;
      }
      readPre(cell);
      return;
    // retrying.awaited
    case 5:
      if (isPreReadCut(cell)) {
        pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
        returnPre(cell);
        awaitPre(cell);
        armPreReadExpired(pair);
        return;
      }
      joinPre(cell);
      return;
    // The others change nothing.
    default:
      return;
  }
}
