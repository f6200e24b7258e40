/** What the charts do, a function for each action: it records facts, and nothing else changes a row (decision D1). */

import { CAUSE, FACT, OUTCOME, PACKAGE } from '../facts/codes.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER, NOT_YET } from '../kernel/time.ts';
import type { Cell } from './cell.ts';
import { contentVersion } from './content.ts';
import { nextDueAt, nextSweepAt } from './delays.ts';
import type { PreModel } from './model.ts';
import { bodyBytes, type FetchCursor, outcomeOf } from './origin.ts';
import { record, record1, record2, record3 } from './record.ts';
import type { AppRow } from './rows.ts';
import { heardOf, newestVersion, packageBytes, reachedVersion, transferOutcome } from './update.ts';

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
  loseMemory(cell);
}

function loseMemory(cell: Cell): void {
  const pre: PreModel | null = cell.model.pre;
  if (pre === null) return;
  if (pre.isKeptInMemory && cell.row.preStoredAt !== NOT_YET) record(cell, FACT.PreLost);
}

export function abandonApp(cell: Cell): void {
  destroy(cell, CAUSE.abandoned);
}

/** `applyUpdate`: the app begins again with the new package; what was kept in memory is gone. */
export function restartApp(cell: Cell): void {
  record(cell, FACT.AppRestarted);
  loseMemory(cell);
}

export function blockLaunch(cell: Cell): void {
  record(cell, FACT.LaunchBlocked);
}

export function checkUpdate(cell: Cell): void {
  const outcome: i32 = transferOutcome(cell, STREAM.checkOutcome, cell.row.updateChecks, false);
  record2(cell, FACT.UpdateChecked, outcome, 0);
}

/** A launch waits: it asks nobody if the host knows already, and on a weak network it does with what there is. */
export function demandUpdate(cell: Cell): void {
  const row: AppRow = cell.row;
  const isKnown: boolean = row.localVersion >= 0 && row.knownVersion > row.localVersion;
  const isHurried: boolean = row.localVersion >= 0;
  const outcome: i32 = transferOutcome(cell, STREAM.checkOutcome, row.updateChecks, isHurried);
  record2(cell, FACT.UpdateChecked, outcome, isKnown ? 1 : 0);
}

export function failCheck(cell: Cell): void {
  record1(cell, FACT.UpdateCheckFailed, cell.row.updateOutcome);
}

export function answerCheck(cell: Cell): void {
  record1(cell, FACT.UpdateAnswered, newestVersion(cell));
}

export function requestPackage(cell: Cell): void {
  const outcome: i32 = transferOutcome(cell, STREAM.downloadOutcome, cell.row.packages, false);
  record2(cell, FACT.PackageRequested, newestVersion(cell), outcome);
}

export function storePackage(cell: Cell): void {
  record3(cell, FACT.PackageStored, cell.row.packageVersion, packageBytes(cell), PACKAGE.background);
}

export function storeAwaitedPackage(cell: Cell): void {
  const kind: i32 = cell.row.localVersion < 0 ? PACKAGE.first : PACKAGE.blocking;
  record3(cell, FACT.PackageStored, cell.row.packageVersion, packageBytes(cell), kind);
}

export function storePushedPackage(cell: Cell): void {
  const within: number = cell.model.update!.pushWithinMs;
  const version: number = reachedVersion(cell, STREAM.push, within, cell.row.localVersion);
  record3(cell, FACT.PackageStored, version, packageBytes(cell), PACKAGE.push);
}

export function failPackage(cell: Cell): void {
  record1(cell, FACT.PackageFailed, cell.row.packageOutcome);
}

export function acceptUpdate(cell: Cell): void {
  record1(cell, FACT.UpdatePrompted, 1);
}

export function declineUpdate(cell: Cell): void {
  record1(cell, FACT.UpdatePrompted, 0);
}

export function learnRelease(cell: Cell): void {
  const within: number = cell.model.update!.hostCheckMs;
  record1(cell, FACT.ReleaseLearned, reachedVersion(cell, STREAM.hostCheck, within, heardOf(cell)));
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
