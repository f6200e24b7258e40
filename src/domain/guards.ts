/** What the charts ask. Each is a question about rows and cursors at one instant, and changes nothing. */

import type { Guard } from '../../machines/vocabulary.ts';
import { OUTCOME } from '../facts/vocabulary.ts';
import { NOT_YET } from '../kernel/time.ts';
import type { Cell } from './cell.ts';
import { LARGEST_BODY_BYTES, type PeriodicModel } from './model.ts';
import { bodyBytes, PERIODIC_STREAMS, PRE_STREAMS } from './origin.ts';

export const GUARDS: Readonly<Record<Guard, (cell: Cell) => boolean>> = {
  isNextOffline: ({ phone }) => phone.network.model.states[phone.network.next]!.isOffline,
  isReadAtHotStart: ({ model }) => model.isReadAtHotStart,

  isFetchOwedAtFirstOpen: (cell) => policy(cell).opportunity.kind === 'timer',
  isFetchOwedAtLateOpen: (cell) => lateOpen(cell) === 'fetch',
  isLoading: ({ row }) => row.loading === 1,
  isIntervalRunning: (cell) =>
    policy(cell).opportunity.kind === 'tick' &&
    cell.row.periodicStoredAt !== NOT_YET &&
    cell.now - cell.row.periodicStoredAt < policy(cell).intervalMs,
  isLookedAtAgain: (cell) => lateOpen(cell) === 'ignore' && isOutsideWindow(cell),
  isOutsideWindow,
  isPeriodicTokenMissing: (cell) => policy(cell).isTokenRequired && !cell.hasToken,
  isPeriodicGateClosed: (cell) => {
    const network = cell.world.network.states[cell.phone.row.network]!;
    return network.isOffline || (policy(cell).isWifiOnly && !network.isWifi);
  },
  isPeriodicRetryLeft: (cell) => {
    const { retry } = policy(cell);
    return retry !== null && isPeriodicFailed(cell) && cell.row.periodicChain < retry.maxAttempts;
  },
  isPeriodicFailed,
  isPeriodicTooLarge: (cell) =>
    bodyBytes(cell, PERIODIC_STREAMS, cell.row.periodicAttempts - 1) > LARGEST_BODY_BYTES,
  isPeriodicReadWaiting: (cell) => policy(cell).readPatienceMs > 0,

  isPreTokenMissing: ({ model, hasToken }) => model.pre!.isTokenRequired && !hasToken,
  isOffline: ({ world, phone }) => world.network.states[phone.row.network]!.isOffline,
  isPreFailed: (cell) =>
    cell.row.preOutcome !== OUTCOME.answered ||
    bodyBytes(cell, PRE_STREAMS, cell.row.preAttempts - 1) > LARGEST_BODY_BYTES,
  isPreLost: ({ model, row }) => model.pre!.isKeptInMemory && row.resident === 0,
  isPreLate: ({ row }) => row.onScreen === 1 && row.preUnanswered > 0,
  isPreReadWaiting: ({ model }) => model.pre!.readPatienceMs > 0,
};

function policy(cell: Cell): PeriodicModel {
  return cell.model.periodic!;
}

function lateOpen(cell: Cell): 'fetch' | 'rearm' | 'ignore' | undefined {
  const { opportunity } = policy(cell);
  return opportunity.kind === 'timer' ? opportunity.lateOpen : undefined;
}

/** Eligible while (now - last open) < window, or <= if inclusive (WeChat: "mini-programs used within seven days"). */
function isOutsideWindow(cell: Cell): boolean {
  const { windowMs, isWindowInclusive } = policy(cell);
  const idleMs = cell.now - cell.row.lastOpenAt;
  return isWindowInclusive ? idleMs > windowMs : idleMs >= windowMs;
}

function isPeriodicFailed(cell: Cell): boolean {
  return cell.row.periodicOutcome !== OUTCOME.answered;
}
