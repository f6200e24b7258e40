/**
 * A scenario made ready to run: numbers, laws and flags, with nothing left to parse. Durations and instants in ms, sizes
 * in bytes, shares 0 to 1. What is absent (`null`) costs nothing: a device has only the machines that its model uses.
 * Texts are for people, and numbers are never declared as words: see engines/fleet/memory.ts.
 */

import { FAULT, type FaultKind } from '../facts/codes.ts';
import { Law } from '../kernel/law.ts';
import { HOUR, NEVER, NOT_YET } from '../kernel/time.ts';
import type { ServiceModel } from '../services/service-model.ts';
import { type GrayModel, OriginModel, type OriginStretches, type OwnModel } from './origin-model.ts';
import { LifecycleModel, type PeriodicModel, type PreModel, type UpdateModel } from './policy-model.ts';

/** When local clocks are put forward or back during a run, and by how much they are then ahead of what they would show. */
export class ShiftsModel {
  readonly at: Float64Array = new Float64Array(0);
  readonly byMs: Float64Array = new Float64Array(0);
}

/** How business spreads over the day and the week, in weights of mean 1. */
export class RhythmModel {
  /** From a Monday, 0:00, of local time to the start of the run. */
  readonly startMs: number = 0;
  /** By day of the week, Monday first, and the sum of those before it. */
  readonly days: Float64Array = new Float64Array(7);
  readonly daysBefore: Float64Array = new Float64Array(7);
  /** By hour of the local day, and the sum of those before it; not looked at if there is an amplitude. */
  readonly hours: Float64Array = new Float64Array(24);
  readonly hoursBefore: Float64Array = new Float64Array(24);
  /** 1 + amplitude * cos(time of day - peak). */
  readonly amplitude: number = 0;
  readonly peakMs: number = 0;
  /** `null` where local clocks go on evenly. For each shift, what the busy clock shows then, and the business that it has left out by then, repeated hours taken off. */
  readonly shifts: ShiftsModel | null = null;
  readonly busyAt: Float64Array = new Float64Array(0);
  readonly leftOut: Float64Array = new Float64Array(0);
}

/** Of the devices that have an app at all: the share that has it as the run begins, and up to which share others come, and when. */
export class ArrivalsModel {
  readonly fromShare: number = 0;
  readonly toShare: number = 1;
  readonly beginAt: number = 0;
  readonly overMs: number = 0;
}

/** Multipliers of the open rate, each from when on; the first from the start. */
export class RatesModel {
  readonly since: Float64Array = new Float64Array(1);
  readonly laws: Law[] = [];
}

export class UsageModel {
  /** From one open to the next, or from a close to the next open. With a trace, opens come from it. */
  readonly gap: Law = new Law();
  readonly isGapAfterClose: boolean = false;
  /** When the first open comes; `null`: at the start of the run, or at a random point of a gap. */
  readonly firstOpen: Law | null = null;
  readonly isFirstOpenStationary: boolean = false;
  /** Multiplier of a person's open rate. */
  readonly rate: Law = new Law();
  /** `null` if every hour is like any other. */
  readonly rhythm: RhythmModel | null = null;
  /** How long a session lasts; `null` if the trace says it. */
  readonly session: Law | null = null;
  /** Whether an opening of the host opens the app, with this probability; then there are no gaps. */
  readonly isOfHostOpens: boolean = false;
  readonly hostOpenProbability: number = 0;
  /** `null` if everybody has the app as the run begins. */
  readonly arrivals: ArrivalsModel | null = null;
  /** `null` if the multiplier never changes. */
  readonly rates: RatesModel | null = null;
}

/** The opens of one app on one device, in ms after the start of the run, and how long each session lasts. */
export class TracedApp {
  readonly app: number = 0;
  readonly openAt: Float64Array = new Float64Array(0);
  readonly lengthMs: Float64Array = new Float64Array(0);
}

export class TracedDevice {
  readonly id: string = '';
  /** The device is observed in [0, endAt); NEVER if to the end of the run. */
  readonly endAt: number = NEVER;
  readonly apps: TracedApp[] = [];
}

export class TracedUsage {
  readonly appIds: string[] = [];
  readonly devices: TracedDevice[] = [];
}

export class NetworkState {
  readonly name: string = '';
  /** How long a device stays in it at a time; exponential in a scenario. A steady network has one state and never leaves. */
  readonly stay: Law = new Law();
  /** Weight of the state at the start, proportional to its mean stay. */
  readonly meanStayMs: number = NEVER;
  /** Probability that a request sent in this state fails. */
  readonly failure: number = 0;
  readonly isOffline: boolean = false;
  readonly isWeak: boolean = false;
  readonly isWifi: boolean = false;
}

export class NetworkModel {
  readonly states: NetworkState[] = [];
}

/** The app in which mini-programs live. */
export class HostModel {
  /** From one activation to the next. */
  readonly gap: Law = new Law();
  /** How long it stays in the foreground. */
  readonly session: Law = new Law();
  /** How long its process lives on in the background. */
  readonly keepAliveMs: number = 0;
  readonly rhythm: RhythmModel | null = null;
}

/** A sweep over all apps of a device, at instants of a grid of its own. */
export class SweepModel {
  /** The first point at or after the start of the grid that all devices share, and from point to point. */
  readonly firstAt: number = 0;
  readonly everyMs: number = 0;
  /** Whether a sweep is left out if the host is not running; otherwise it runs at its next activation. */
  readonly isSkipped: boolean = false;
  /** Whether a sweep that is late moves the grid: the next one comes one period after it. */
  readonly isTimerReset: boolean = false;
  readonly jitter: Law = new Law();
  /** Devices have their grids later by up to this, each by a phase of its own. */
  readonly spreadMs: number = 0;
  /** Whether an app is looked at when the fetch of the one before has ended, instead of all at once. */
  readonly isChained: boolean = false;
  /** Whether a sweep that is under way ends with the host process. */
  readonly isDroppedWithHost: boolean = false;
  /** `null` where local clocks go on evenly. */
  readonly shifts: ShiftsModel | null = null;
}

/** How the share of the devices whose client is new enough for something grows: in straight lines from point to point. */
export class UptakeModel {
  /** In ascending order; before the first point and after the last one the share does not move. */
  readonly at: Float64Array = new Float64Array(0);
  readonly shares: Float64Array = new Float64Array(0);
}

/** What the reporting of the platform sees of an app. */
export class AnalyticsModel {
  /** Share of the devices that report, from when on, and what is kept of it: not what happened before. */
  readonly share: number = 1;
  /** Instead of the share, if the clients of the devices are known. */
  readonly uptake: UptakeModel | null = null;
  readonly publishedAt: number = 0;
  readonly keptFrom: number = 0;
}

/** One app as the devices of one cohort have it. */
export class AppModel {
  readonly name: string = '';
  /** Probability that a device has the app. */
  readonly share: number = 1;
  /** Which tally counts what happens to it: see {@link Model.groups}. */
  readonly group: number = 0;
  readonly usage: UsageModel = new UsageModel();
  readonly loadTime: Law = new Law();
  readonly isReadAtHotStart: boolean = false;
  readonly freshForMs: number = 0;
  readonly tokenShare: number = 0;
  readonly starredShare: number = 1;
  /** Share of devices whose client is new enough for fetches. */
  readonly supportedShare: number = 1;
  /** Instead of the share, if the clients of the devices are known: those that fetch, and those that can be told to fetch now. */
  readonly fetchUptake: UptakeModel | null = null;
  readonly pullUptake: UptakeModel | null = null;
  readonly grays: GrayModel[] = [];
  /** `null` if the reporting sees everything. */
  readonly analytics: AnalyticsModel | null = null;
  readonly lifecycle: LifecycleModel = new LifecycleModel();
  readonly periodic: PeriodicModel | null = null;
  readonly pre: PreModel | null = null;
  /** `null` if a launch without data stays without. */
  readonly own: OwnModel | null = null;
  /** `null` if nothing is released. */
  readonly update: UpdateModel | null = null;
  readonly origin: OriginModel = new OriginModel();
  /** `null` if the addresses are always as they are at first. */
  readonly stretches: OriginStretches | null = null;
}

/** Devices that have an app open it within a time, each at an instant of its own. */
export class CampaignModel {
  readonly at: number = 0;
  readonly withinMs: number = 0;
  /** Share of the devices that it reaches. */
  readonly share: number = 1;
  readonly app: number = 0;
}

/** What happens at an instant, or from one to another: to the origin, or to devices. */
export class FaultModel {
  readonly kind: FaultKind = FAULT.outage;
  readonly at: number = 0;
  readonly until: number = 0;
  /** Share of the devices that it meets. */
  readonly share: number = 1;
  /** Probability that a request fails at the origin while it lasts. */
  readonly failure: number = 0;
  /** By how much answers of the origin take longer while it lasts. */
  readonly factor: number = 1;
  /** The version whose launches crash while it lasts. */
  readonly version: number = NOT_YET;
  /** By how much the clocks of devices are ahead while it lasts; negative: behind. */
  readonly byMs: number = 0;
}

/** Who is offered a release, and from when on; to whom it was offered it stays offered, until it is paused or rolled back. */
export class RolloutModel {
  /** Shares of the devices, by a stable hash, which grow. */
  readonly stepsAt: Float64Array = new Float64Array(0);
  readonly shares: Float64Array = new Float64Array(0);
  /** While it is paused nobody is offered it; one that is halted is paused for ever. In ascending order. */
  readonly pausedFrom: Float64Array = new Float64Array(0);
  readonly pausedUntil: Float64Array = new Float64Array(0);
  /** From then on it is no version to have; NEVER: it stays. */
  readonly rolledBackAt: number = NEVER;
  /** By cohort, 1 for those it is for; empty if it is for all. */
  readonly cohorts: Float64Array = new Float64Array(0);
}

/** Devices that are alike. */
export class CohortModel {
  readonly name: string = '';
  /** The devices of a cohort are those whose point in [0, 1) lies below this, and not below the one of the cohort before. */
  readonly upTo: number = 1;
  readonly network: NetworkModel = new NetworkModel();
  /** `null` if nothing depends on the host. */
  readonly host: HostModel | null = null;
  readonly sweep: SweepModel | null = null;
  /** The same apps in the same order in every cohort. */
  readonly apps: AppModel[] = [];
}

export class CapacityModel {
  /** How many requests of simulated devices are answered in a window. */
  readonly requestsPerWindow: number = 0;
  readonly windowMs: number = 0;
}

export class Model {
  readonly seed: number = 0;
  readonly replication: number = 0;
  readonly devices: number = 0;
  /** The run covers [0, horizonMs); facts before warmupMs are left out of every metric. */
  readonly horizonMs: number = 0;
  readonly warmupMs: number = 0;
  readonly cohorts: CohortModel[] = [];
  /** When each version of the apps is released, in ascending order. */
  readonly releasesAt: Float64Array = new Float64Array(0);
  /** How each is rolled out; empty if each is for all devices at once, for ever. */
  readonly rollouts: RolloutModel[] = [];
  /** In the order of their instants. */
  readonly faults: FaultModel[] = [];
  /** Whether any of them is done to the origin. */
  readonly isDisturbed: boolean = false;
  /** Whether any of them is done to the clocks of devices. */
  readonly isSkewed: boolean = false;
  /** How many groups are counted apart: one for each app of each cohort. */
  readonly groups: number = 1;
  /** How many clusters of neighbouring devices are counted apart, so that their spread tells the error of the whole. */
  readonly clusters: number = 1;
  /** In how many halves of the devices the load is counted apart: two where it stands for that of more devices. */
  readonly halves: number = 1;
  /** What the origin bears; `null` if it bears anything, and then devices never meet. */
  readonly capacity: CapacityModel | null = null;
  readonly traced: TracedUsage | null = null;
  /** How long a row of the series is. */
  readonly bucketMs: number = HOUR;
  /** Of the local clocks of the scenario; `null` where they go on evenly. */
  readonly shifts: ShiftsModel | null = null;
  readonly campaigns: CampaignModel[] = [];
  /** The servers that requests meet, each known by its index; empty where nothing queues. */
  readonly services: ServiceModel[] = [];
  /** By kind of request (periodic, pre, own, check, download), the service that it meets first, -1 for none; empty where there are no services. */
  readonly servedBy: Float64Array = new Float64Array(0);
}
