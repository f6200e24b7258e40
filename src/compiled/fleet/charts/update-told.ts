// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import { acceptUpdate, checkUpdate, declineUpdate, demandUpdate } from '../../domain/actions/update.ts';
import { isCheckSkipped, isPromptAccepted, isPrompted } from '../../domain/guards/update.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { armCheckReply, armPromptAnswered, armUpdateExpired } from './arm.ts';

/** update on app.closed */
export function updateAppClosed(pair: Pair): void {
  switch (pair.update) {
    // asking.awaited
    case 3:
      pair.update = 1; // asking.unawaited
      return;
    // refusing
    case 5:
      pair.update = 0; // idle
      pair.updateRetryAt = NEVER; // disarm update.retry
      return;
    // downloading.awaited
    case 6:
      pair.update = 4; // downloading.unawaited
      pair.updateExpiredAt = NEVER; // disarm update.expired
      return;
    // downloading.refused
    case 8:
      pair.update = 4; // downloading.unawaited
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** update on app.launched */
export function updateAppLaunched(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.update) {
    // idle
    case 0:
      if (isCheckSkipped(cell)) {
        return;
      }
      pair.update = 1; // asking.unawaited
      checkUpdate(cell);
      armCheckReply(pair);
      return;
    // waiting
    case 7:
      if (isCheckSkipped(cell)) {
        return;
      }
      pair.update = 1; // asking.unawaited
      pair.updateRetryAt = NEVER; // disarm update.retry
      checkUpdate(cell);
      armCheckReply(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** update on app.read */
export function updateAppRead(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.update) {
    // idle
    case 0:
      if (isPromptAccepted(cell)) {
        pair.update = 2; // prompting
        acceptUpdate(cell);
        armPromptAnswered(pair);
        return;
      }
      if (isPrompted(cell)) {
        declineUpdate(cell);
        return;
      }
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** update on app.returned */
export function updateAppReturned(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.update) {
    // idle
    case 0:
      if (isPromptAccepted(cell)) {
        pair.update = 2; // prompting
        acceptUpdate(cell);
        armPromptAnswered(pair);
        return;
      }
      if (isPrompted(cell)) {
        declineUpdate(cell);
        return;
      }
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** update on update.demanded */
export function updateUpdateDemanded(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.update) {
    // idle
    case 0:
      pair.update = 3; // asking.awaited
      demandUpdate(cell);
      armCheckReply(pair);
      return;
    // asking.unawaited
    case 1:
      pair.update = 3; // asking.awaited
      return;
    // downloading.unawaited
    case 4:
      pair.update = 6; // downloading.awaited
      armUpdateExpired(pair);
      return;
    // waiting
    case 7:
      pair.update = 3; // asking.awaited
      pair.updateRetryAt = NEVER; // disarm update.retry
      demandUpdate(cell);
      armCheckReply(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}
