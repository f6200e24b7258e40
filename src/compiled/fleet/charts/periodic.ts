// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import {
  deferPeriodic,
  discardTooLargePeriodic,
  failPeriodic,
  holdPeriodic,
  lapsePeriodic,
  missTick,
  payPeriodicRetry,
  rejectPeriodic,
  requestPeriodic,
  returnPeriodic,
  schedulePeriodic,
  skipTick,
  storePeriodic,
} from '../../domain/actions/fetch.ts';
import {
  isIntervalRunning,
  isLookedAtAgain,
  isOpportunityFull,
  isOutsideWindow,
  isPeriodicFailed,
  isPeriodicGateClosed,
  isPeriodicRefused,
  isPeriodicRetryLeft,
  isPeriodicTooLarge,
  isTickPutOff,
  isTickSkipped,
} from '../../domain/guards/fetch.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { firstOf } from './pair.ts';
import { armFetchDue, armPeriodicReply, armRetryDue } from './arm.ts';
import { walkFetchEnded } from './walk-told.ts';
import { ownReadReturned } from './own-told.ts';

/** periodic on fetch.due */
export function periodicFetchDue(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // scheduled
    case 3:
      if (isIntervalRunning(cell)) {
        pair.fetchDueAt = NEVER; // disarm fetch.due
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isTickSkipped(cell)) {
        pair.fetchDueAt = NEVER; // disarm fetch.due
        skipTick(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isTickPutOff(cell)) {
        pair.periodic = 7; // pending
        pair.fetchDueAt = NEVER; // disarm fetch.due
        missTick(cell);
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

/** periodic on open.settled */
export function periodicOpenSettled(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // settling
    case 2:
      if (isLookedAtAgain(cell)) {
        pair.periodic = 3; // scheduled
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
      if (isPeriodicRefused(cell)) {
        pair.periodic = 3; // scheduled
        pair.openSettledAt = NEVER; // disarm open.settled
        rejectPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isOpportunityFull(cell)) {
        pair.periodic = 3; // scheduled
        pair.openSettledAt = NEVER; // disarm open.settled
        deferPeriodic(cell);
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
    // The others change nothing.
    default:
      return;
  }
}

/** periodic on periodic.readExpired */
export function periodicPeriodicReadExpired(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // in-flight.awaited
    case 8:
      pair.periodic = 6; // in-flight.unawaited
      pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
      returnPeriodic(cell);
      if (!pair.isPlain) {
        ownReadReturned(pair);
      }
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** periodic on periodic.reply */
export function periodicPeriodicReply(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // in-flight.unawaited
    case 6:
      if (isPeriodicRetryLeft(cell)) {
        pair.periodic = 9; // retrying
        pair.periodicReplyAt = NEVER; // disarm periodic.reply
        failPeriodic(cell);
        payPeriodicRetry(cell);
        armRetryDue(pair);
        return;
      }
      if (isPeriodicFailed(cell)) {
        pair.periodic = 3; // scheduled
        pair.periodicReplyAt = NEVER; // disarm periodic.reply
        failPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        if (!pair.isPlain) {
          walkFetchEnded(firstOf(pair));
        }
        return;
      }
      if (isPeriodicTooLarge(cell)) {
        pair.periodic = 3; // scheduled
        pair.periodicReplyAt = NEVER; // disarm periodic.reply
        discardTooLargePeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        if (!pair.isPlain) {
          walkFetchEnded(firstOf(pair));
        }
        return;
      }
      pair.periodic = 3; // scheduled
      pair.periodicReplyAt = NEVER; // disarm periodic.reply
      storePeriodic(cell);
      schedulePeriodic(cell);
      armFetchDue(pair);
      if (!pair.isPlain) {
        walkFetchEnded(firstOf(pair));
      }
      return;
    // in-flight.awaited
    case 8:
      if (isPeriodicRetryLeft(cell)) {
        pair.periodic = 9; // retrying
        pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
        pair.periodicReplyAt = NEVER; // disarm periodic.reply
        failPeriodic(cell);
        returnPeriodic(cell);
        payPeriodicRetry(cell);
        armRetryDue(pair);
        if (!pair.isPlain) {
          ownReadReturned(pair);
        }
        return;
      }
      if (isPeriodicFailed(cell)) {
        pair.periodic = 3; // scheduled
        pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
        pair.periodicReplyAt = NEVER; // disarm periodic.reply
        failPeriodic(cell);
        returnPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        if (!pair.isPlain) {
          ownReadReturned(pair);
          walkFetchEnded(firstOf(pair));
        }
        return;
      }
      if (isPeriodicTooLarge(cell)) {
        pair.periodic = 3; // scheduled
        pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
        pair.periodicReplyAt = NEVER; // disarm periodic.reply
        discardTooLargePeriodic(cell);
        returnPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        if (!pair.isPlain) {
          ownReadReturned(pair);
          walkFetchEnded(firstOf(pair));
        }
        return;
      }
      pair.periodic = 3; // scheduled
      pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
      pair.periodicReplyAt = NEVER; // disarm periodic.reply
      storePeriodic(cell);
      returnPeriodic(cell);
      schedulePeriodic(cell);
      armFetchDue(pair);
      if (!pair.isPlain) {
        ownReadReturned(pair);
        walkFetchEnded(firstOf(pair));
      }
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** periodic on retry.due */
export function periodicRetryDue(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // retrying
    case 9:
      if (isLookedAtAgain(cell)) {
        pair.periodic = 3; // scheduled
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
        if (!pair.isPlain) {
          walkFetchEnded(firstOf(pair));
        }
        return;
      }
      if (isPeriodicRefused(cell)) {
        pair.periodic = 3; // scheduled
        pair.retryDueAt = NEVER; // disarm retry.due
        rejectPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        if (!pair.isPlain) {
          walkFetchEnded(firstOf(pair));
        }
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
    // The others change nothing.
    default:
      return;
  }
}
