/** A made-up but plausible result, so that reports can be tested and looked at without running a simulation. */

import { DAY, HOUR, MINUTE } from '../kernel/time.ts';
import type { Frontier } from '../projections/frontier.ts';
import type { Interval, Intervals } from '../projections/interval.ts';
import {
  type Adoption,
  type Distribution,
  type Metrics,
  type Result,
  SERIES_COLUMNS,
} from '../projections/result.ts';
import { metricAt, metricPaths } from '../projections/thresholds.ts';
import { DIURNAL, fixtureInputs, WEEKLY } from './fixture-inputs.ts';

export interface FixtureChoices {
  readonly days?: number;
  readonly warmupDays?: number;
  readonly devices?: number;
  readonly represents?: number;
  readonly hasPreFetch?: boolean;
  readonly hasReads?: boolean;
  readonly start?: string;
}

/** Twenty-eight days of 10 000 devices that stand for a million, the first week being warm-up. */
export function fixtureResult(choices: FixtureChoices = {}): Result {
  const { days = 28, warmupDays = 7, devices = 10_000, represents = 1_000_000 } = choices;
  const { hasPreFetch = true, hasReads = true, start = '2026-03-02T00:00:00+08:00' } = choices;
  const rows = hours(days, devices, represents, hasReads);
  const measured = rows.filter((row) => (row[0] ?? 0) >= warmupDays * DAY);
  const metrics = metricsOf(measured, {
    devices,
    represents,
    measuredDays: days - warmupDays,
    hasPreFetch,
    hasReads,
  });
  return {
    schemaVersion: 1,
    run: {
      id: 'wechat-month-7f3a91c2',
      scenario: 'wechat-month',
      seed: 1,
      devices,
      replications: 1,
      engine: 'fleet',
      workers: 2,
      horizonMs: days * DAY,
      warmupMs: warmupDays * DAY,
      facts: 12_345_678,
      events: 23_456_789,
      digest: '9c41e0b7d25a83f6',
      wallMs: 12_840,
      peakRssBytes: 312 * 1024 ** 2,
      version: '0.1.0',
    },
    inputs: fixtureInputs({ start, days, warmupDays, devices, represents, hasPreFetch }),
    metrics,
    cohorts: { commuters: metrics, homebodies: { ...metrics, coldStartRate: 0.61 } },
    apps: {},
    intervals: { metrics: intervalsAround(metrics), cohorts: {}, apps: {} },
    series: { bucketMs: HOUR, columns: SERIES_COLUMNS, rows },
    distributions: { 'periodic.ageMs': hasReads ? ages(metrics.periodic.hits) : { edges: [], counts: [] } },
    frontier: hasReads ? frontierOf(metrics) : null,
    adoption: hasReads ? [release(1, 9), release(2, 15)] : [],
    thresholds: [
      { rule: 'periodic.freshHitRate > 0.8', value: metrics.periodic.freshHitRate, passed: hasReads },
      {
        rule: 'origin.peakRps1s <= 500',
        value: metrics.origin.peakRps1s,
        passed: (metrics.origin.peakRps1s ?? 0) <= 500,
      },
      { rule: 'launch.waitMs.p90 < 2.5s', value: metrics.launch.waitMs.p90, passed: true },
    ],
    notes: [],
    precision: null,
  };
}

/** As if every metric were known to a percent; nothing is known of the peaks of a single run. */
function intervalsAround(metrics: Metrics): Intervals {
  const around = (path: string): Interval | null => {
    const mean = metricAt(metrics, path) ?? null;
    if (mean === null || path.includes('eak') || path.endsWith('max')) return null;
    const half = 0.01 * mean;
    const method = /p\d\d/.test(path) ? 'quantile' : 'devices';
    return { mean, standardError: half / 2, low: mean - half, high: mean + half, clusters: 64, method };
  };
  return Object.fromEntries(metricPaths(metrics).map((path) => [path, around(path)]));
}

/** A release that reaches nearly all within a day. */
function release(version: number, day: number): Adoption {
  const reached = [0, 1, 4, 9, 14, 19, 24, 36, 48, 72];
  const shares = reached.map((hour) => 1 - Math.exp(-hour / (5 + version)));
  return { version, releasedAt: day * DAY, hours: reached, shares };
}

type Row = readonly (number | null)[];

function hours(days: number, devices: number, represents: number, hasReads: boolean): readonly Row[] {
  const factor = represents / devices;
  const mean = DIURNAL.reduce((sum: number, weight) => sum + weight, 0) / 24;
  return Array.from({ length: days * 24 }, (_, hour) => {
    const settled = 1 - Math.exp(-(hour + 6) / 20);
    const rhythm = ((DIURNAL[hour % 24] ?? 1) / mean) * (WEEKLY[Math.floor(hour / 24) % 7] ?? 1);
    const opens = Math.round(((2.4 * devices) / 24) * rhythm * (1 + 0.05 * noise(hour, 1)));
    const coldStarts = Math.round(opens * (0.47 - 0.1 * (rhythm - 1) + 0.01 * noise(hour, 2)));
    const attempts = Math.round(
      ((1.5 * devices) / 24) * (0.55 + 0.45 * rhythm) * settled * (1 + 0.04 * noise(hour, 3)),
    );
    const requests = attempts + coldStarts;
    const hitRate = settled * (0.955 + 0.01 * noise(hour, 4));
    const fresh = hitRate * (0.9 + 0.03 * Math.cos((hour % 24) / 3.8) + 0.008 * noise(hour, 5));
    const age = HOUR * (5.2 * settled + 0.7 * Math.sin((hour % 24) / 3.8) + 0.15 * noise(hour, 6));
    const busiestMinute = (requests / 3600) * factor * (1.4 + 0.5 * noise(hour, 7) ** 2);
    return [
      hour * HOUR,
      opens,
      coldStarts,
      attempts,
      requests,
      hasReads ? hitRate : null,
      opens - coldStarts,
      hasReads ? coldStarts : 0,
      hasReads ? fresh : null,
      hasReads ? age : null,
      coldStarts,
      0.62,
      Math.round(requests * 0.011),
      requests * 40 * 1024,
      busiestMinute,
      busiestMinute * (2.6 + 0.5 * noise(hour, 8)),
      hasReads ? 1 - Math.exp(-((hour % 144) + 1) / 9) : null,
      hasReads ? Math.exp(-((hour % 144) + 1) / 9) : null,
    ];
  });
}

interface FleetFacts {
  readonly devices: number;
  readonly represents: number;
  readonly measuredDays: number;
  readonly hasPreFetch: boolean;
  readonly hasReads: boolean;
}

function metricsOf(rows: readonly Row[], fleet: FleetFacts): Metrics {
  const sum = (column: number) => rows.reduce((all, row) => all + (row[column] ?? 0), 0);
  const weighted = (column: number) => rows.reduce((all, row) => all + (row[column] ?? 0) * (row[7] ?? 0), 0);
  const highest = (column: number) => rows.reduce((most, row) => Math.max(most, row[column] ?? 0), 0);
  const factor = fleet.represents / fleet.devices;
  const [opens, coldStarts, attempts] = [sum(1), sum(2), sum(3)];
  const requests = sum(4);
  const reads = sum(7);
  const hits = Math.round(weighted(5));
  const freshHits = Math.round(weighted(8));
  const failures = Math.round(attempts * 0.011);
  const tooLarge = Math.round(attempts * 0.004);
  const successes = attempts - failures - tooLarge;
  const unread = Math.round(successes * 0.46);
  const unreadAtEnd = Math.round(fleet.devices * 0.31);
  const firstReadStale = Math.round(successes * 0.07);
  const seconds = fleet.measuredDays * 86_400;
  const meanRps = (requests * factor) / seconds;
  const or = (value: number) => (fleet.hasReads ? value : null);
  const preReads = fleet.hasPreFetch ? coldStarts : 0;
  const share = (part: number) => Math.round(preReads * part);
  return {
    opens,
    coldStarts,
    hotStarts: opens - coldStarts,
    coldStartRate: opens > 0 ? coldStarts / opens : null,
    residentFraction: 0.083,
    periodic: {
      attempts,
      successes,
      failures,
      tooLarge,
      bytes: attempts * 40 * 1024,
      attemptsPerDeviceDay: attempts / fleet.devices / fleet.measuredDays,
      successesPerDeviceDay: successes / fleet.devices / fleet.measuredDays,
      attemptsPerOpen: attempts / opens,
      reads,
      hits,
      hitRate: or(hits / reads),
      freshHits,
      freshHitRate: or(freshHits / reads),
      ageMs: {
        mean: or(weighted(9) / reads),
        p50: or(4.8 * HOUR),
        p90: or(11.2 * HOUR),
        p99: or(61 * HOUR),
        max: or(6.4 * DAY),
      },
      currentAtReadRate: or(0.52),
      lagVersions: { mean: or(0.84), max: or(21) },
      replaced: successes - unreadAtEnd,
      unread,
      unreadAtEnd,
      unreadRate: unread / (successes - unreadAtEnd),
      unreadWithinIntervalRate: 0.49,
      inFlight: 3,
      inFlightAtWarmup: 2,
      timeFresh: 0.47,
      timeAgeMs: 4.1 * HOUR,
      firstReadFresh: fleet.hasReads ? successes - unread - unreadAtEnd - firstReadStale : 0,
      firstReadStale: fleet.hasReads ? firstReadStale : 0,
      ...reachOf(attempts, { reads, freshHits }),
    },
    update: {
      checks: 81_000,
      downloads: 20_400,
      bytes: 20_400 * 1_572_864,
      downloadsByKind: { first: 400, sync: 3000, async: 2000, push: 15_000 },
      bytesByKind: {
        first: 400 * 1_572_864,
        sync: 3000 * 1_572_864,
        async: 2000 * 1_572_864,
        push: 15_000 * 1_572_864,
      },
      syncUpdates: 3000,
      asyncUpdates: 2000,
      failures: 812,
      blocked: 14,
      prompts: 1210,
      restarts: 480,
      versionsBehind: 0.021,
      outdatedRequests: 3120,
      outdatedAtColdStartRate: 0.02,
      adoption24h: 0.973,
    },
    pre: {
      attempts: preReads,
      successes: share(0.985),
      failures: share(0.015),
      bytes: preReads * 40 * 1024,
      reads: preReads,
      freshHits: share(0.89),
      staleHits: share(0.093),
      lateHits: share(0.088),
      misses: preReads - share(0.89) - share(0.093),
      readyRate: fleet.hasPreFetch ? 0.89 : null,
      extraWaitMs: { mean: fleet.hasPreFetch ? 0 : null },
      ageMs: { mean: fleet.hasPreFetch ? 42 * MINUTE : null },
      inFlight: 0,
      inFlightAtWarmup: 0,
    },
    launch: {
      sources: {
        pre: fleet.hasPreFetch ? Math.round(0.86 * coldStarts) : 0,
        latePre: 0,
        periodic: fleet.hasReads ? Math.round(0.11 * coldStarts) : 0,
        ownCache: 0,
        origin: Math.round(0.02 * coldStarts),
      },
      waitMs: { mean: 1310, p50: 1204, p90: 2011, p99: 3080 },
      withoutFetchMs: { mean: null },
      savedMs: { mean: null },
    },
    reported: null,
    own: { attempts: 0, successes: 0, failures: 0, bytes: 0, cacheHits: 0, inFlight: 0 },
    host: null,
    origin: {
      requests,
      grayRequests: 0,
      bytes: requests * 40 * 1024,
      meanRps,
      peakRps1s: highest(15),
      peakRps1m: highest(14),
      p99Rps1m: highest(14) * 0.93,
      peakToMean1m: highest(14) / meanRps,
      fleetPeakRps1s: highest(14) * 1.4,
      fleetPeakRps1m: highest(14) * 0.92,
      errors: sum(12),
    },
  };
}

/** Bins grow wider with the age; most answers are younger than the interval, a few wait for days. */
function ages(hits: number): Distribution {
  const edges = [
    ...[0, 1, 5, 15, 30].map((minutes) => minutes * MINUTE),
    ...[1, 2, 3, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 36].map((hours) => hours * HOUR),
    ...[2, 3, 4, 5, 6, 7].map((days) => days * DAY),
  ];
  const below = (ms: number) => {
    const hoursOld = ms / HOUR;
    const young = hoursOld <= 12 ? 0.91 * (hoursOld / 12) ** 0.95 : 0.91;
    return hoursOld <= 12 ? young : 0.91 + 0.09 * (1 - Math.exp(-(hoursOld - 12) / 22));
  };
  const counts = edges
    .slice(0, -1)
    .map((edge, index) => Math.round(hits * (below(edges[index + 1] ?? edge) - below(edge))));
  return { edges, counts };
}

/** Repeatable noise in [-1, 1]: the fraction of a large sine. */
function noise(index: number, stream: number): number {
  const value = Math.sin(index * 12.9898 + stream * 78.233) * 43_758.5453;
  return 2 * (value - Math.floor(value)) - 1;
}

/** Reads that were served for nine requests in ten, with two in five requests that could have been saved. */
function reachOf(attempts: number, of: { reads: number; freshHits: number }) {
  const missed = of.reads - of.freshHits;
  const lapsed = Math.round(missed * 0.7);
  const nothing = {
    noOpportunity: 0,
    limitPerOpportunity: 0,
    failure: 0,
    tooLarge: 0,
    tokenMissing: 0,
    notStarred: 0,
  };
  const reach = (most: number, served: number) => ({
    served,
    most,
    reached: most > 0 ? served / most : null,
    fewest: Math.round(attempts * 0.58),
    needed: 0.58,
  });
  return {
    notFresh: {
      tooEarly: 0,
      windowLapsed: lapsed,
      network: missed - lapsed,
      ...nothing,
      inFlight: 0,
      firstUse: 0,
      cacheCleared: 0,
    },
    possible: {
      requests: attempts,
      fresh: reach(of.reads, of.freshHits),
      current: reach(Math.round(of.reads * 0.93), Math.round(of.freshHits * 0.5)),
    },
  };
}

function frontierOf({ periodic }: Metrics): Frontier {
  const [requests, reads] = [periodic.attempts, periodic.reads];
  return {
    deviceDays: requests / (periodic.attemptsPerDeviceDay ?? 1),
    fresh: [
      [0, reads * 0.01],
      [requests * 0.2, reads * 0.6],
      [requests * 0.6, reads],
    ],
    current: [
      [0, 0],
      [requests * 0.3, reads * 0.5],
      [requests * 1.4, reads],
    ],
  };
}
