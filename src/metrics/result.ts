/** What came out of a run: the object that `run.json` holds and `--json` prints (contract, section 2). */

import type { Frontier } from './frontier-line.ts';
import type { Intervals } from './interval.ts';
import type { NotFreshMetrics, PossibleMetrics } from './possible-figures.ts';
import type { Ratio } from './ratio.ts';

/** Mean and quantiles of durations in ms; quantiles are off by at most 1/256 of their value. */
export interface Spread {
  readonly mean: Ratio;
  readonly p50: Ratio;
  readonly p90: Ratio;
  readonly p99: Ratio;
}

export interface PeriodicMetrics {
  readonly attempts: number;
  readonly successes: number;
  readonly failures: number;
  readonly tooLarge: number;
  readonly bytes: number;
  readonly attemptsPerDeviceDay: Ratio;
  readonly successesPerDeviceDay: Ratio;
  readonly attemptsPerOpen: Ratio;
  readonly reads: number;
  readonly hits: number;
  readonly hitRate: Ratio;
  readonly freshHits: number;
  readonly freshHitRate: Ratio;
  readonly ageMs: Spread & { readonly max: Ratio };
  readonly currentAtReadRate: Ratio;
  readonly lagVersions: { readonly mean: Ratio; readonly max: Ratio };
  readonly replaced: number;
  readonly unread: number;
  readonly unreadAtEnd: number;
  readonly unreadRate: Ratio;
  readonly unreadWithinIntervalRate: Ratio;
  readonly inFlight: number;
  readonly inFlightAtWarmup: number;
  readonly timeFresh: Ratio;
  readonly timeAgeMs: Ratio;
  /** Answers whose first read found them fresh, and those whose first read found them stale. */
  readonly firstReadFresh: number;
  readonly firstReadStale: number;
  /** Sums up to reads that were no fresh hits. */
  readonly notFresh: NotFreshMetrics;
  readonly possible: PossibleMetrics;
}

export interface PreMetrics {
  readonly attempts: number;
  readonly successes: number;
  readonly failures: number;
  readonly bytes: number;
  readonly reads: number;
  readonly freshHits: number;
  readonly staleHits: number;
  readonly lateHits: number;
  readonly misses: number;
  readonly readyRate: Ratio;
  readonly extraWaitMs: { readonly mean: Ratio };
  readonly ageMs: { readonly mean: Ratio };
  readonly inFlight: number;
  readonly inFlightAtWarmup: number;
}

/** Packages by how they came: for a first launch, before one that waited, beside one, or while the app was not in use. */
export interface ByKind {
  readonly first: number;
  readonly sync: number;
  readonly async: number;
  readonly push: number;
}

/** How new versions came to devices; all zero and `null` where nothing is released. */
export interface UpdateMetrics {
  readonly checks: number;
  /** Packages that have come, of all kinds. */
  readonly downloads: number;
  readonly bytes: number;
  readonly downloadsByKind: ByKind;
  readonly bytesByKind: ByKind;
  /** Checks and downloads that failed. */
  readonly syncUpdates: number;
  readonly asyncUpdates: number;
  readonly failures: number;
  /** Launches that were refused, for there was no package, or only one below the minimum. */
  readonly blocked: number;
  readonly prompts: number;
  readonly restarts: number;
  /** Mean number of releases that a cold start is behind. */
  readonly versionsBehind: Ratio;
  /** Requests sent on behalf of a version older than the newest: an old front end meets a new back end. */
  readonly outdatedRequests: number;
  readonly outdatedAtColdStartRate: Ratio;
  readonly adoption24h: Ratio;
}

/** How long people wait at cold starts; what they would have without any fetch in the background, where apps ask themselves. */
/** Cold starts by where their first data came from; none: it did not come while their session lasted. */
export interface LaunchSources {
  readonly pre: number;
  readonly latePre: number;
  readonly periodic: number;
  readonly ownCache: number;
  readonly origin: number;
}

export interface LaunchMetrics {
  readonly sources: LaunchSources;
  readonly waitMs: Spread;
  readonly withoutFetchMs: { readonly mean: Ratio };
  readonly savedMs: { readonly mean: Ratio };
}

/** What launches fetched themselves because no cache had data for them. */
export interface OwnMetrics {
  readonly attempts: number;
  readonly successes: number;
  readonly failures: number;
  readonly bytes: number;
  readonly cacheHits: number;
  readonly inFlight: number;
}

/** What the platform's own reporting would show of measured time; `null` where it sees everything. */
export interface ReportedMetrics {
  readonly opens: number;
  /** Of all opens, the share that it has. */
  readonly opensShare: Ratio;
  readonly coldStartRate: Ratio;
  readonly hitRate: Ratio;
  readonly freshHitRate: Ratio;
}

/** The host app, and the sweeps of a platform that sweeps at a fixed time. */
export interface HostMetrics {
  readonly activations: number;
  /** Sweeps that ran, those of them that ran late, and those that did not run when due, be it that they ran later. */
  readonly sweeps: number;
  readonly lateSweeps: number;
  readonly missedSweeps: number;
  /** Of the sweeps that were due, the share that ran on time. */
  readonly onTimeSweepRate: Ratio;
  readonly sweepsPerDeviceDay: Ratio;
  /** Of the reads on a sweeping platform, the share that found an answer of the last sweep that was due. */
  readonly sweptAtReadRate: Ratio;
}

export interface OriginMetrics {
  readonly requests: number;
  /** Those of them that asked a gray address. */
  readonly grayRequests: number;
  readonly bytes: number;
  readonly meanRps: Ratio;
  readonly peakRps1s: Ratio;
  readonly peakRps1m: Ratio;
  readonly p99Rps1m: Ratio;
  readonly peakToMean1m: Ratio;
  /**
   * The mean of the highest load that all represented devices would make, estimated from the simulated ones: the peak of a sample
   * times the scale is mostly chance. Without `represents`, the peaks themselves.
   */
  readonly fleetPeakRps1s: Ratio;
  readonly fleetPeakRps1m: Ratio;
  readonly errors: number;
}

export interface Metrics {
  readonly opens: number;
  readonly coldStarts: number;
  readonly hotStarts: number;
  readonly coldStartRate: Ratio;
  readonly residentFraction: Ratio;
  readonly periodic: PeriodicMetrics;
  readonly pre: PreMetrics;
  readonly update: UpdateMetrics;
  readonly launch: LaunchMetrics;
  readonly own: OwnMetrics;
  readonly reported: ReportedMetrics | null;
  /** `null` for an app: the host is the device's. */
  readonly host: HostMetrics | null;
  readonly origin: OriginMetrics;
}

/**
 * The columns of the hourly series. `t` is the start of the hour in ms after the start of the run, warm-up included;
 * counts are those of the simulated devices; `origin.peakRps1m` and `origin.peakRps1s` are the busiest aligned minute and
 * second that begin in the hour, in requests per second scaled to `represents`; rates and ages are `null` in an hour
 * without reads.
 */
export const SERIES_COLUMNS = [
  't',
  'opens',
  'coldStarts',
  'periodic.attempts',
  'origin.requests',
  'periodic.hitRate',
  'hotStarts',
  'periodic.reads',
  'periodic.freshHitRate',
  'periodic.ageMs',
  'pre.attempts',
  'pre.freshHitRate',
  'origin.errors',
  'origin.bytes',
  'origin.peakRps1m',
  'origin.peakRps1s',
  'update.newestShare',
  'update.oneBehindShare',
] as const;

export type SeriesColumn = (typeof SERIES_COLUMNS)[number];

export interface Series {
  readonly bucketMs: number;
  readonly columns: readonly SeriesColumn[];
  readonly rows: readonly (readonly (number | null)[])[];
}

/** Counts between edges: bin i holds the values in [edges[i], edges[i + 1]). */
export interface Distribution {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

/** How one release spread: of the devices that used the app in the seven days before, the share that has it. */
export interface Adoption {
  readonly version: number;
  /** In ms after the start of the run. */
  readonly releasedAt: number;
  readonly hours: readonly number[];
  readonly shares: readonly Ratio[];
}

export interface ThresholdVerdict {
  readonly rule: string;
  readonly value: Ratio;
  readonly passed: boolean;
}

/** Whether the interval of a metric became as narrow as it was asked to be. */
export interface PrecisionVerdict {
  readonly rule: string;
  readonly isReached: boolean;
}

export interface RunFacts {
  readonly id: string;
  readonly scenario: string;
  readonly seed: number;
  /** Of each replication. */
  readonly devices: number;
  /** Runs that differ by chance alone; counts are those of one: their mean. Facts and events are of all. */
  readonly replications: number;
  readonly engine: string;
  readonly workers: number;
  readonly horizonMs: number;
  readonly warmupMs: number;
  readonly facts: number;
  readonly events: number;
  /** Sixteen hexadecimal digits over all facts, warm-up included (decision D7). */
  readonly digest: string;
  readonly wallMs: number;
  readonly peakRssBytes: number;
  readonly version: string;
}

export interface Result {
  readonly schemaVersion: 1;
  readonly run: RunFacts;
  /** The whole scenario with every default filled in, in the notation of a scenario file. */
  readonly inputs: { readonly [key: string]: unknown };
  readonly metrics: Metrics;
  readonly cohorts: { readonly [name: string]: Metrics };
  readonly apps: { readonly [id: string]: Metrics };
  readonly intervals: {
    readonly metrics: Intervals;
    readonly cohorts: { readonly [name: string]: Intervals };
    readonly apps: { readonly [id: string]: Intervals };
  };
  /** With several replications, of the first. */
  readonly series: Series;
  /** Ages of the periodic answer at reads that hit, in ms. */
  readonly distributions: { readonly 'periodic.ageMs': Distribution };
  /** What was possible, over all devices; `null` where nothing is read. */
  readonly frontier: Frontier | null;
  /** One for each release of the run. */
  readonly adoption: readonly Adoption[];
  readonly thresholds: readonly ThresholdVerdict[];
  /** What one should know before trusting the numbers: how the warm-up was found, that a run is too short. */
  readonly notes: readonly string[];
  /** `null` if none was asked for. */
  readonly precision: PrecisionVerdict | null;
}
