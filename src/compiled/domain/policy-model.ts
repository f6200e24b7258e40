/** What the platform does to an app, made ready to run: see model.ts. */

import { Law } from '../kernel/law.ts';
import { unforeseen } from '../kernel/native.ts';
import { NEVER } from '../kernel/time.ts';
import type { RetryModel } from '../services/retry-model.ts';

export class LifecycleModel {
  readonly suspendAfterMs: number = 0;
  readonly destroyAfterMs: number = 0;
  readonly memoryKill: Law | null = null;
  /** How many apps of a device may be in memory at once; NEVER: any number. */
  readonly maxLive: number = NEVER;
}

/** What an open does that comes when a fetch would be due and the app was not used within the window. */
export const LATE_OPEN = {
  fetch: 0,
  rearm: 1,
  ignore: 2,
} as const;
export type LateOpen = number & CodeOf<typeof LATE_OPEN>;

/** When a fetch that is due may happen, as scenarios call it. */
export const OPPORTUNITY = {
  timer: 0,
  tick: 1,
  dailySweep: 2,
  hostActive: 3,
} as const;
export type Opportunity = number & CodeOf<typeof OPPORTUNITY>;

/** What becomes of a tick that finds the host process dead, as scenarios call it. */
export const HOST_DEAD = {
  fetch: 0,
  skip: 1,
  nextHostOpen: 2,
} as const;
export type HostDead = number & CodeOf<typeof HOST_DEAD>;

/** Whether an opportunity is an app's own, and comes when the interval has run out; the others come to all apps at once. */
export function isTimer(kind: Opportunity): boolean {
  switch (kind) {
    case OPPORTUNITY.timer:
      return true;
    case OPPORTUNITY.tick:
    case OPPORTUNITY.dailySweep:
    case OPPORTUNITY.hostActive:
      return false;
    default:
      return unforeseen(kind);
  }
}

/** Whether an opportunity waits for the interval since the last success (Binance's chart asks for use within seven days only). */
export function isIntervalAsked(kind: Opportunity): boolean {
  switch (kind) {
    case OPPORTUNITY.timer:
    case OPPORTUNITY.tick:
    case OPPORTUNITY.hostActive:
      return true;
    case OPPORTUNITY.dailySweep:
      return false;
    default:
      return unforeseen(kind);
  }
}

/** Whether an opportunity hangs on the host: no fetch is due before the host says so. */
export function isOfHost(kind: Opportunity): boolean {
  switch (kind) {
    case OPPORTUNITY.dailySweep:
    case OPPORTUNITY.hostActive:
      return true;
    case OPPORTUNITY.timer:
    case OPPORTUNITY.tick:
      return false;
    default:
      return unforeseen(kind);
  }
}

/** Whether a tick is one of the host process. */
export function isTickOfHost(hostDead: HostDead): boolean {
  switch (hostDead) {
    case HOST_DEAD.fetch:
      return false;
    case HOST_DEAD.skip:
    case HOST_DEAD.nextHostOpen:
      return true;
    default:
      return unforeseen(hostDead);
  }
}

/** Whether a late open has the app fetch. */
export function isOwedLate(lateOpen: LateOpen): boolean {
  switch (lateOpen) {
    case LATE_OPEN.fetch:
      return true;
    case LATE_OPEN.rearm:
    case LATE_OPEN.ignore:
      return false;
    default:
      return unforeseen(lateOpen);
  }
}

/** Opportunities on a grid of the device's own. */
export class TickModel {
  readonly everyMs: number = 0;
  /** The first point of the grid, if it is not random. */
  readonly phaseMs: number = 0;
  readonly isPhaseRandom: boolean = false;
  /** Devices have their points later than that by up to this, each by a phase of its own. */
  readonly spreadMs: number = 0;
  readonly hostDead: HostDead = HOST_DEAD.fetch;
}

export class PeriodicModel {
  readonly intervalMs: number = 0;
  readonly windowMs: number = 0;
  readonly isWindowInclusive: boolean = false;
  readonly opportunity: Opportunity = OPPORTUNITY.timer;
  /** The grid of opportunities, if they are ticks. */
  readonly tick: TickModel | null = null;
  readonly lateOpen: LateOpen = LATE_OPEN.ignore;
  readonly jitter: Law = new Law();
  /** From the first open until a fetch is due for the first time; `null`: none. */
  readonly initialDelay: Law | null = null;
  /** An open that finds a copy older than this fetches after its reads; NEVER: none does. */
  readonly refreshAfterMs: number = NEVER;
  /** Whether a fetch that waits, for a network, for a retry or for its jitter, or that is in flight, ends with the host process. */
  readonly isDroppedWithHost: boolean = false;
  readonly isWifiOnly: boolean = false;
  readonly isTokenRequired: boolean = false;
  readonly isStarRequired: boolean = false;
  readonly retry: RetryModel | null = null;
  /** Whether the interval begins anew where the last attempt brought nothing; otherwise at the last success alone. */
  readonly isCountedFromFailure: boolean = false;
  /** How many apps of a device may fetch at one opportunity; NEVER: any number. */
  readonly maxPerOpportunity: number = NEVER;
  /** How long a read waits at most for a fetch that is in flight: 0 is "never wait", NEVER is "wait". */
  readonly readPatienceMs: number = 0;
}

export class PreModel {
  /** As of {@link PeriodicModel}. */
  readonly readPatienceMs: number = 0;
  readonly isKeptInMemory: boolean = false;
  /** How long the client needs to learn the address before it can ask. */
  readonly details: Law = new Law();
  readonly retry: RetryModel | null = null;
  readonly isTokenRequired: boolean = false;
  readonly isStarRequired: boolean = false;
}

/** How code packages come to devices. Version v is the v-th release; what is there at the start is version 0. */
export class UpdateModel {
  /** A package reaches a device that uses the app uniformly within this after its release; NEVER: it does not by itself. */
  readonly pushWithinMs: number = NEVER;
  /** The host of such a device hears of a release uniformly within this; NEVER: it does not ask. */
  readonly hostCheckMs: number = NEVER;
  readonly recentlyUsedMs: number = NEVER;
  readonly isCheckedAtColdStart: boolean = false;
  /** A check beside a cold start only if the last one is at least this old, one before it if at least that old. */
  readonly asyncEveryMs: number = 0;
  readonly syncEveryMs: number = NEVER;
  /** A launch after this long without use is checked first. */
  readonly longUnusedMs: number = NEVER;
  readonly checkTime: Law = new Law();
  readonly downloadTime: Law = new Law();
  readonly failure: number = 0;
  /** How long a launch waits for its package. */
  readonly timeoutMs: number = NEVER;
  readonly isFallingBack: boolean = true;
  readonly retryMs: number = NEVER;
  /** A local version from this on is launched at once; NEVER: none is. */
  readonly preferLocalFrom: number = NEVER;
  /** A local version below this is not launched. */
  readonly minimumVersion: number = 0;
  /** Probability that a person who is told of a new version restarts the app; nobody is told if it is 0. */
  readonly acceptance: number = 0;
  readonly packageBytes: number = 0;
  /** Share of the package that an update transfers. */
  readonly deltaShare: number = 1;
}

/** Answers above this are not cached: 256 KiB (WeChat, "periodic update" and "data pre-fetch": at most 256 KB). */
export const LARGEST_BODY_BYTES: number = 262_144;
