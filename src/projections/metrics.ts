/** From what was tallied to the metrics of a result (contract, section 2). A ratio of nothing is `null`. */

import type { CohortModel, Model } from '../domain/model.ts';
import { FACT } from '../facts/codes.ts';
import type { LogHistogram } from '../kernel/log-histogram.ts';
import { DAY, MINUTE, SECOND } from '../kernel/time.ts';
import { inFlightAtWarmup } from './in-flight.ts';
import { SOURCE } from './launches.ts';
import { measuredLoad } from './load.ts';
import type {
  HostMetrics,
  LaunchMetrics,
  Metrics,
  OriginMetrics,
  OwnMetrics,
  PeriodicMetrics,
  PreMetrics,
  Ratio,
  ReportedMetrics,
  Spread,
} from './result.ts';
import type { Tally } from './tally.ts';
import { updateMetrics } from './update-metrics.ts';

/** How much was observed and what it stands for. */
export interface Scope {
  readonly model: Model;
  /** Measured time summed over devices, in ms. */
  readonly deviceMs: number;
  /** Whether these are whole devices, and not one app of them. */
  readonly isOfDevices: boolean;
  /** Real devices for each simulated one. */
  readonly scale: number;
}

export function metricsOf(tally: Tally, scope: Scope): Metrics {
  const { measured } = tally.counts;
  const coldStarts = measured[FACT.ColdStarted]!;
  const hotStarts = measured[FACT.HotStarted]!;
  const opens = coldStarts + hotStarts;
  const periodic = periodicMetrics(tally, scope, opens);
  const pre = preMetrics(tally);
  return {
    opens,
    coldStarts,
    hotStarts,
    coldStartRate: ratio(coldStarts, opens),
    residentFraction: ratio(tally.launches.residentMs.value, tally.launches.observedMs.value),
    periodic,
    pre,
    update: updateMetrics(tally, scope),
    launch: launchMetrics(tally),
    own: ownMetrics(tally),
    reported: scope.model.cohorts.some(isPartlyReported) ? reportedMetrics(tally, opens) : null,
    host: scope.isOfDevices ? hostMetrics(tally, scope) : null,
    origin: originMetrics(tally, scope, periodic, pre, ownMetrics(tally)),
  };
}

function periodicMetrics(tally: Tally, { deviceMs }: Scope, opens: number): PeriodicMetrics {
  const { measured } = tally.counts;
  const { periodicReads: reads, periodicCopies: copies } = tally;
  const attempts = measured[FACT.PeriodicRequested]!;
  const successes = measured[FACT.PeriodicFetched]!;
  const hits = measured[FACT.PeriodicHit]!;
  const asked = hits + measured[FACT.PeriodicMissed]!;
  const deviceDays = deviceMs / DAY;
  return {
    attempts,
    successes,
    failures: measured[FACT.PeriodicFailed]!,
    tooLarge: measured[FACT.PeriodicTooLarge]!,
    bytes: copies.bytes.value,
    attemptsPerDeviceDay: ratio(attempts, deviceDays),
    successesPerDeviceDay: ratio(successes, deviceDays),
    attemptsPerOpen: ratio(attempts, opens),
    reads: asked,
    hits,
    hitRate: ratio(hits, asked),
    freshHits: reads.freshHits,
    freshHitRate: ratio(reads.freshHits, asked),
    ageMs: { ...spread(reads.ages, reads.ageSum.value), max: hits > 0 ? reads.ages.max : null },
    currentAtReadRate: ratio(reads.currentHits, hits),
    lagVersions: { mean: ratio(reads.lagSum.value, hits), max: hits > 0 ? reads.lagMax : null },
    replaced: copies.replaced,
    unread: copies.unread,
    unreadAtEnd: copies.unreadAtEnd,
    unreadRate: ratio(copies.unread, copies.replaced),
    unreadWithinIntervalRate: ratio(copies.unreadWithinInterval, copies.judgedWithinInterval),
    inFlight: tally.counts.periodicInFlight,
    inFlightAtWarmup: inFlightAtWarmup(tally.counts).periodic,
    timeFresh: ratio(copies.currentMs.value, copies.heldMs.value),
    timeAgeMs: ratio(copies.twiceAgeMs2.value / 2, copies.heldMs.value),
    firstReadFresh: reads.firstReadFresh,
    firstReadStale: reads.firstReadStale,
  };
}

function preMetrics({ counts, preFetches }: Tally): PreMetrics {
  const { measured } = counts;
  const misses = measured[FACT.PreMissed]!;
  const hits = measured[FACT.PreHit]!;
  return {
    attempts: measured[FACT.PreRequested]!,
    successes: measured[FACT.PreFetched]!,
    failures: measured[FACT.PreFailed]!,
    bytes: preFetches.bytes.value,
    reads: hits + misses,
    freshHits: preFetches.freshHits,
    staleHits: preFetches.staleHits,
    lateHits: preFetches.lateHits,
    misses,
    readyRate: ratio(preFetches.ready, preFetches.loaded),
    extraWaitMs: { mean: ratio(preFetches.extraWaitSum.value, preFetches.launchReads) },
    ageMs: { mean: ratio(preFetches.ageSum.value, hits) },
    inFlight: counts.preInFlight,
    inFlightAtWarmup: inFlightAtWarmup(counts).pre,
  };
}

function launchMetrics({ launches }: Tally): LaunchMetrics {
  const { waits, waitSum, aloneSum, sources } = launches;
  const hasAlone = aloneSum.value > 0;
  return {
    sources: {
      pre: sources[SOURCE.pre]!,
      latePre: sources[SOURCE.latePre]!,
      periodic: sources[SOURCE.periodic]!,
      ownCache: sources[SOURCE.ownCache]!,
      origin: sources[SOURCE.origin]!,
    },
    waitMs: spread(waits, waitSum.value),
    withoutFetchMs: { mean: hasAlone ? ratio(aloneSum.value, waits.total) : null },
    savedMs: { mean: hasAlone ? ratio(aloneSum.value - waitSum.value, waits.total) : null },
  };
}

function isPartlyReported({ apps }: CohortModel): boolean {
  return apps.some(({ analytics }) => analytics !== null);
}

function reportedMetrics({ reported }: Tally, opens: number): ReportedMetrics {
  return {
    opens: reported.opens,
    opensShare: ratio(reported.opens, opens),
    coldStartRate: ratio(reported.coldStarts, reported.opens),
    hitRate: ratio(reported.hits, reported.reads),
    freshHitRate: ratio(reported.freshHits, reported.reads),
  };
}

function ownMetrics({ counts, ownRequests }: Tally): OwnMetrics {
  const { measured } = counts;
  return {
    attempts: measured[FACT.OwnRequested]!,
    successes: measured[FACT.OwnFetched]!,
    failures: measured[FACT.OwnFailed]!,
    bytes: ownRequests.bytes.value,
    cacheHits: measured[FACT.OwnCacheHit]!,
    inFlight: ownRequests.inFlight,
  };
}

function hostMetrics({ counts, sweeps }: Tally, { deviceMs }: Scope): HostMetrics {
  const { measured } = counts;
  const ran = measured[FACT.SweepRan]!;
  const missed = measured[FACT.SweepMissed]!;
  const onTime = ran - sweeps.late;
  return {
    activations: measured[FACT.HostActivated]!,
    sweeps: ran,
    lateSweeps: sweeps.late,
    missedSweeps: missed,
    onTimeSweepRate: ratio(onTime, onTime + missed),
    sweepsPerDeviceDay: ratio(ran, deviceMs / DAY),
    sweptAtReadRate: ratio(sweeps.readsOfLastDue, sweeps.reads),
  };
}

function originMetrics(
  { requests, counts, preFetches }: Tally,
  { model, scale }: Scope,
  periodic: PeriodicMetrics,
  pre: PreMetrics,
  own: OwnMetrics,
): OriginMetrics {
  const { warmupMs, horizonMs } = model;
  const { peakPerSecond, perMinute } = measuredLoad(requests, warmupMs, horizonMs);
  const sorted = perMinute.slice().sort();
  const perMinuteRps = (count: number) => (count * scale) / (MINUTE / SECOND);
  const peakPerMinute = sorted.at(-1) ?? 0;
  const p99PerMinute = sorted[Math.ceil(0.99 * sorted.length) - 1] ?? 0;
  const meanPerMinute = (requests.measured * MINUTE) / (horizonMs - warmupMs);
  return {
    requests: requests.measured,
    grayRequests: requests.measuredGray,
    bytes: periodic.bytes + pre.bytes + own.bytes,
    meanRps: (requests.measured * scale * SECOND) / (horizonMs - warmupMs),
    peakRps1s: peakPerSecond * scale,
    peakRps1m: perMinuteRps(peakPerMinute),
    p99Rps1m: perMinuteRps(p99PerMinute),
    peakToMean1m: ratio(peakPerMinute, meanPerMinute),
    errors: counts.measured[FACT.PeriodicFailed]! + pre.failures - preFetches.tooLarge + own.failures,
  };
}

function spread(histogram: LogHistogram, sum: number): Spread {
  return {
    mean: ratio(sum, histogram.total),
    p50: histogram.quantile(0.5),
    p90: histogram.quantile(0.9),
    p99: histogram.quantile(0.99),
  };
}

function ratio(part: number, whole: number): Ratio {
  return whole > 0 ? part / whole : null;
}
