/**
 * A scenario made ready to run: numbers, laws and flags, with nothing left to parse. Durations and instants in ms, sizes
 * in bytes, shares 0 to 1. What is absent (`null`) costs nothing: a device has only the machines that its model uses.
 */

import type { Law } from '../kernel/law.ts';

export interface Model {
  readonly seed: number;
  readonly replication: number;
  readonly devices: number;
  /** The run covers [0, horizonMs); facts before warmupMs are left out of every metric. */
  readonly horizonMs: number;
  readonly warmupMs: number;
  readonly network: NetworkModel;
  readonly app: AppModel;
  /** What the origin bears; `null` if it bears anything, and then devices never meet. */
  readonly capacity: CapacityModel | null;
  readonly traced: TracedUsage | null;
}

export interface CapacityModel {
  /** How many requests of simulated devices are answered in a window. */
  readonly requestsPerWindow: number;
  readonly windowMs: number;
}

export interface AppModel {
  readonly usage: UsageModel;
  readonly loadTime: Law;
  readonly isReadAtHotStart: boolean;
  readonly freshForMs: number;
  readonly tokenShare: number;
  readonly lifecycle: LifecycleModel;
  readonly periodic: PeriodicModel | null;
  readonly pre: PreModel | null;
  readonly origin: OriginModel;
}

/** When a person opens the app. With a trace, gaps come from it and `session` is null unless the scenario replaces it. */
export interface UsageModel {
  readonly gap: Law;
  readonly measure: 'openToOpen' | 'afterClose';
  readonly firstOpen: 'stationary' | 'immediate' | Law;
  readonly rate: Law;
  readonly session: Law | null;
}

/** The opens of a usage trace, in ms after the start of the run. */
export interface TracedUsage {
  readonly appIds: readonly string[];
  readonly devices: readonly TracedDevice[];
}

export interface TracedDevice {
  readonly id: string;
  /** The device is observed in [0, endAt); NEVER if to the end of the run. */
  readonly endAt: number;
  readonly apps: readonly TracedApp[];
}

export interface TracedApp {
  readonly app: number;
  readonly openAt: Float64Array;
  readonly lengthMs: Float64Array;
}

export interface NetworkModel {
  readonly states: readonly NetworkState[];
}

export interface NetworkState {
  readonly name: string;
  /** How long a device stays in it at a time; exponential in a scenario. A steady network has one state and never leaves. */
  readonly stay: Law;
  /** Weight of the state at the start, proportional to its mean stay. */
  readonly meanStayMs: number;
  /** Probability that a request sent in this state fails. */
  readonly failure: number;
  readonly isOffline: boolean;
  readonly isWifi: boolean;
}

export interface LifecycleModel {
  readonly suspendAfterMs: number;
  readonly destroyAfterMs: number;
  readonly memoryKill: Law | null;
}

/** What a read does while a fetch is in flight: how long it waits at most; 0 is "never wait", NEVER is "wait". */
export type ReadPatienceMs = number;

export interface PeriodicModel {
  readonly intervalMs: number;
  readonly windowMs: number;
  readonly isWindowInclusive: boolean;
  readonly opportunity: OpportunityModel;
  readonly jitter: Law;
  readonly isWifiOnly: boolean;
  readonly isTokenRequired: boolean;
  readonly retry: RetryModel | null;
  readonly readPatienceMs: ReadPatienceMs;
}

export type OpportunityModel =
  | { readonly kind: 'timer'; readonly lateOpen: 'fetch' | 'rearm' | 'ignore' }
  | { readonly kind: 'tick'; readonly everyMs: number; readonly phase: 'random' | number };

/** Delay before attempt k + 1 of a chain: min(cap, base * 2^(k-1)), times U(0,1) if jittered; constant if cap = base. */
export interface RetryModel {
  readonly baseMs: number;
  readonly capMs: number;
  readonly isJittered: boolean;
  readonly maxAttempts: number;
}

export interface PreModel {
  readonly readPatienceMs: ReadPatienceMs;
  readonly isKeptInMemory: boolean;
  readonly isTokenRequired: boolean;
}

export interface OriginModel {
  readonly latency: Law;
  readonly failure: number;
  readonly bodySize: Law;
  readonly timeoutMs: number;
  readonly content: ContentModel;
}

/** When the content at the origin changes. A trace and scope `app` are the same for all devices. */
export type ContentModel =
  | { readonly kind: 'never' }
  | { readonly kind: 'renewal'; readonly gap: Law; readonly scope: 'device' | 'app' }
  | { readonly kind: 'trace'; readonly changesAt: Float64Array };

/** Answers above this are not cached: 256 KiB (WeChat, "periodic update" and "data pre-fetch": at most 256 KB). */
export const LARGEST_BODY_BYTES = 262_144;
