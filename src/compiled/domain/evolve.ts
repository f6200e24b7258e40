import { FACT, type FactCode, type PackageKind } from '../facts/codes.ts';
import { unforeseen } from '../kernel/native.ts';
import { NOT_YET } from '../kernel/time.ts';
import { answerAged } from './aged.ts';
import {
  beginChain,
  endChains,
  isPreUnderWay,
  ownBlocked,
  ownFailed,
  ownRequested,
  ownRetryScheduled,
  periodicBlocked,
  periodicFailed,
  periodicFetched,
  periodicRequested,
  periodicTooLarge,
  preBlocked,
  preFailed,
  preRequested,
  preRetryScheduled,
  retryPaid,
} from './chains.ts';
import { coldStarted, hotStarted, restarted } from './launched.ts';
import { packageStored } from './package-stored.ts';
import { periodicReturned, preReturned } from './returned.ts';
import type { AppRow, DeviceRow } from './rows.ts';
import { isLaunchRead, show } from './shown.ts';

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
      coldStarted(row, at);
      return;
    case FACT.HotStarted:
      hotStarted(row, at);
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
      row.suspended = 1;
      return;
    case FACT.AppDestroyed:
      device.liveApps -= 1;
      row.resident = 0;
      row.promptDue = 0;
      endChains(row);
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
      periodicRequested(row, a, b, c);
      return;
    case FACT.PeriodicFetched:
      periodicFetched(row, at);
      return;
    case FACT.PeriodicTooLarge:
      periodicTooLarge(row, at);
      return;
    case FACT.PeriodicFailed:
      periodicFailed(row, at, a);
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
      return;
    case FACT.PreSkipped:
      row.preRetryAt = NOT_YET;
      return;
    case FACT.PreRequested:
      preRequested(row, a);
      return;
    case FACT.PreFetched:
      row.preInFlight = 0;
      row.preFailures = 0;
      row.preStoredAt = at;
      row.preOfThisLaunch = row.resident;
      return;
    case FACT.PreLost:
      row.preStoredAt = NOT_YET;
      return;
    case FACT.PreFailed:
      preFailed(row, at, a);
      return;
    case FACT.PreAwaited:
      row.preAwaitedAt = at;
      return;
    case FACT.PreHit:
      if (isLaunchRead(row, at, c)) row.preLaunchRead = 0;
      preReturned(row);
      show(row, at - a);
      if (b === 0 && isPreUnderWay(row)) row.preUnanswered += 1;
      return;
    case FACT.PreMissed:
      if (isLaunchRead(row, at, a)) row.preLaunchRead = 0;
      preReturned(row);
      if (isPreUnderWay(row)) row.preUnanswered += 1;
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
      restarted(row, at);
      return;
    case FACT.TokenSet:
      row.hasToken = 1;
      return;
    case FACT.OwnRequested:
      ownRequested(row, at, a);
      return;
    case FACT.OwnFetched:
      row.ownInFlight = 0;
      row.ownFailures = 0;
      row.ownStoredAt = at;
      show(row, at - row.ownAgeMs);
      return;
    case FACT.OwnFailed:
      ownFailed(row, at);
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
    case FACT.PreRetryScheduled:
      preRetryScheduled(row, a);
      return;
    case FACT.OwnRetryScheduled:
      ownRetryScheduled(row, a);
      return;
    case FACT.PeriodicBlocked:
      beginChain(device, row, at);
      periodicBlocked(row, at);
      return;
    case FACT.PreBlocked:
      preBlocked(row);
      return;
    case FACT.OwnBlocked:
      ownBlocked(row, at);
      return;
    case FACT.RetryPaid:
      retryPaid(row, a, b);
      return;
    case FACT.SweepCut:
    case FACT.SweepEnded:
      device.sweepTurn = NOT_YET;
      return;
    default:
      unforeseen(code);
  }
}
