/** What the charts do, a function for each action: it records facts, and nothing else changes a row (decision D1). */

import { CAUSE, FACT, OUTCOME } from '../facts/codes.ts';
import { NEVER, NOT_YET } from '../kernel/time.ts';
import type { Cell } from './cell.ts';
import { contentVersion } from './content.ts';
import { nextDueAt, nextSweepAt } from './delays.ts';
import type { PreModel } from './model.ts';
import { bodyBytes, type FetchCursor, outcomeOf } from './origin.ts';
import { record, record1, record2, record3 } from './record.ts';

export function changeNetwork(cell: Cell): void {
  record1(cell, FACT.NetworkChanged, cell.phone.network.next);
}

export function activateHost(cell: Cell): void {
  record(cell, FACT.HostActivated);
}

export function leaveHost(cell: Cell): void {
  record(cell, FACT.HostLeft);
}

export function endHost(cell: Cell): void {
  record(cell, FACT.HostEnded);
}

export function scheduleSweep(cell: Cell): void {
  record1(cell, FACT.SweepScheduled, orNotYet(nextSweepAt(cell)));
}

export function runSweep(cell: Cell): void {
  record1(cell, FACT.SweepRan, 0);
}

export function catchUpSweep(cell: Cell): void {
  record1(cell, FACT.SweepRan, 1);
}

export function missSweep(cell: Cell): void {
  record1(cell, FACT.SweepMissed, 0);
}

export function skipSweep(cell: Cell): void {
  record1(cell, FACT.SweepMissed, 1);
}

export function startCold(cell: Cell): void {
  record(cell, FACT.ColdStarted);
}

export function startHot(cell: Cell): void {
  record(cell, FACT.HotStarted);
}

export function finishLoading(cell: Cell): void {
  record(cell, FACT.PackageLoaded);
}

export function closeApp(cell: Cell): void {
  record(cell, FACT.AppClosed);
}

export function suspendApp(cell: Cell): void {
  record(cell, FACT.AppSuspended);
}

export function destroyIdleApp(cell: Cell): void {
  destroy(cell, CAUSE.idle);
}

export function killApp(cell: Cell): void {
  destroy(cell, CAUSE.killed);
}

export function evictApp(cell: Cell): void {
  destroy(cell, CAUSE.evicted);
}

/** An app that is destroyed takes with it what it kept in memory. */
function destroy(cell: Cell, cause: i32): void {
  record2(cell, FACT.AppDestroyed, cell.now - cell.row.coldStartedAt, cause);
  const pre: PreModel | null = cell.model.pre;
  if (pre === null) return;
  if (pre.isKeptInMemory && cell.row.preStoredAt !== NOT_YET) record(cell, FACT.PreLost);
}

export function schedulePeriodic(cell: Cell): void {
  record1(cell, FACT.PeriodicScheduled, orNotYet(nextDueAt(cell)));
}

export function lapsePeriodic(cell: Cell): void {
  record(cell, FACT.PeriodicLapsed);
}

export function rejectPeriodic(cell: Cell): void {
  record(cell, FACT.PeriodicRejected);
}

export function deferPeriodic(cell: Cell): void {
  record(cell, FACT.PeriodicDeferred);
}

export function holdPeriodic(cell: Cell): void {
  record(cell, FACT.PeriodicHeld);
}

export function requestPeriodic(cell: Cell): void {
  const version: number = contentVersion(cell.content, cell.now);
  const outcome: i32 = send(cell, cell.periodicFetch, cell.row.periodicAttempts);
  record3(cell, FACT.PeriodicRequested, version, outcome, orNotYet(cell.content.nextAt));
}

export function storePeriodic(cell: Cell): void {
  record1(cell, FACT.PeriodicFetched, periodicBytes(cell));
}

export function discardTooLargePeriodic(cell: Cell): void {
  record1(cell, FACT.PeriodicTooLarge, periodicBytes(cell));
}

export function failPeriodic(cell: Cell): void {
  record1(cell, FACT.PeriodicFailed, cell.row.periodicOutcome);
}

export function awaitPeriodic(cell: Cell): void {
  record(cell, FACT.PeriodicAwaited);
}

export function readPeriodic(cell: Cell): void {
  const now: number = cell.now;
  const waited: number = cell.row.periodicAwaitedAt === NOT_YET ? 0 : now - cell.row.periodicAwaitedAt;
  if (cell.row.periodicStoredAt === NOT_YET) {
    record1(cell, FACT.PeriodicMissed, waited);
    return;
  }
  const lag: number = contentVersion(cell.content, now) - cell.row.periodicVersion;
  record3(cell, FACT.PeriodicHit, now - cell.row.periodicStoredAt, lag, waited);
}

export function rejectPre(cell: Cell): void {
  record(cell, FACT.PreRejected);
}

export function skipPre(cell: Cell): void {
  record(cell, FACT.PreSkipped);
}

export function requestPre(cell: Cell): void {
  record1(cell, FACT.PreRequested, send(cell, cell.preFetch, cell.row.preAttempts));
}

export function storePre(cell: Cell): void {
  record1(cell, FACT.PreFetched, preBytes(cell));
}

export function losePre(cell: Cell): void {
  record(cell, FACT.PreLost);
}

export function showLatePre(cell: Cell): void {
  record1(cell, FACT.PreArrivedLate, cell.row.preUnanswered);
}

export function failPre(cell: Cell): void {
  if (cell.row.preOutcome !== OUTCOME.answered) record2(cell, FACT.PreFailed, cell.row.preOutcome, 0);
  else record2(cell, FACT.PreFailed, OUTCOME.tooLarge, preBytes(cell));
}

export function awaitPre(cell: Cell): void {
  record(cell, FACT.PreAwaited);
}

export function readPre(cell: Cell): void {
  const now: number = cell.now;
  const waited: number = cell.row.preAwaitedAt === NOT_YET ? 0 : now - cell.row.preAwaitedAt;
  if (cell.row.preStoredAt === NOT_YET) record1(cell, FACT.PreMissed, waited);
  else record3(cell, FACT.PreHit, now - cell.row.preStoredAt, cell.row.preOfThisLaunch, waited);
}

/** A request leaves the device: the origin's load counts it, whatever becomes of it. @returns how it will end */
function send(cell: Cell, fetch: FetchCursor, n: number): i32 {
  cell.load.requests += 1;
  return outcomeOf(cell, fetch, n);
}

function periodicBytes(cell: Cell): number {
  return bodyBytes(cell, cell.periodicFetch, cell.row.periodicAttempts - 1);
}

function preBytes(cell: Cell): number {
  return bodyBytes(cell, cell.preFetch, cell.row.preAttempts - 1);
}

/** Facts carry numbers that can be hashed: "never" is written as -1. */
function orNotYet(instant: number): number {
  return instant === NEVER ? NOT_YET : instant;
}
