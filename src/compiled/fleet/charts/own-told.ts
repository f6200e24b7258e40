// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import { readOwnCache, requestOwn } from '../../domain/actions/fetch.ts';
import {
  isDataThere,
  isNewerCacheStale,
  isOwnCacheNewer,
  isOwnCacheStale,
  isOwnCacheUsable,
  isOwnRetryOver,
  isReadPending,
  isRefreshDue,
} from '../../domain/guards/fetch.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { armOwnReply } from './arm.ts';

/** own on app.closed */
export function ownAppClosed(pair: Pair): void {
  switch (pair.own) {
    // listening
    case 2:
      pair.own = 0; // idle
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** own on app.opened */
export function ownAppOpened(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.own) {
    // stopped
    case 4:
      if (isOwnRetryOver(cell)) {
        pair.own = 0; // idle
        return;
      }
      pair.own = 1; // in-flight
      requestOwn(cell);
      armOwnReply(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** own on app.read */
export function ownAppRead(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.own) {
    // idle
    case 0:
      if (isNewerCacheStale(cell)) {
        pair.own = 1; // in-flight
        readOwnCache(cell);
        requestOwn(cell);
        armOwnReply(pair);
        return;
      }
      if (isOwnCacheNewer(cell)) {
        readOwnCache(cell);
        return;
      }
      if (isRefreshDue(cell)) {
        pair.own = 1; // in-flight
        requestOwn(cell);
        armOwnReply(pair);
        return;
      }
      if (isDataThere(cell)) {
        return;
      }
      if (isReadPending(cell)) {
        pair.own = 2; // listening
        return;
      }
      if (isOwnCacheStale(cell)) {
        pair.own = 1; // in-flight
        readOwnCache(cell);
        requestOwn(cell);
        armOwnReply(pair);
        return;
      }
      if (isOwnCacheUsable(cell)) {
        readOwnCache(cell);
        return;
      }
      pair.own = 1; // in-flight
      requestOwn(cell);
      armOwnReply(pair);
      return;
    // retrying
    case 3:
      if (isNewerCacheStale(cell)) {
        pair.own = 1; // in-flight
        pair.ownRetryDueAt = NEVER; // disarm own.retryDue
        readOwnCache(cell);
        requestOwn(cell);
        armOwnReply(pair);
        return;
      }
      if (isRefreshDue(cell)) {
        pair.own = 1; // in-flight
        pair.ownRetryDueAt = NEVER; // disarm own.retryDue
        requestOwn(cell);
        armOwnReply(pair);
        return;
      }
      if (isDataThere(cell)) {
        return;
      }
      if (isReadPending(cell)) {
        pair.own = 2; // listening
        pair.ownRetryDueAt = NEVER; // disarm own.retryDue
        return;
      }
      if (isOwnCacheStale(cell)) {
        pair.own = 1; // in-flight
        pair.ownRetryDueAt = NEVER; // disarm own.retryDue
        readOwnCache(cell);
        requestOwn(cell);
        armOwnReply(pair);
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

/** own on read.returned */
export function ownReadReturned(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.own) {
    // listening
    case 2:
      if (isNewerCacheStale(cell)) {
        pair.own = 1; // in-flight
        readOwnCache(cell);
        requestOwn(cell);
        armOwnReply(pair);
        return;
      }
      if (isOwnCacheNewer(cell)) {
        pair.own = 0; // idle
        readOwnCache(cell);
        return;
      }
      if (isRefreshDue(cell)) {
        pair.own = 1; // in-flight
        requestOwn(cell);
        armOwnReply(pair);
        return;
      }
      if (isDataThere(cell)) {
        pair.own = 0; // idle
        return;
      }
      if (isReadPending(cell)) {
        return;
      }
      if (isOwnCacheStale(cell)) {
        pair.own = 1; // in-flight
        readOwnCache(cell);
        requestOwn(cell);
        armOwnReply(pair);
        return;
      }
      if (isOwnCacheUsable(cell)) {
        pair.own = 0; // idle
        readOwnCache(cell);
        return;
      }
      pair.own = 1; // in-flight
      requestOwn(cell);
      armOwnReply(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}
