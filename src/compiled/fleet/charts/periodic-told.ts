// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import {
  awaitPeriodic,
  cutPeriodic,
  deferPeriodic,
  dropPeriodic,
  holdPeriodic,
  joinPeriodic,
  lapsePeriodic,
  postponePeriodic,
  readPeriodic,
  rejectPeriodic,
  requestPeriodic,
  returnPeriodic,
  schedulePeriodic,
  serveSweep,
  wantRefresh,
} from '../../domain/actions/fetch.ts';
import {
  isClientTooOld,
  isFetchOwedAtFirstOpen,
  isFetchOwedAtLateOpen,
  isHostEndBorne,
  isHostOpenIgnored,
  isLookMissed,
  isLookedAtAgain,
  isOpportunityFull,
  isOutsideWindow,
  isPeriodicGateClosed,
  isPeriodicReadCut,
  isPeriodicReadWaiting,
  isPeriodicRefused,
  isPullUnknown,
  isRefreshWanted,
  isSweepIgnored,
  isTurnIgnored,
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
      pair.periodic = 2; // settling
      armOpenSettled(pair);
      return;
    // in-flight.awaited
    case 8:
      pair.periodic = 6; // in-flight.unawaited
      pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
      returnPeriodic(cell);
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
      if (isRefreshWanted(cell)) {
        pair.periodic = 1; // owed
        postponePeriodic(cell);
        wantRefresh(cell);
        return;
      }
      if (isFetchOwedAtFirstOpen(cell)) {
        pair.periodic = 1; // owed
        return;
      }
      if (isLookMissed(cell)) {
        pair.periodic = 2; // settling
        armOpenSettled(pair);
        return;
      }
      pair.periodic = 3; // scheduled
      postponePeriodic(cell);
      schedulePeriodic(cell);
      armFetchDue(pair);
      return;
    // settling
    case 2:
      if (isRefreshWanted(cell)) {
        pair.periodic = 1; // owed
        pair.openSettledAt = NEVER; // disarm open.settled
        wantRefresh(cell);
        return;
      }
      return;
    // scheduled
    case 3:
      if (isRefreshWanted(cell)) {
        pair.periodic = 1; // owed
        pair.fetchDueAt = NEVER; // disarm fetch.due
        wantRefresh(cell);
        return;
      }
      return;
    // lapsed
    case 4:
      if (isRefreshWanted(cell)) {
        pair.periodic = 1; // owed
        wantRefresh(cell);
        return;
      }
      if (isFetchOwedAtLateOpen(cell)) {
        pair.periodic = 1; // owed
        return;
      }
      if (isLookMissed(cell)) {
        pair.periodic = 2; // settling
        armOpenSettled(pair);
        return;
      }
      pair.periodic = 3; // scheduled
      schedulePeriodic(cell);
      armFetchDue(pair);
      return;
    // pending
    case 7:
      if (isRefreshWanted(cell)) {
        pair.periodic = 1; // owed
        wantRefresh(cell);
        return;
      }
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
      pair.periodic = 2; // settling
      readPeriodic(cell);
      armOpenSettled(pair);
      return;
    // settling
    case 2:
      readPeriodic(cell);
      return;
    // scheduled
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
        pair.periodic = 8; // in-flight.awaited
        awaitPeriodic(cell);
        armPeriodicReadExpired(pair);
        return;
      }
      readPeriodic(cell);
      return;
    // pending
    case 7:
      readPeriodic(cell);
      return;
    // in-flight.awaited
    case 8:
      if (isPeriodicReadCut(cell)) {
        pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
        returnPeriodic(cell);
        awaitPeriodic(cell);
        armPeriodicReadExpired(pair);
        return;
      }
      joinPeriodic(cell);
      return;
    // retrying
    case 9:
      readPeriodic(cell);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** periodic on host.ended */
export function periodicHostEnded(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // settling
    case 2:
      if (isHostEndBorne(cell)) {
        return;
      }
      pair.periodic = 3; // scheduled
      pair.openSettledAt = NEVER; // disarm open.settled
      dropPeriodic(cell);
      schedulePeriodic(cell);
      armFetchDue(pair);
      return;
    // held
    case 5:
      if (isHostEndBorne(cell)) {
        return;
      }
      pair.periodic = 3; // scheduled
      dropPeriodic(cell);
      schedulePeriodic(cell);
      armFetchDue(pair);
      return;
    // in-flight.unawaited
    case 6:
      if (isHostEndBorne(cell)) {
        return;
      }
      pair.periodic = 3; // scheduled
      pair.periodicReplyAt = NEVER; // disarm periodic.reply
      cutPeriodic(cell);
      schedulePeriodic(cell);
      armFetchDue(pair);
      return;
    // retrying
    case 9:
      if (isHostEndBorne(cell)) {
        return;
      }
      pair.periodic = 3; // scheduled
      pair.retryDueAt = NEVER; // disarm retry.due
      dropPeriodic(cell);
      schedulePeriodic(cell);
      armFetchDue(pair);
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
    case 3:
      if (isHostOpenIgnored(cell)) {
        return;
      }
      pair.periodic = 2; // settling
      pair.fetchDueAt = NEVER; // disarm fetch.due
      armOpenSettled(pair);
      return;
    // pending
    case 7:
      pair.periodic = 2; // settling
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
        pair.periodic = 3; // scheduled
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
        pair.periodic = 3; // scheduled
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
    case 3:
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

/** periodic on sweep.turn */
export function periodicSweepTurn(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // scheduled
    case 3:
      if (isTurnIgnored(cell)) {
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
        serveSweep(cell);
        holdPeriodic(cell);
        return;
      }
      pair.periodic = 6; // in-flight.unawaited
      pair.fetchDueAt = NEVER; // disarm fetch.due
      serveSweep(cell);
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
    // settling
    case 2:
      if (isPullUnknown(cell)) {
        return;
      }
      if (isPeriodicRefused(cell)) {
        pair.periodic = 3; // scheduled
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
    // scheduled
    case 3:
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
        pair.periodic = 3; // scheduled
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
    // pending
    case 7:
      if (isPullUnknown(cell)) {
        return;
      }
      if (isPeriodicRefused(cell)) {
        pair.periodic = 3; // scheduled
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
