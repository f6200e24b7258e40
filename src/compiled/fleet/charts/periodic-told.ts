// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import {
  awaitPeriodic,
  deferPeriodic,
  holdPeriodic,
  lapsePeriodic,
  readPeriodic,
  rejectPeriodic,
  requestPeriodic,
  schedulePeriodic,
} from '../../domain/actions/fetch.ts';
import {
  isClientTooOld,
  isFetchOwedAtFirstOpen,
  isFetchOwedAtLateOpen,
  isHostOpenIgnored,
  isLookedAtAgain,
  isOpportunityFull,
  isOutsideWindow,
  isPeriodicGateClosed,
  isPeriodicReadWaiting,
  isPeriodicRefused,
  isPullUnknown,
  isSweepIgnored,
} from '../../domain/guards/fetch.ts';
import { isLoading } from '../../domain/guards/launch.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { armFetchDue, armOpenSettled, armPeriodicReadExpired, armPeriodicReply } from './arm.ts';

/** periodic on app.closed */
export function periodicAppClosed(pair: Pair): void {
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
    // The others change nothing.
    default:
      return;
  }
}

/** periodic on app.opened */
export function periodicAppOpened(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // unopened
    case 0:
      if (isClientTooOld(cell)) {
        return;
      }
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
    // The others change nothing.
    default:
      return;
  }
}

/** periodic on app.read */
export function periodicAppRead(pair: Pair): void {
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
    // The others change nothing.
    default:
      return;
  }
}

/** periodic on host.opened */
export function periodicHostOpened(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // scheduled
    case 2:
      if (isHostOpenIgnored(cell)) {
        return;
      }
      pair.periodic = 3; // settling
      pair.fetchDueAt = NEVER; // disarm fetch.due
      armOpenSettled(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** periodic on net.opened */
export function periodicNetOpened(pair: Pair): void {
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
      if (isPeriodicRefused(cell)) {
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
    // The others change nothing.
    default:
      return;
  }
}

/** periodic on sweep.ran */
export function periodicSweepRan(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // scheduled
    case 2:
      if (isSweepIgnored(cell)) {
        return;
      }
      if (isOutsideWindow(cell)) {
        pair.periodic = 4; // lapsed
        pair.fetchDueAt = NEVER; // disarm fetch.due
        lapsePeriodic(cell);
        return;
      }
      if (isPeriodicRefused(cell)) {
        pair.fetchDueAt = NEVER; // disarm fetch.due
        rejectPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isOpportunityFull(cell)) {
        pair.fetchDueAt = NEVER; // disarm fetch.due
        deferPeriodic(cell);
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
    // The others change nothing.
    default:
      return;
  }
}

/** periodic on tool.pull */
export function periodicToolPull(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // scheduled
    case 2:
      if (isPullUnknown(cell)) {
        return;
      }
      if (isPeriodicRefused(cell)) {
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
    // lapsed
    case 4:
      if (isPullUnknown(cell)) {
        return;
      }
      if (isPeriodicRefused(cell)) {
        pair.periodic = 2; // scheduled
        rejectPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isPeriodicGateClosed(cell)) {
        pair.periodic = 5; // held
        holdPeriodic(cell);
        return;
      }
      pair.periodic = 6; // in-flight.unawaited
      requestPeriodic(cell);
      armPeriodicReply(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}
