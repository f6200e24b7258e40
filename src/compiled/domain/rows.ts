/**
 * What a device remembers (decision D1). Rows hold numbers only; `evolve` is the only writer. Instants are {@link NOT_YET}
 * until they have happened, flags are 0 or 1.
 */

import { NOT_YET } from '../kernel/time.ts';

/** One (device, app) pair. */
export class AppRow {
  /** Opens so far, hot and cold: the index of the next one. */
  opens: number = 0;
  lastOpenAt: number = NOT_YET;
  onScreen: number = 0;
  resident: number = 0;
  coldStartedAt: number = NOT_YET;
  /** When an update last restarted it: what had waited then never returns to its code. */
  restartedAt: number = NOT_YET;
  /** Of the last package that has loaded. */
  loadedAt: number = NOT_YET;
  /** A cold start whose package has not loaded, while its session lasts. */
  loading: number = 0;
  /** A cold start whose first data has not come, while its session lasts: 1 until it has loaded and data is there. */
  launching: number = 0;
  closes: number = 0;
  /** In memory, with its code stopped. */
  suspended: number = 0;

  hasToken: number = 0;
  /** Which open the running launch is: the index of what is drawn for its own request. */
  launchOpen: number = 0;
  ownInFlight: number = 0;
  /** The index of what is drawn for the last own request: see {@link ownIndexOf}. */
  ownOpen: number = 0;
  /** Requests sent in the chain of the last one, when the next of it is due, and how many retries there were so far. */
  ownChain: number = 0;
  ownRetryAt: number = NOT_YET;
  ownRetries: number = 0;
  /** What the last retry left missing of its budget, in millionths, and first tries since then. */
  ownMissing: number = 0;
  /** Failures in a row, and the last of them: what its breaker goes by. */
  ownFailures: number = 0;
  ownFailedAt: number = NOT_YET;
  ownFirsts: number = 0;
  ownOutcome: number = 0;
  ownStoredAt: number = NOT_YET;
  /** How much older what is stored was already when it came: it had been kept on the way. */
  ownAgeMs: number = 0;
  /** When the youngest data was stored that the app has shown since its last cold start. */
  shownStoredAt: number = NOT_YET;

  /** The version on the device, the one that runs, and another one that the host knows it should have; NOT_YET: none. */
  localVersion: number = NOT_YET;
  runningVersion: number = NOT_YET;
  knownVersion: number = NOT_YET;
  /** Checks sent so far, and the last that was answered. */
  updateChecks: number = 0;
  updateCheckedAt: number = NOT_YET;
  updateOutcome: number = 0;
  /** Whether the check that is running asks for what the host knows already. */
  updateKnown: number = 0;
  packages: number = 0;
  packageInFlight: number = 0;
  packageVersion: number = 0;
  packageOutcome: number = 0;
  /** The version that was on the device when the package was requested. */
  packageFrom: number = NOT_YET;
  /** A new package has come during this launch, and the app has not heard of it. */
  promptDue: number = 0;
  prompts: number = 0;

  /** Due instants computed so far: the index of the next jitter draw. */
  periodicDues: number = 0;
  /** Computed last; where fetches have lapsed, nothing is due then. */
  periodicDueAt: number = NOT_YET;
  /** Before this nothing is due for the first time; NOT_YET: the first open is not followed by a delay. */
  periodicFrom: number = NOT_YET;
  /** Whether the chain that is running, or about to begin, is the refresh of an open: no opportunity that apps share. */
  periodicRefresh: number = 0;
  /** Requests sent so far: the index of the next one's draws. */
  periodicAttempts: number = 0;
  /** Requests sent in the chain that is running. */
  periodicChain: number = 0;
  /** As of an own request. */
  periodicMissing: number = 0;
  periodicFailures: number = 0;
  periodicBrokenAt: number = NOT_YET;
  periodicFirsts: number = 0;
  /** Whether the chain that is running has begun: it has sent a request, or waits at a gate. */
  periodicBegun: number = 0;
  periodicInFlight: number = 0;
  /** When an attempt last ended without a copy. */
  periodicFailedAt: number = NOT_YET;
  periodicOutcome: number = 0;
  periodicRequestedVersion: number = 0;
  periodicRequestedStaleAt: number = NOT_YET;
  periodicStoredAt: number = NOT_YET;
  periodicAgeMs: number = 0;
  periodicVersion: number = 0;
  /** When the content of the stored copy changed or will change; NOT_YET (-1) if never. */
  periodicStaleAt: number = NOT_YET;
  periodicFirstReadAt: number = NOT_YET;
  /** Since when the first of the reads waits that have not returned; how many have joined it, and the last of them. */
  periodicAwaitedAt: number = NOT_YET;
  periodicJoined: number = 0;
  periodicJoinedAt: number = NOT_YET;

  preAttempts: number = 0;
  /** As of an own request. */
  preChain: number = 0;
  preRetryAt: number = NOT_YET;
  preRetries: number = 0;
  preMissing: number = 0;
  preFailures: number = 0;
  preFailedAt: number = NOT_YET;
  preFirsts: number = 0;
  preInFlight: number = 0;
  preOutcome: number = 0;
  preStoredAt: number = NOT_YET;
  preAgeMs: number = 0;
  /** Whether the stored answer came since the tap of the last launch. */
  preOfThisLaunch: number = 0;
  /** Until the request has ended: reads of this launch that got an older answer or none, while a request was in flight. */
  preUnanswered: number = 0;
  /** The read of the launch has been asked and has not returned. */
  preLaunchRead: number = 0;
  /** As of the periodic fetch. */
  preAwaitedAt: number = NOT_YET;
  preJoined: number = 0;
  preJoinedAt: number = NOT_YET;
}

/** One device: what its apps share. */
export class DeviceRow {
  /** Index of the network state it is in. */
  network: number = 0;
  hostAlive: number = 0;
  /** The last activation of the host, and how many there were: the index of the next draw of what follows one. */
  hostActivatedAt: number = NOT_YET;
  hostActivations: number = 0;
  /** How many apps are in memory. */
  liveApps: number = 0;
  sweepDueAt: number = NOT_YET;
  /** Whether a sweep waits for the host. */
  sweepPending: number = 0;
  /** The last instant at which a sweep was due, whether it ran or not. */
  sweepPeriodAt: number = NOT_YET;
  /** The last sweep that was late. */
  caughtUpAt: number = NOT_YET;
  /** The place on the device of the app whose turn it is, if a sweep goes from one to the next; NOT_YET: nobody's. */
  sweepTurn: number = NOT_YET;
  /** How many apps have fetched in that sweep. */
  sweepServed: number = 0;
  /** Sweeps scheduled so far: the index of the next jitter draw. */
  sweepDues: number = 0;
  /** The last opportunity at which a fetch began, and how many began at it. */
  opportunityAt: number = NOT_YET;
  opportunityFetches: number = 0;
}
