import { FACT, type FactCode, type PackageKind } from '../facts/codes.ts';
import { unforeseen } from '../kernel/native.ts';
import { NOT_YET } from '../kernel/time.ts';
import { answerAged } from './aged.ts';
import { packageStored } from './packaged.ts';
import { periodicReturned, preReturned } from './returned.ts';
import type { AppRow, DeviceRow } from './rows.ts';
import { isLaunchRead, ownRequestOf, show } from './shown.ts';

/**
 * What a fact does to the rows: the only code that changes them (decision D1), so folding a log rebuilds every row.
 * A memory of pre-fetched data that dies with the app is told by `PreLost`, never guessed here. @inline */
export function evolve(
  device: DeviceRow,
  row: AppRow,
  at: number,
  code: FactCode,
  a: number,
  b: number,
  c: number,
): void {
  switch (code) {
    case FACT.NetworkChanged:
      device.network = a;
      return;
    case FACT.ColdStarted:
      device.liveApps += 1;
      row.opens += 1;
      row.lastOpenAt = at;
      row.onScreen = 1;
      row.resident = 1;
      row.launching = 1;
      row.coldStartedAt = at;
      row.loading = 1;
      row.preOfThisLaunch = 0;
      row.preUnanswered = 0;
      row.runningVersion = row.localVersion;
      row.launchOpen = row.opens - 1;
      row.shownStoredAt = NOT_YET;
      return;
    case FACT.HotStarted:
      // A session that is replaced has ended, and with it the wait for first data, unless the package is still loading.
      if (row.loading === 0) row.launching = 0;
      row.opens += 1;
      row.lastOpenAt = at;
      row.onScreen = 1;
      return;
    case FACT.PackageLoaded:
      row.loadedAt = at;
      row.loading = 0;
      row.preLaunchRead = 1;
      return;
    case FACT.AppClosed:
      row.closes += 1;
      row.onScreen = 0;
      row.launching = 0;
      row.loading = 0;
      return;
    case FACT.AppSuspended:
      return;
    case FACT.AppDestroyed:
      device.liveApps -= 1;
      row.resident = 0;
      row.promptDue = 0;
      return;
    case FACT.PeriodicScheduled:
      row.periodicDues += 1;
      row.periodicDueAt = a;
      row.periodicChain = 0;
      row.periodicBegun = 0;
      row.periodicRefresh = 0;
      return;
    case FACT.PeriodicLapsed:
      row.periodicChain = 0;
      row.periodicBegun = 0;
      row.periodicRefresh = 0;
      return;
    case FACT.PeriodicRejected:
    case FACT.PeriodicDeferred:
      return;
    case FACT.PeriodicHeld:
      beginChain(device, row, at);
      return;
    case FACT.PeriodicRequested:
      beginChain(device, row, at);
      row.periodicAttempts += 1;
      row.periodicChain += 1;
      row.periodicInFlight = 1;
      row.periodicRequestedVersion = a;
      row.periodicOutcome = b;
      row.periodicRequestedStaleAt = c;
      return;
    case FACT.PeriodicFetched:
      row.periodicInFlight = 0;
      row.periodicStoredAt = at;
      row.periodicVersion = row.periodicRequestedVersion;
      row.periodicStaleAt = row.periodicRequestedStaleAt;
      row.periodicFirstReadAt = NOT_YET;
      return;
    case FACT.PeriodicTooLarge:
    case FACT.PeriodicFailed:
      row.periodicInFlight = 0;
      return;
    case FACT.PeriodicAwaited:
      row.periodicAwaitedAt = at;
      return;
    case FACT.PeriodicHit:
      if (row.periodicFirstReadAt === NOT_YET) row.periodicFirstReadAt = at;
      periodicReturned(row);
      show(row, at - a);
      return;
    case FACT.PeriodicMissed:
      periodicReturned(row);
      return;
    case FACT.PreRejected:
    case FACT.PreSkipped:
      return;
    case FACT.PreRequested:
      row.preAttempts += 1;
      row.preInFlight = 1;
      row.preOutcome = a;
      return;
    case FACT.PreFetched:
      row.preInFlight = 0;
      row.preStoredAt = at;
      row.preOfThisLaunch = row.resident;
      return;
    case FACT.PreLost:
      row.preStoredAt = NOT_YET;
      return;
    case FACT.PreFailed:
      row.preInFlight = 0;
      return;
    case FACT.PreAwaited:
      row.preAwaitedAt = at;
      return;
    case FACT.PreHit:
      if (isLaunchRead(row, at, c)) row.preLaunchRead = 0;
      preReturned(row);
      show(row, at - a);
      if (b === 0) row.preUnanswered += row.preInFlight;
      return;
    case FACT.PreMissed:
      if (isLaunchRead(row, at, a)) row.preLaunchRead = 0;
      preReturned(row);
      row.preUnanswered += row.preInFlight;
      return;
    case FACT.PreArrivedLate:
      show(row, at - row.preAgeMs);
      return;
    case FACT.HostActivated:
      device.hostAlive = 1;
      device.hostActivatedAt = at;
      device.hostActivations += 1;
      return;
    case FACT.HostEnded:
      device.hostAlive = 0;
      return;
    case FACT.SweepScheduled:
      device.sweepDues += 1;
      device.sweepDueAt = a;
      return;
    case FACT.SweepRan:
      device.sweepPending = 0;
      device.sweepTurn = NOT_YET;
      device.sweepServed = 0;
      if (a === 0) device.sweepPeriodAt = at;
      else device.caughtUpAt = at;
      return;
    case FACT.SweepMissed:
      device.sweepPending = a === 0 ? 1 : 0;
      device.sweepPeriodAt = at;
      return;
    case FACT.UpdateChecked:
      row.updateChecks += 1;
      row.updateOutcome = a;
      row.updateKnown = b;
      return;
    case FACT.UpdateAnswered:
      row.updateCheckedAt = at;
      if (a === row.localVersion) row.knownVersion = NOT_YET;
      return;
    case FACT.UpdateCheckFailed:
      return;
    case FACT.PackageRequested:
      row.packages += 1;
      row.packageInFlight = 1;
      row.packageVersion = a;
      row.packageOutcome = b;
      row.packageFrom = row.localVersion;
      return;
    case FACT.PackageStored:
      packageStored(row, a, c as PackageKind);
      return;
    case FACT.PackageFailed:
      row.packageInFlight = 0;
      return;
    case FACT.ReleaseLearned:
      row.knownVersion = a === row.localVersion ? NOT_YET : a;
      return;
    case FACT.LaunchBlocked:
      return;
    case FACT.UpdatePrompted:
      row.prompts += 1;
      row.promptDue = 0;
      return;
    case FACT.AppRestarted:
      row.runningVersion = row.localVersion;
      row.restartedAt = at;
      row.loading = 1;
      row.preLaunchRead = 0;
      row.preOfThisLaunch = 0;
      row.preUnanswered = 0;
      return;
    case FACT.TokenSet:
      row.hasToken = 1;
      return;
    case FACT.OwnRequested:
      row.ownInFlight = 1;
      row.ownOutcome = a;
      row.ownOpen = ownRequestOf(row);
      return;
    case FACT.OwnFetched:
      row.ownInFlight = 0;
      row.ownStoredAt = at;
      show(row, at - row.ownAgeMs);
      return;
    case FACT.OwnFailed:
      row.ownInFlight = 0;
      return;
    case FACT.OwnCacheHit:
      show(row, at - a);
      return;
    case FACT.HostLeft:
    case FACT.ToolUsed:
    case FACT.PeriodicDropped:
    case FACT.TickMissed:
      return;
    case FACT.LaunchCrashed:
      row.launching = 0;
      row.loading = 0;
      row.promptDue = 0;
      return;
    case FACT.CachesCleared:
      row.periodicStoredAt = NOT_YET;
      row.preStoredAt = NOT_YET;
      row.ownStoredAt = NOT_YET;
      return;
    case FACT.PeriodicAged:
    case FACT.PreAged:
    case FACT.OwnAged:
      answerAged(row, code, a, b, c);
      return;
    case FACT.RefreshWanted:
      row.periodicRefresh = 1;
      return;
    case FACT.PeriodicPostponed:
      row.periodicFrom = a;
      return;
    case FACT.PeriodicJoined:
      row.periodicJoined += 1;
      row.periodicJoinedAt = at;
      return;
    case FACT.PreJoined:
      row.preJoined += 1;
      row.preJoinedAt = at;
      return;
    case FACT.SweepTurned:
      device.sweepTurn = a;
      return;
    case FACT.SweepServed:
      device.sweepServed += 1;
      return;
    case FACT.SweepCut:
    case FACT.SweepEnded:
      device.sweepTurn = NOT_YET;
      return;
    default:
      unforeseen(code);
  }
}

/**
 * The first step of a chain takes one of the places of its opportunity, which is an instant of the device; the refresh of an open
 * is the app's own.
 */
function beginChain(device: DeviceRow, row: AppRow, at: number): void {
  if (row.periodicBegun === 1) return;
  row.periodicBegun = 1;
  if (row.periodicRefresh === 1) return;
  if (device.opportunityAt !== at) device.opportunityFetches = 0;
  device.opportunityAt = at;
  device.opportunityFetches += 1;
}
