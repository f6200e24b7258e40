/** What the charts do: each action records facts, and nothing else changes a row (decision D1). */

import type { Action } from '../../machines/vocabulary.ts';
import { FACT, OUTCOME } from '../facts/vocabulary.ts';
import { NEVER, NOT_YET } from '../kernel/time.ts';
import type { Cell } from './cell.ts';
import { contentVersion } from './content.ts';
import { nextDueAt } from './delays.ts';
import { bodyBytes, type FetchStreams, outcomeOf, PERIODIC_STREAMS, PRE_STREAMS } from './origin.ts';
import { record } from './record.ts';

export const ACTIONS: Readonly<Record<Action, (cell: Cell) => void>> = {
  changeNetwork: (cell) => record(cell, FACT.NetworkChanged, cell.phone.network.next),

  startCold: (cell) => record(cell, FACT.ColdStarted),
  startHot: (cell) => record(cell, FACT.HotStarted),
  finishLoading: (cell) => record(cell, FACT.PackageLoaded),
  closeApp: (cell) => record(cell, FACT.AppClosed),
  suspendApp: (cell) => record(cell, FACT.AppSuspended),
  destroyIdleApp: (cell) => destroy(cell, 0),
  killApp: (cell) => destroy(cell, 1),

  schedulePeriodic: (cell) => record(cell, FACT.PeriodicScheduled, orNotYet(nextDueAt(cell))),
  lapsePeriodic: (cell) => record(cell, FACT.PeriodicLapsed),
  rejectPeriodic: (cell) => record(cell, FACT.PeriodicRejected),
  holdPeriodic: (cell) => record(cell, FACT.PeriodicHeld),
  requestPeriodic: (cell) => {
    const version = contentVersion(cell.content, cell.now);
    const outcome = send(cell, PERIODIC_STREAMS, cell.row.periodicAttempts);
    record(cell, FACT.PeriodicRequested, version, outcome, orNotYet(cell.content.nextAt));
  },
  storePeriodic: (cell) => record(cell, FACT.PeriodicFetched, periodicBytes(cell)),
  discardTooLargePeriodic: (cell) => record(cell, FACT.PeriodicTooLarge, periodicBytes(cell)),
  failPeriodic: (cell) => record(cell, FACT.PeriodicFailed, cell.row.periodicOutcome),
  awaitPeriodic: (cell) => record(cell, FACT.PeriodicAwaited),
  readPeriodic: (cell) => {
    const { row, now } = cell;
    const waited = row.periodicAwaitedAt === NOT_YET ? 0 : now - row.periodicAwaitedAt;
    if (row.periodicStoredAt === NOT_YET) return record(cell, FACT.PeriodicMissed, waited);
    const lag = contentVersion(cell.content, now) - row.periodicVersion;
    record(cell, FACT.PeriodicHit, now - row.periodicStoredAt, lag, waited);
  },

  rejectPre: (cell) => record(cell, FACT.PreRejected),
  skipPre: (cell) => record(cell, FACT.PreSkipped),
  requestPre: (cell) => record(cell, FACT.PreRequested, send(cell, PRE_STREAMS, cell.row.preAttempts)),
  storePre: (cell) => record(cell, FACT.PreFetched, preBytes(cell)),
  losePre: (cell) => record(cell, FACT.PreLost),
  showLatePre: (cell) => record(cell, FACT.PreArrivedLate, cell.row.preUnanswered),
  failPre: (cell) => {
    if (cell.row.preOutcome !== OUTCOME.answered) return record(cell, FACT.PreFailed, cell.row.preOutcome);
    record(cell, FACT.PreFailed, OUTCOME.tooLarge, preBytes(cell));
  },
  awaitPre: (cell) => record(cell, FACT.PreAwaited),
  readPre: (cell) => {
    const { row, now } = cell;
    const waited = row.preAwaitedAt === NOT_YET ? 0 : now - row.preAwaitedAt;
    if (row.preStoredAt === NOT_YET) return record(cell, FACT.PreMissed, waited);
    record(cell, FACT.PreHit, now - row.preStoredAt, row.preOfThisLaunch, waited);
  },
};

/** A request leaves the device: the origin's load counts it, whatever becomes of it. @returns how it will end */
function send(cell: Cell, streams: FetchStreams, n: number): number {
  cell.load.requests += 1;
  return outcomeOf(cell, streams, n);
}

/** An app that is destroyed takes with it what it kept in memory. */
function destroy(cell: Cell, killed: 0 | 1): void {
  record(cell, FACT.AppDestroyed, cell.now - cell.row.coldStartedAt, killed);
  if (cell.model.pre?.isKeptInMemory && cell.row.preStoredAt !== NOT_YET) record(cell, FACT.PreLost);
}

function periodicBytes(cell: Cell): number {
  return bodyBytes(cell, PERIODIC_STREAMS, cell.row.periodicAttempts - 1);
}

function preBytes(cell: Cell): number {
  return bodyBytes(cell, PRE_STREAMS, cell.row.preAttempts - 1);
}

/** Facts carry numbers that can be hashed: "never" is written as -1. */
function orNotYet(instant: number): number {
  return instant === NEVER ? NOT_YET : instant;
}
