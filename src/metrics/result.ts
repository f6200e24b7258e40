/** What came out of a run: the object that `run.json` holds and `--json` prints (contract, section 2). */

import type { Frontier } from './frontier-line.ts';
import type { Intervals } from './interval.ts';
import type { LoadRhythm } from './load-rhythm.ts';
import type { Metrics, SeriesColumn } from './metrics.ts';
import type { Ratio } from './ratio.ts';
import type { ServiceMetrics } from './service-metrics.ts';
import type { UnknownErrors } from './unknown-error.ts';

export type { Metrics } from './metrics.ts';

/** How far a policy got, against one that knows the future. */
export type ReachMetrics = Metrics['periodic']['possible']['fresh'];

/** Reads without a fresh answer, by the reason. */
export type NotFreshMetrics = Metrics['periodic']['notFresh'];

/** Rows from the start of the run, warm-up included, each so long, with a cell for each column. */
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

/** How one release spread, in three ways, each by the time since it. */
export interface Adoption {
  readonly version: number;
  /** In ms after the start of the run. */
  readonly releasedAt: number;
  readonly hours: readonly number[];
  /** Of the devices that used the app in the seven days before, the share that has it. */
  readonly shares: readonly Ratio[];
  /** Of all devices with a package of the app, the share that has it. */
  readonly installed: readonly Ratio[];
  /** Of the devices that used the app in the seven days before, the share whose last launch ran it. */
  readonly running: readonly Ratio[];
}

export interface ThresholdVerdict {
  readonly rule: string;
  /** Of the fleet. */
  readonly value: Ratio;
  /** The path of what it is: not that of the rule, where the peak of a sample is asked for and the fleet's is estimated. */
  readonly judgedBy: string;
  readonly passed: boolean;
  /** The value that the rule names, in the unit of the metric. */
  readonly limit: number;
  /** The 95 % confidence interval of the value; `null` where nothing is known of its error. */
  readonly low: Ratio;
  readonly high: Ratio;
  /** Too close to call: values on both sides of the limit lie in the interval. `passed` is what the value says. */
  readonly isWithinError: boolean;
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

/**
 * What all devices do that the simulated ones represent: the same trees as beside it, counts and bytes times `factor`, and
 * `origin.peakRps1s` and its like what is estimated of the fleet. Without `represents`, the same numbers.
 */
export interface Fleet extends Trees {
  /** All that are represented. */
  readonly devices: number;
  /** Real devices for each simulated one. */
  readonly factor: number;
}

/** Metrics and how sure they are: of the whole, of cohorts and of apps. */
export interface Trees {
  readonly metrics: Metrics;
  readonly cohorts: { readonly [name: string]: Metrics };
  readonly apps: { readonly [id: string]: Metrics };
  readonly intervals: {
    readonly metrics: Intervals;
    readonly cohorts: { readonly [name: string]: Intervals };
    readonly apps: { readonly [id: string]: Intervals };
  };
}

/** The highest second and the highest minute of the whole fleet that so large a share of runs does not exceed. */
export interface PeakQuantile {
  readonly fleetPeakRps1s: number;
  readonly fleetPeakRps1m: number;
}

/** By share of runs. */
export type PeakQuantiles = Readonly<Record<'0.5' | '0.99', PeakQuantile>>;

/** Metrics, their intervals, series, distributions and frontier are of the simulated devices, loads scaled. */
export interface Result extends Trees {
  readonly schemaVersion: 1;
  readonly run: RunFacts;
  /** The whole scenario with every default filled in, in the notation of a scenario file. */
  readonly inputs: { readonly [key: string]: unknown };
  /** What people see, and thresholds judge. */
  readonly fleet: Fleet;
  /** Why a metric with a value has no interval. */
  readonly unknownErrors: {
    readonly metrics: UnknownErrors;
    readonly cohorts: { readonly [name: string]: UnknownErrors };
    readonly apps: { readonly [id: string]: UnknownErrors };
  };
  /** With several replications, of the first. */
  readonly series: Series;
  /** Ages of the periodic answer at reads that hit, in ms. */
  readonly distributions: { readonly 'periodic.ageMs': Distribution };
  /** When the load falls, and how sure that is. */
  readonly rhythm: LoadRhythm;
  /** What was possible, over all devices; `null` where nothing is read. */
  readonly frontier: Frontier | null;
  /**
   * How high the fleet's busiest second and minute may be by chance: what `origin.fleetPeakRps1s` and its like are the mean of. `null`
   * without `represents`, and where devices share chance.
   */
  readonly fleetPeakQuantiles: PeakQuantiles | null;
  /** One for each release of the run. */
  readonly adoption: readonly Adoption[];
  /** By name; none where nothing queues. */
  readonly services: { readonly [name: string]: ServiceMetrics };
  /** How sure they are, by name of the service and path below it; `null` of a single run, which shows no error of a queue. */
  readonly serviceIntervals: { readonly [name: string]: Intervals };
  readonly thresholds: readonly ThresholdVerdict[];
  /** What one should know before trusting the numbers: how the warm-up was found, that a run is too short. In the language of the report. */
  readonly notes: readonly string[];
  /** `null` if none was asked for. */
  readonly precision: PrecisionVerdict | null;
}
