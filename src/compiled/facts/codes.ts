/**
 * The codes of facts and of what they carry: append, never renumber, for a digest and a log depend on them. Their order means
 * nothing. Who decides over a code names every one and ends with `unforeseen`, so that one that is appended is an error of types
 * where it has no answer.
 */

import { unforeseen } from '../kernel/native.ts';

export const FACT = {
  NetworkChanged: 0,
  ColdStarted: 1,
  HotStarted: 2,
  PackageLoaded: 3,
  AppClosed: 4,
  AppSuspended: 5,
  AppDestroyed: 6,
  PeriodicScheduled: 7,
  PeriodicLapsed: 8,
  PeriodicRejected: 9,
  PeriodicHeld: 10,
  PeriodicRequested: 11,
  PeriodicFetched: 12,
  PeriodicTooLarge: 13,
  PeriodicFailed: 14,
  PeriodicAwaited: 15,
  PeriodicHit: 16,
  PeriodicMissed: 17,
  PreRejected: 18,
  PreSkipped: 19,
  PreRequested: 20,
  PreFetched: 21,
  PreLost: 22,
  PreFailed: 23,
  PreAwaited: 24,
  PreHit: 25,
  PreMissed: 26,
  PreArrivedLate: 27,
  PeriodicDeferred: 28,
  HostActivated: 29,
  HostLeft: 30,
  HostEnded: 31,
  SweepScheduled: 32,
  SweepRan: 33,
  SweepMissed: 34,
  UpdateChecked: 35,
  UpdateAnswered: 36,
  UpdateCheckFailed: 37,
  PackageRequested: 38,
  PackageStored: 39,
  PackageFailed: 40,
  ReleaseLearned: 41,
  LaunchBlocked: 42,
  UpdatePrompted: 43,
  AppRestarted: 44,
  TokenSet: 45,
  OwnRequested: 46,
  OwnFetched: 47,
  OwnFailed: 48,
  OwnCacheHit: 49,
  ToolUsed: 50,
  CachesCleared: 51,
  PeriodicDropped: 52,
  TickMissed: 53,
  RefreshWanted: 54,
  PeriodicPostponed: 55,
  PeriodicJoined: 56,
  PreJoined: 57,
  SweepTurned: 58,
  SweepServed: 59,
  SweepCut: 60,
  SweepEnded: 61,
  LaunchCrashed: 62,
  PreRetryScheduled: 63,
  OwnRetryScheduled: 64,
  RetryPaid: 65,
  PeriodicBlocked: 66,
  PreBlocked: 67,
  OwnBlocked: 68,
  PeriodicAged: 69,
  PreAged: 70,
  OwnAged: 71,
} as const;
export type FactCode = i32 & CodeOf<typeof FACT>;

/** How many facts there are. */
export const FACTS: i32 = 72;

/** How a request ended, as drawn when it was sent; the codes of `outcome` and `reason`. */
export const OUTCOME = {
  answered: 0,
  network: 1,
  origin: 2,
  timeout: 3,
  tooLarge: 4,
  overload: 5,
  hostEnded: 6,
  /** A service has been asked, and nothing is known yet. */
  asked: 7,
  /** A service has turned it away. */
  rejected: 8,
  /** The client has not sent it: its breaker was open. */
  blocked: 9,
} as const;
export type Outcome = number & CodeOf<typeof OUTCOME>;

/** Why an app was destroyed; the codes of `cause`. */
export const CAUSE = {
  idle: 0,
  killed: 1,
  evicted: 2,
  abandoned: 3,
  crashed: 4,
} as const;
export type Cause = number & CodeOf<typeof CAUSE>;

/** How a package came to a device; the codes of `kind`. */
export const PACKAGE = {
  first: 0,
  blocking: 1,
  background: 2,
  push: 3,
} as const;
export type PackageKind = number & CodeOf<typeof PACKAGE>;

/** How many kinds of packages there are. */
export const PACKAGES: i32 = 4;

/** What a scenario does at an instant, or from an instant on; the codes of `tool` are among them. */
export const FAULT = {
  outage: 0,
  slow: 1,
  pullNow: 2,
  clearCache: 3,
  simulateRelease: 4,
  badPackage: 5,
  push: 6,
  change: 7,
  down: 8,
  degraded: 9,
  errors: 10,
  clockSkew: 11,
  bodySize: 12,
} as const;
export type FaultKind = number & CodeOf<typeof FAULT>;

/** Why the platform sends no request for a user; the codes of `refusal`. */
export const REFUSAL = {
  none: 0,
  tokenNotSet: 1,
  notStarred: 2,
} as const;
export type Refusal = number & CodeOf<typeof REFUSAL>;

/** Whether the origin, or the way to it, kept a request from being answered. */
export function isError(outcome: Outcome): boolean {
  switch (outcome) {
    case OUTCOME.network:
    case OUTCOME.origin:
    case OUTCOME.timeout:
    case OUTCOME.overload:
    case OUTCOME.rejected:
      return true;
    case OUTCOME.answered:
    case OUTCOME.tooLarge:
    case OUTCOME.hostEnded:
    case OUTCOME.asked:
    case OUTCOME.blocked:
      return false;
    default:
      return unforeseen(outcome);
  }
}

/** Whether the person left before there was anything to run. */
export function isGivenUp(cause: Cause): boolean {
  switch (cause) {
    case CAUSE.abandoned:
      return true;
    case CAUSE.idle:
    case CAUSE.killed:
    case CAUSE.evicted:
    case CAUSE.crashed:
      return false;
    default:
      return unforeseen(cause);
  }
}

/** Whether a launch has waited for a package. */
export function isAwaited(kind: PackageKind): boolean {
  switch (kind) {
    case PACKAGE.first:
    case PACKAGE.blocking:
      return true;
    case PACKAGE.background:
    case PACKAGE.push:
      return false;
    default:
      return unforeseen(kind);
  }
}

/** Whether the device has asked for a package. */
export function isRequested(kind: PackageKind): boolean {
  switch (kind) {
    case PACKAGE.first:
    case PACKAGE.blocking:
    case PACKAGE.background:
      return true;
    case PACKAGE.push:
      return false;
    default:
      return unforeseen(kind);
  }
}

/** Whether a fault is a step that devices play; the others are done to the origin, to a package or to a service while they last, to people, or to the scenario itself. */
export function isPlayed(kind: FaultKind): boolean {
  switch (kind) {
    case FAULT.pullNow:
    case FAULT.clearCache:
    case FAULT.simulateRelease:
      return true;
    case FAULT.outage:
    case FAULT.slow:
    case FAULT.badPackage:
    case FAULT.push:
    case FAULT.change:
    case FAULT.down:
    case FAULT.degraded:
    case FAULT.errors:
    case FAULT.clockSkew:
    case FAULT.bodySize:
      return false;
    default:
      return unforeseen(kind);
  }
}

/** Whether a fault is done to the origin, while it lasts. */
export function isOfOrigin(kind: FaultKind): boolean {
  switch (kind) {
    case FAULT.outage:
    case FAULT.slow:
      return true;
    case FAULT.pullNow:
    case FAULT.clearCache:
    case FAULT.simulateRelease:
    case FAULT.badPackage:
    case FAULT.push:
    case FAULT.change:
    case FAULT.down:
    case FAULT.degraded:
    case FAULT.errors:
    case FAULT.clockSkew:
    case FAULT.bodySize:
      return false;
    default:
      return unforeseen(kind);
  }
}
