// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import {
  awaitPeriodic,
  awaitPre,
  changeNetwork,
  closeApp,
  destroyIdleApp,
  discardTooLargePeriodic,
  failPeriodic,
  failPre,
  finishLoading,
  holdPeriodic,
  killApp,
  lapsePeriodic,
  losePre,
  readPeriodic,
  readPre,
  rejectPeriodic,
  rejectPre,
  requestPeriodic,
  requestPre,
  schedulePeriodic,
  showLatePre,
  skipPre,
  startCold,
  startHot,
  storePeriodic,
  storePre,
  suspendApp,
} from '../../domain/actions.ts';
import type { Cell } from '../../domain/cell.ts';
import {
  fetchDue,
  openSettled,
  osDestroy,
  osKill,
  osSuspend,
  packageLoaded,
  periodicReadExpired,
  periodicReply,
  preReadExpired,
  preReply,
  retryDue,
} from '../../domain/delays.ts';
import {
  isFetchOwedAtFirstOpen,
  isFetchOwedAtLateOpen,
  isIntervalRunning,
  isLoading,
  isLookedAtAgain,
  isNextOffline,
  isOffline,
  isOutsideWindow,
  isPeriodicFailed,
  isPeriodicGateClosed,
  isPeriodicReadWaiting,
  isPeriodicRetryLeft,
  isPeriodicTokenMissing,
  isPeriodicTooLarge,
  isPreFailed,
  isPreLate,
  isPreLost,
  isPreReadWaiting,
  isPreTokenMissing,
  isReadAtHotStart,
} from '../../domain/guards.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Device } from './device.ts';

/** One (device, app) pair: a state for each machine (-1 if it has none), and when each of its slots is due. */
export class Pair {
  readonly cell: Cell;
  readonly device: Device;
  network: i32 = 0;
  lifecycle: i32 = 0;
  periodic: i32 = 0;
  pre: i32 = 0;
  netChangeAt: number = NEVER;
  periodicReplyAt: number = NEVER;
  preReplyAt: number = NEVER;
  packageLoadedAt: number = NEVER;
  periodicReadExpiredAt: number = NEVER;
  preReadExpiredAt: number = NEVER;
  fetchDueAt: number = NEVER;
  retryDueAt: number = NEVER;
  userCloseAt: number = NEVER;
  userOpenAt: number = NEVER;
  openSettledAt: number = NEVER;
  osSuspendAt: number = NEVER;
  osDestroyAt: number = NEVER;
  osKillAt: number = NEVER;
  /** The slot that comes next, -1 if nothing is due, and when: see findNext. */
  next: i32 = -1;
  nextAt: number = NEVER;
  // In which order the slots were armed.
  netChangeOrder: number = 0;
  periodicReplyOrder: number = 0;
  preReplyOrder: number = 0;
  packageLoadedOrder: number = 0;
  periodicReadExpiredOrder: number = 0;
  preReadExpiredOrder: number = 0;
  fetchDueOrder: number = 0;
  retryDueOrder: number = 0;
  userCloseOrder: number = 0;
  userOpenOrder: number = 0;
  openSettledOrder: number = 0;
  osSuspendOrder: number = 0;
  osDestroyOrder: number = 0;
  osKillOrder: number = 0;

  constructor(cell: Cell, device: Device) {
    this.cell = cell;
    this.device = device;
  }
}

/** The slots that code outside knows by name. */
export const USER_OPEN: i32 = 9;
export const USER_CLOSE: i32 = 8;
export const NET_CHANGE: i32 = 0;

/** A pair becomes one in which nothing has happened and nothing is due. */
export function resetPair(pair: Pair): void {
  pair.netChangeAt = NEVER;
  pair.periodicReplyAt = NEVER;
  pair.preReplyAt = NEVER;
  pair.packageLoadedAt = NEVER;
  pair.periodicReadExpiredAt = NEVER;
  pair.preReadExpiredAt = NEVER;
  pair.fetchDueAt = NEVER;
  pair.retryDueAt = NEVER;
  pair.userCloseAt = NEVER;
  pair.userOpenAt = NEVER;
  pair.openSettledAt = NEVER;
  pair.osSuspendAt = NEVER;
  pair.osDestroyAt = NEVER;
  pair.osKillAt = NEVER;
  pair.network = 0;
  pair.lifecycle = 0;
  pair.periodic = pair.cell.model.periodic === null ? -1 : 0;
  pair.pre = pair.cell.model.pre === null ? -1 : 0;
}

export function armNetChange(pair: Pair, at: number): void {
  pair.netChangeAt = at;
  pair.netChangeOrder = pair.device.armed;
  pair.device.armed += 1;
}

function armPeriodicReply(pair: Pair): void {
  pair.periodicReplyAt = periodicReply(pair.cell);
  pair.periodicReplyOrder = pair.device.armed;
  pair.device.armed += 1;
}

function armPreReply(pair: Pair): void {
  pair.preReplyAt = preReply(pair.cell);
  pair.preReplyOrder = pair.device.armed;
  pair.device.armed += 1;
}

function armPackageLoaded(pair: Pair): void {
  pair.packageLoadedAt = packageLoaded(pair.cell);
  pair.packageLoadedOrder = pair.device.armed;
  pair.device.armed += 1;
}

function armPeriodicReadExpired(pair: Pair): void {
  pair.periodicReadExpiredAt = periodicReadExpired(pair.cell);
  pair.periodicReadExpiredOrder = pair.device.armed;
  pair.device.armed += 1;
}

function armPreReadExpired(pair: Pair): void {
  pair.preReadExpiredAt = preReadExpired(pair.cell);
  pair.preReadExpiredOrder = pair.device.armed;
  pair.device.armed += 1;
}

function armFetchDue(pair: Pair): void {
  pair.fetchDueAt = fetchDue(pair.cell);
  pair.fetchDueOrder = pair.device.armed;
  pair.device.armed += 1;
}

function armRetryDue(pair: Pair): void {
  pair.retryDueAt = retryDue(pair.cell);
  pair.retryDueOrder = pair.device.armed;
  pair.device.armed += 1;
}

export function armUserClose(pair: Pair, at: number): void {
  pair.userCloseAt = at;
  pair.userCloseOrder = pair.device.armed;
  pair.device.armed += 1;
}

export function armUserOpen(pair: Pair, at: number): void {
  pair.userOpenAt = at;
  pair.userOpenOrder = pair.device.armed;
  pair.device.armed += 1;
}

function armOpenSettled(pair: Pair): void {
  pair.openSettledAt = openSettled(pair.cell);
  pair.openSettledOrder = pair.device.armed;
  pair.device.armed += 1;
}

function armOsSuspend(pair: Pair): void {
  pair.osSuspendAt = osSuspend(pair.cell);
  pair.osSuspendOrder = pair.device.armed;
  pair.device.armed += 1;
}

function armOsDestroy(pair: Pair): void {
  pair.osDestroyAt = osDestroy(pair.cell);
  pair.osDestroyOrder = pair.device.armed;
  pair.device.armed += 1;
}

function armOsKill(pair: Pair): void {
  pair.osKillAt = osKill(pair.cell);
  pair.osKillOrder = pair.device.armed;
  pair.device.armed += 1;
}

/** network on net.change */
function networkNetChange(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.network) {
    // roaming
    case 0:
      if (isNextOffline(cell)) {
        changeNetwork(cell);
        return;
      }
      changeNetwork(cell);
      for (let app = 0; app < pair.device.apps; app++) {
        periodicNetOpened(pair.device.pairs[app]!);
      }
      return;
  }
}

/** lifecycle on os.destroy */
function lifecycleOsDestroy(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // suspended
    case 5:
      pair.lifecycle = 4; // destroyed
      pair.osDestroyAt = NEVER; // disarm os.destroy
      pair.osKillAt = NEVER; // disarm os.kill
      destroyIdleApp(cell);
      return;
  }
}

/** lifecycle on os.kill */
function lifecycleOsKill(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // background
    case 3:
      pair.lifecycle = 4; // destroyed
      pair.osSuspendAt = NEVER; // disarm os.suspend
      killApp(cell);
      return;
    // suspended
    case 5:
      pair.lifecycle = 4; // destroyed
      pair.osDestroyAt = NEVER; // disarm os.destroy
      pair.osKillAt = NEVER; // disarm os.kill
      killApp(cell);
      return;
  }
}

/** lifecycle on os.suspend */
function lifecycleOsSuspend(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // background
    case 3:
      pair.lifecycle = 5; // suspended
      pair.osSuspendAt = NEVER; // disarm os.suspend
      suspendApp(cell);
      armOsDestroy(pair);
      return;
  }
}

/** lifecycle on package.loaded */
function lifecyclePackageLoaded(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // cold-start
    case 1:
      pair.lifecycle = 2; // foreground
      pair.packageLoadedAt = NEVER; // disarm package.loaded
      finishLoading(cell);
      preAppRead(pair);
      periodicAppRead(pair);
      return;
  }
}

/** lifecycle on user.close */
function lifecycleUserClose(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // cold-start
    case 1:
      pair.lifecycle = 3; // background
      pair.packageLoadedAt = NEVER; // disarm package.loaded
      closeApp(cell);
      armOsSuspend(pair);
      armOsKill(pair);
      preAppClosed(pair);
      periodicAppClosed(pair);
      return;
    // foreground
    case 2:
      pair.lifecycle = 3; // background
      closeApp(cell);
      armOsSuspend(pair);
      armOsKill(pair);
      preAppClosed(pair);
      periodicAppClosed(pair);
      return;
  }
}

/** lifecycle on user.open */
function lifecycleUserOpen(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // never-opened
    case 0:
      pair.lifecycle = 1; // cold-start
      startCold(cell);
      armPackageLoaded(pair);
      periodicAppOpened(pair);
      preAppLaunched(pair);
      return;
    // cold-start
    case 1:
      if (isReadAtHotStart(cell)) {
        startHot(cell);
        periodicAppOpened(pair);
        preAppRead(pair);
        periodicAppRead(pair);
        return;
      }
      startHot(cell);
      periodicAppOpened(pair);
      return;
    // foreground
    case 2:
      if (isReadAtHotStart(cell)) {
        startHot(cell);
        periodicAppOpened(pair);
        preAppRead(pair);
        periodicAppRead(pair);
        return;
      }
      startHot(cell);
      periodicAppOpened(pair);
      return;
    // background
    case 3:
      if (isReadAtHotStart(cell)) {
        pair.lifecycle = 2; // foreground
        pair.osSuspendAt = NEVER; // disarm os.suspend
        pair.osKillAt = NEVER; // disarm os.kill
        startHot(cell);
        periodicAppOpened(pair);
        preAppRead(pair);
        periodicAppRead(pair);
        return;
      }
      pair.lifecycle = 2; // foreground
      pair.osSuspendAt = NEVER; // disarm os.suspend
      pair.osKillAt = NEVER; // disarm os.kill
      startHot(cell);
      periodicAppOpened(pair);
      return;
    // destroyed
    case 4:
      pair.lifecycle = 1; // cold-start
      startCold(cell);
      armPackageLoaded(pair);
      periodicAppOpened(pair);
      preAppLaunched(pair);
      return;
    // suspended
    case 5:
      if (isReadAtHotStart(cell)) {
        pair.lifecycle = 2; // foreground
        pair.osDestroyAt = NEVER; // disarm os.destroy
        pair.osKillAt = NEVER; // disarm os.kill
        startHot(cell);
        periodicAppOpened(pair);
        preAppRead(pair);
        periodicAppRead(pair);
        return;
      }
      pair.lifecycle = 2; // foreground
      pair.osDestroyAt = NEVER; // disarm os.destroy
      pair.osKillAt = NEVER; // disarm os.kill
      startHot(cell);
      periodicAppOpened(pair);
      return;
  }
}

/** periodic on app.closed */
function periodicAppClosed(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // owed
    case 1:
      pair.periodic = 3; // settling
      armOpenSettled(pair);
      return;
    // in-flight.awaited
    case 7:
      pair.periodic = 6; // in-flight.unawaited
      pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
      readPeriodic(cell);
      return;
  }
}

/** periodic on app.opened */
function periodicAppOpened(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // unopened
    case 0:
      if (isFetchOwedAtFirstOpen(cell)) {
        pair.periodic = 1; // owed
        return;
      }
      pair.periodic = 2; // scheduled
      schedulePeriodic(cell);
      armFetchDue(pair);
      return;
    // lapsed
    case 4:
      if (isFetchOwedAtLateOpen(cell)) {
        pair.periodic = 1; // owed
        return;
      }
      pair.periodic = 2; // scheduled
      schedulePeriodic(cell);
      armFetchDue(pair);
      return;
  }
}

/** periodic on app.read */
function periodicAppRead(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // owed
    case 1:
      if (isLoading(cell)) {
        readPeriodic(cell);
        return;
      }
      pair.periodic = 3; // settling
      readPeriodic(cell);
      armOpenSettled(pair);
      return;
    // scheduled
    case 2:
      readPeriodic(cell);
      return;
    // settling
    case 3:
      readPeriodic(cell);
      return;
    // lapsed
    case 4:
      readPeriodic(cell);
      return;
    // held
    case 5:
      readPeriodic(cell);
      return;
    // in-flight.unawaited
    case 6:
      if (isPeriodicReadWaiting(cell)) {
        pair.periodic = 7; // in-flight.awaited
        awaitPeriodic(cell);
        armPeriodicReadExpired(pair);
        return;
      }
      readPeriodic(cell);
      return;
    // in-flight.awaited
    case 7:
      pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
      readPeriodic(cell);
      awaitPeriodic(cell);
      armPeriodicReadExpired(pair);
      return;
    // retrying
    case 8:
      readPeriodic(cell);
      return;
  }
}

/** periodic on fetch.due */
function periodicFetchDue(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // scheduled
    case 2:
      if (isIntervalRunning(cell)) {
        pair.fetchDueAt = NEVER; // disarm fetch.due
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isLookedAtAgain(cell)) {
        pair.fetchDueAt = NEVER; // disarm fetch.due
        lapsePeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isOutsideWindow(cell)) {
        pair.periodic = 4; // lapsed
        pair.fetchDueAt = NEVER; // disarm fetch.due
        lapsePeriodic(cell);
        return;
      }
      if (isPeriodicTokenMissing(cell)) {
        pair.fetchDueAt = NEVER; // disarm fetch.due
        rejectPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isPeriodicGateClosed(cell)) {
        pair.periodic = 5; // held
        pair.fetchDueAt = NEVER; // disarm fetch.due
        holdPeriodic(cell);
        return;
      }
      pair.periodic = 6; // in-flight.unawaited
      pair.fetchDueAt = NEVER; // disarm fetch.due
      requestPeriodic(cell);
      armPeriodicReply(pair);
      return;
  }
}

/** periodic on net.opened */
function periodicNetOpened(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // held
    case 5:
      if (isPeriodicGateClosed(cell)) {
        return;
      }
      if (isLookedAtAgain(cell)) {
        pair.periodic = 2; // scheduled
        lapsePeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isOutsideWindow(cell)) {
        pair.periodic = 4; // lapsed
        lapsePeriodic(cell);
        return;
      }
      if (isPeriodicTokenMissing(cell)) {
        pair.periodic = 2; // scheduled
        rejectPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      pair.periodic = 6; // in-flight.unawaited
      requestPeriodic(cell);
      armPeriodicReply(pair);
      return;
  }
}

/** periodic on open.settled */
function periodicOpenSettled(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // settling
    case 3:
      if (isLookedAtAgain(cell)) {
        pair.periodic = 2; // scheduled
        pair.openSettledAt = NEVER; // disarm open.settled
        lapsePeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isOutsideWindow(cell)) {
        pair.periodic = 4; // lapsed
        pair.openSettledAt = NEVER; // disarm open.settled
        lapsePeriodic(cell);
        return;
      }
      if (isPeriodicTokenMissing(cell)) {
        pair.periodic = 2; // scheduled
        pair.openSettledAt = NEVER; // disarm open.settled
        rejectPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isPeriodicGateClosed(cell)) {
        pair.periodic = 5; // held
        pair.openSettledAt = NEVER; // disarm open.settled
        holdPeriodic(cell);
        return;
      }
      pair.periodic = 6; // in-flight.unawaited
      pair.openSettledAt = NEVER; // disarm open.settled
      requestPeriodic(cell);
      armPeriodicReply(pair);
      return;
  }
}

/** periodic on periodic.readExpired */
function periodicPeriodicReadExpired(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // in-flight.awaited
    case 7:
      pair.periodic = 6; // in-flight.unawaited
      pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
      readPeriodic(cell);
      return;
  }
}

/** periodic on periodic.reply */
function periodicPeriodicReply(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // in-flight.unawaited
    case 6:
      if (isPeriodicRetryLeft(cell)) {
        pair.periodic = 8; // retrying
        pair.periodicReplyAt = NEVER; // disarm periodic.reply
        failPeriodic(cell);
        armRetryDue(pair);
        return;
      }
      if (isPeriodicFailed(cell)) {
        pair.periodic = 2; // scheduled
        pair.periodicReplyAt = NEVER; // disarm periodic.reply
        failPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isPeriodicTooLarge(cell)) {
        pair.periodic = 2; // scheduled
        pair.periodicReplyAt = NEVER; // disarm periodic.reply
        discardTooLargePeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      pair.periodic = 2; // scheduled
      pair.periodicReplyAt = NEVER; // disarm periodic.reply
      storePeriodic(cell);
      schedulePeriodic(cell);
      armFetchDue(pair);
      return;
    // in-flight.awaited
    case 7:
      if (isPeriodicRetryLeft(cell)) {
        pair.periodic = 8; // retrying
        pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
        pair.periodicReplyAt = NEVER; // disarm periodic.reply
        failPeriodic(cell);
        readPeriodic(cell);
        armRetryDue(pair);
        return;
      }
      if (isPeriodicFailed(cell)) {
        pair.periodic = 2; // scheduled
        pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
        pair.periodicReplyAt = NEVER; // disarm periodic.reply
        failPeriodic(cell);
        readPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isPeriodicTooLarge(cell)) {
        pair.periodic = 2; // scheduled
        pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
        pair.periodicReplyAt = NEVER; // disarm periodic.reply
        discardTooLargePeriodic(cell);
        readPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      pair.periodic = 2; // scheduled
      pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
      pair.periodicReplyAt = NEVER; // disarm periodic.reply
      storePeriodic(cell);
      readPeriodic(cell);
      schedulePeriodic(cell);
      armFetchDue(pair);
      return;
  }
}

/** periodic on retry.due */
function periodicRetryDue(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // retrying
    case 8:
      if (isLookedAtAgain(cell)) {
        pair.periodic = 2; // scheduled
        pair.retryDueAt = NEVER; // disarm retry.due
        lapsePeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isOutsideWindow(cell)) {
        pair.periodic = 4; // lapsed
        pair.retryDueAt = NEVER; // disarm retry.due
        lapsePeriodic(cell);
        return;
      }
      if (isPeriodicTokenMissing(cell)) {
        pair.periodic = 2; // scheduled
        pair.retryDueAt = NEVER; // disarm retry.due
        rejectPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isPeriodicGateClosed(cell)) {
        pair.periodic = 5; // held
        pair.retryDueAt = NEVER; // disarm retry.due
        holdPeriodic(cell);
        return;
      }
      pair.periodic = 6; // in-flight.unawaited
      pair.retryDueAt = NEVER; // disarm retry.due
      requestPeriodic(cell);
      armPeriodicReply(pair);
      return;
  }
}

/** pre on app.closed */
function preAppClosed(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.pre) {
    // in-flight.awaited
    case 2:
      pair.pre = 1; // in-flight.unawaited
      pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
      readPre(cell);
      return;
  }
}

/** pre on app.launched */
function preAppLaunched(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.pre) {
    // idle
    case 0:
      if (isPreTokenMissing(cell)) {
        rejectPre(cell);
        return;
      }
      if (isOffline(cell)) {
        skipPre(cell);
        return;
      }
      pair.pre = 1; // in-flight.unawaited
      requestPre(cell);
      armPreReply(pair);
      return;
  }
}

/** pre on app.read */
function preAppRead(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.pre) {
    // idle
    case 0:
      readPre(cell);
      return;
    // in-flight.unawaited
    case 1:
      if (isPreReadWaiting(cell)) {
        pair.pre = 2; // in-flight.awaited
        awaitPre(cell);
        armPreReadExpired(pair);
        return;
      }
      readPre(cell);
      return;
    // in-flight.awaited
    case 2:
      pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
      readPre(cell);
      awaitPre(cell);
      armPreReadExpired(pair);
      return;
  }
}

/** pre on pre.readExpired */
function prePreReadExpired(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.pre) {
    // in-flight.awaited
    case 2:
      pair.pre = 1; // in-flight.unawaited
      pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
      readPre(cell);
      return;
  }
}

/** pre on pre.reply */
function prePreReply(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.pre) {
    // in-flight.unawaited
    case 1:
      if (isPreFailed(cell)) {
        pair.pre = 0; // idle
        pair.preReplyAt = NEVER; // disarm pre.reply
        failPre(cell);
        return;
      }
      if (isPreLost(cell)) {
        pair.pre = 0; // idle
        pair.preReplyAt = NEVER; // disarm pre.reply
        storePre(cell);
        losePre(cell);
        return;
      }
      if (isPreLate(cell)) {
        pair.pre = 0; // idle
        pair.preReplyAt = NEVER; // disarm pre.reply
        storePre(cell);
        showLatePre(cell);
        return;
      }
      pair.pre = 0; // idle
      pair.preReplyAt = NEVER; // disarm pre.reply
      storePre(cell);
      return;
    // in-flight.awaited
    case 2:
      if (isPreFailed(cell)) {
        pair.pre = 0; // idle
        pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
        pair.preReplyAt = NEVER; // disarm pre.reply
        failPre(cell);
        readPre(cell);
        return;
      }
      if (isPreLate(cell)) {
        pair.pre = 0; // idle
        pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
        pair.preReplyAt = NEVER; // disarm pre.reply
        storePre(cell);
        showLatePre(cell);
        readPre(cell);
        return;
      }
      pair.pre = 0; // idle
      pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
      pair.preReplyAt = NEVER; // disarm pre.reply
      storePre(cell);
      readPre(cell);
      return;
  }
}

/** Finds the slot that comes next, -1 if nothing is due: the earliest; of equal ones by rank, then the one armed first. */
export function findNext(pair: Pair): void {
  let slot: i32 = -1;
  let at: number = NEVER;
  // net.change
  if (pair.netChangeAt < at) {
    at = pair.netChangeAt;
    slot = 0;
  }
  // periodic.reply
  if (pair.periodicReplyAt < at) {
    at = pair.periodicReplyAt;
    slot = 1;
  }
  // pre.reply
  if (pair.preReplyAt < at || (pair.preReplyAt === at && slot === 1 && pair.preReplyOrder < pair.periodicReplyOrder)) {
    at = pair.preReplyAt;
    slot = 2;
  }
  // package.loaded
  if (pair.packageLoadedAt < at) {
    at = pair.packageLoadedAt;
    slot = 3;
  }
  // periodic.readExpired
  if (pair.periodicReadExpiredAt < at) {
    at = pair.periodicReadExpiredAt;
    slot = 4;
  }
  // pre.readExpired
  if (pair.preReadExpiredAt < at || (pair.preReadExpiredAt === at && slot === 4 && pair.preReadExpiredOrder < pair.periodicReadExpiredOrder)) {
    at = pair.preReadExpiredAt;
    slot = 5;
  }
  // fetch.due
  if (pair.fetchDueAt < at) {
    at = pair.fetchDueAt;
    slot = 6;
  }
  // retry.due
  if (pair.retryDueAt < at || (pair.retryDueAt === at && slot === 6 && pair.retryDueOrder < pair.fetchDueOrder)) {
    at = pair.retryDueAt;
    slot = 7;
  }
  // user.close
  if (pair.userCloseAt < at) {
    at = pair.userCloseAt;
    slot = 8;
  }
  // user.open
  if (pair.userOpenAt < at) {
    at = pair.userOpenAt;
    slot = 9;
  }
  // open.settled
  if (pair.openSettledAt < at) {
    at = pair.openSettledAt;
    slot = 10;
  }
  // os.suspend
  if (pair.osSuspendAt < at) {
    at = pair.osSuspendAt;
    slot = 11;
  }
  // os.destroy
  if (pair.osDestroyAt < at) {
    at = pair.osDestroyAt;
    slot = 12;
  }
  // os.kill
  if (pair.osKillAt < at) {
    at = pair.osKillAt;
    slot = 13;
  }
  pair.next = slot;
  pair.nextAt = at;
}

/** In which order a slot was armed, among all of its device. */
export function orderOf(pair: Pair, slot: i32): number {
  switch (slot) {
    case 0:
      return pair.netChangeOrder;
    case 1:
      return pair.periodicReplyOrder;
    case 2:
      return pair.preReplyOrder;
    case 3:
      return pair.packageLoadedOrder;
    case 4:
      return pair.periodicReadExpiredOrder;
    case 5:
      return pair.preReadExpiredOrder;
    case 6:
      return pair.fetchDueOrder;
    case 7:
      return pair.retryDueOrder;
    case 8:
      return pair.userCloseOrder;
    case 9:
      return pair.userOpenOrder;
    case 10:
      return pair.openSettledOrder;
    case 11:
      return pair.osSuspendOrder;
    case 12:
      return pair.osDestroyOrder;
    case 13:
      return pair.osKillOrder;
  }
  return -1;
}

/** Which of the things that happen at one instant a slot is. */
export function rankOf(slot: i32): i32 {
  switch (slot) {
    case 0:
      return 4;
    case 1:
      return 6;
    case 2:
      return 6;
    case 3:
      return 7;
    case 4:
      return 8;
    case 5:
      return 8;
    case 6:
      return 9;
    case 7:
      return 9;
    case 8:
      return 10;
    case 9:
      return 11;
    case 10:
      return 12;
    case 11:
      return 13;
    case 12:
      return 14;
    case 13:
      return 15;
  }
  return -1;
}

/** Gives the machine of the next slot its input, and all messages that follow from it. */
export function fire(pair: Pair): void {
  switch (pair.next) {
    case 0:
      pair.netChangeAt = NEVER;
      networkNetChange(pair);
      return;
    case 1:
      pair.periodicReplyAt = NEVER;
      periodicPeriodicReply(pair);
      return;
    case 2:
      pair.preReplyAt = NEVER;
      prePreReply(pair);
      return;
    case 3:
      pair.packageLoadedAt = NEVER;
      lifecyclePackageLoaded(pair);
      return;
    case 4:
      pair.periodicReadExpiredAt = NEVER;
      periodicPeriodicReadExpired(pair);
      return;
    case 5:
      pair.preReadExpiredAt = NEVER;
      prePreReadExpired(pair);
      return;
    case 6:
      pair.fetchDueAt = NEVER;
      periodicFetchDue(pair);
      return;
    case 7:
      pair.retryDueAt = NEVER;
      periodicRetryDue(pair);
      return;
    case 8:
      pair.userCloseAt = NEVER;
      lifecycleUserClose(pair);
      return;
    case 9:
      pair.userOpenAt = NEVER;
      lifecycleUserOpen(pair);
      return;
    case 10:
      pair.openSettledAt = NEVER;
      periodicOpenSettled(pair);
      return;
    case 11:
      pair.osSuspendAt = NEVER;
      lifecycleOsSuspend(pair);
      return;
    case 12:
      pair.osDestroyAt = NEVER;
      lifecycleOsDestroy(pair);
      return;
    case 13:
      pair.osKillAt = NEVER;
      lifecycleOsKill(pair);
      return;
  }
}
