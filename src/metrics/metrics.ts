/** From what was tallied to the metrics of a result (contract, section 2), as what each is made of. */

import { SOURCE } from '../compiled/books/launches.ts';
import type { Tally } from '../compiled/books/tally.ts';
import type { CohortModel } from '../compiled/domain/model.ts';
import { FACT } from '../compiled/facts/codes.ts';
import type { LogHistogram } from '../compiled/kernel/log-histogram.ts';
import { DAY, SECOND } from '../compiled/kernel/time.ts';
import { count, type FiguresOf, largest, mean, peak, quantile, share } from './figure.ts';
import { inFlightAtWarmup } from './in-flight.ts';
import type { Peaks } from './peaks.ts';
import { notFreshFigures, possibleFigures } from './possible-figures.ts';
import type {
  HostMetrics,
  LaunchMetrics,
  Metrics,
  OriginMetrics,
  OwnMetrics,
  PeriodicMetrics,
  PreMetrics,
  ReportedMetrics,
  Spread,
} from './result.ts';
import type { Scope } from './scope.ts';
import { updateFigures } from './update-figures.ts';

/** @param peaks of the load; `null` for a part of the devices, of whose load nothing is kept */
export function figuresOf(tally: Tally, scope: Scope, peaks: Peaks | null): FiguresOf<Metrics> {
  const { measured } = tally.counts;
  const coldStarts = measured[FACT.ColdStarted]!;
  const hotStarts = measured[FACT.HotStarted]!;
  const opens = coldStarts + hotStarts;
  return {
    opens: count(opens),
    coldStarts: count(coldStarts),
    hotStarts: count(hotStarts),
    coldStartRate: share(coldStarts, opens),
    residentFraction: share(tally.launches.residentMs.value, tally.launches.observedMs.value),
    periodic: periodicFigures(tally, scope, opens),
    pre: preFigures(tally),
    update: updateFigures(tally, scope),
    launch: launchFigures(tally),
    own: ownFigures(tally),
    reported: scope.model.cohorts.some(isPartlyReported) ? reportedFigures(tally, opens) : null,
    host: scope.isOfDevices ? hostFigures(tally, scope) : null,
    origin: originFigures(tally, scope, peaks),
  };
}

function periodicFigures(tally: Tally, { deviceMs }: Scope, opens: number): FiguresOf<PeriodicMetrics> {
  const { measured } = tally.counts;
  const { periodicReads: reads, periodicCopies: copies } = tally;
  const attempts = measured[FACT.PeriodicRequested]!;
  const successes = measured[FACT.PeriodicFetched]!;
  const hits = measured[FACT.PeriodicHit]!;
  const asked = hits + measured[FACT.PeriodicMissed]!;
  const deviceDays = deviceMs / DAY;
  return {
    attempts: count(attempts),
    successes: count(successes),
    failures: count(measured[FACT.PeriodicFailed]!),
    tooLarge: count(measured[FACT.PeriodicTooLarge]!),
    bytes: count(copies.bytes.value),
    attemptsPerDeviceDay: mean(attempts, deviceDays),
    successesPerDeviceDay: mean(successes, deviceDays),
    attemptsPerOpen: mean(attempts, opens),
    reads: count(asked),
    hits: count(hits),
    hitRate: share(hits, asked),
    freshHits: count(reads.freshHits),
    freshHitRate: share(reads.freshHits, asked),
    ageMs: { ...spread(reads.ages, reads.ageSum.value), max: largest(hits > 0 ? reads.ages.max : null) },
    currentAtReadRate: share(reads.currentHits, hits),
    lagVersions: { mean: mean(reads.lagSum.value, hits), max: largest(hits > 0 ? reads.lagMax : null) },
    replaced: count(copies.replaced),
    unread: count(copies.unread),
    unreadAtEnd: count(copies.unreadAtEnd),
    unreadRate: share(copies.unread, copies.replaced),
    unreadWithinIntervalRate: share(copies.unreadWithinInterval, copies.judgedWithinInterval),
    inFlight: count(tally.counts.periodicInFlight),
    inFlightAtWarmup: count(inFlightAtWarmup(tally.counts).periodic),
    timeFresh: share(copies.currentMs.value, copies.heldMs.value),
    timeAgeMs: mean(copies.twiceAgeMs2.value / 2, copies.heldMs.value),
    firstReadFresh: count(reads.firstReadFresh),
    firstReadStale: count(reads.firstReadStale),
    notFresh: notFreshFigures(tally),
    possible: possibleFigures(tally),
  };
}

function preFigures({ counts, preFetches }: Tally): FiguresOf<PreMetrics> {
  const { measured } = counts;
  const misses = measured[FACT.PreMissed]!;
  const hits = measured[FACT.PreHit]!;
  return {
    attempts: count(measured[FACT.PreRequested]!),
    successes: count(measured[FACT.PreFetched]!),
    failures: count(measured[FACT.PreFailed]!),
    bytes: count(preFetches.bytes.value),
    reads: count(hits + misses),
    freshHits: count(preFetches.freshHits),
    staleHits: count(preFetches.staleHits),
    lateHits: count(preFetches.lateHits),
    misses: count(misses),
    readyRate: share(preFetches.ready, preFetches.loaded),
    extraWaitMs: { mean: mean(preFetches.extraWaitSum.value, preFetches.launchReads) },
    ageMs: { mean: mean(preFetches.ageSum.value, hits) },
    inFlight: count(counts.preInFlight),
    inFlightAtWarmup: count(inFlightAtWarmup(counts).pre),
  };
}

function launchFigures({ launches }: Tally): FiguresOf<LaunchMetrics> {
  const { waits, waitSum, aloneSum, sources } = launches;
  const compared = aloneSum.value > 0 ? waits.total : 0;
  return {
    sources: {
      pre: count(sources[SOURCE.pre]!),
      latePre: count(sources[SOURCE.latePre]!),
      periodic: count(sources[SOURCE.periodic]!),
      ownCache: count(sources[SOURCE.ownCache]!),
      origin: count(sources[SOURCE.origin]!),
    },
    waitMs: spread(waits, waitSum.value),
    withoutFetchMs: { mean: mean(aloneSum.value, compared) },
    savedMs: { mean: mean(aloneSum.value - waitSum.value, compared) },
  };
}

function isPartlyReported({ apps }: CohortModel): boolean {
  return apps.some(({ analytics }) => analytics !== null);
}

function reportedFigures({ reported }: Tally, opens: number): FiguresOf<ReportedMetrics> {
  return {
    opens: count(reported.opens),
    opensShare: share(reported.opens, opens),
    coldStartRate: share(reported.coldStarts, reported.opens),
    hitRate: share(reported.hits, reported.reads),
    freshHitRate: share(reported.freshHits, reported.reads),
  };
}

function ownFigures({ counts, ownRequests }: Tally): FiguresOf<OwnMetrics> {
  const { measured } = counts;
  return {
    attempts: count(measured[FACT.OwnRequested]!),
    successes: count(measured[FACT.OwnFetched]!),
    failures: count(measured[FACT.OwnFailed]!),
    bytes: count(ownRequests.bytes.value),
    cacheHits: count(measured[FACT.OwnCacheHit]!),
    inFlight: count(ownRequests.inFlight),
  };
}

function hostFigures({ counts, sweeps }: Tally, { deviceMs }: Scope): FiguresOf<HostMetrics> {
  const { measured } = counts;
  const ran = measured[FACT.SweepRan]!;
  const missed = measured[FACT.SweepMissed]!;
  const onTime = ran - sweeps.late;
  return {
    activations: count(measured[FACT.HostActivated]!),
    sweeps: count(ran),
    lateSweeps: count(sweeps.late),
    missedSweeps: count(missed),
    onTimeSweepRate: share(onTime, onTime + missed),
    sweepsPerDeviceDay: mean(ran, deviceMs / DAY),
    sweptAtReadRate: share(sweeps.readsOfLastDue, sweeps.reads),
  };
}

function originFigures(
  { counts, periodicCopies, preFetches, ownRequests }: Tally,
  { model, scale }: Scope,
  peaks: Peaks | null,
): FiguresOf<OriginMetrics> {
  const { measured } = counts;
  const requests =
    measured[FACT.PeriodicRequested]! + measured[FACT.PreRequested]! + measured[FACT.OwnRequested]!;
  const failed = measured[FACT.PeriodicFailed]! + measured[FACT.PreFailed]! + measured[FACT.OwnFailed]!;
  return {
    requests: count(requests),
    grayRequests: count(counts.grayRequests),
    bytes: count(periodicCopies.bytes.value + preFetches.bytes.value + ownRequests.bytes.value),
    meanRps: count((requests * scale * SECOND) / (model.horizonMs - model.warmupMs)),
    peakRps1s: peak(peaks?.peakRps1s ?? null),
    peakRps1m: peak(peaks?.peakRps1m ?? null),
    p99Rps1m: peak(peaks?.p99Rps1m ?? null),
    peakToMean1m: peak(peaks?.peakToMean1m ?? null),
    fleetPeakRps1s: peak(peaks?.fleetPeakRps1s ?? null),
    fleetPeakRps1m: peak(peaks?.fleetPeakRps1m ?? null),
    errors: count(failed - preFetches.tooLarge),
  };
}

function spread(histogram: LogHistogram, sum: number): FiguresOf<Spread> {
  return {
    mean: mean(sum, histogram.total),
    p50: quantile(histogram, 0.5),
    p90: quantile(histogram, 0.9),
    p99: quantile(histogram, 0.99),
  };
}
