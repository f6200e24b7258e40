import type { Requests } from '../compiled/books/requests.ts';
import type { Model } from '../compiled/domain/model.ts';
import { DAY, MINUTE, SECOND } from '../compiled/kernel/time.ts';
import {
  type FittedLoad,
  fittedLoad,
  meanPeak,
  meanPeaks,
  quantileOfBins,
  quantileOfPeak,
} from '../statistics/scaled-peak.ts';
import { type BucketPeaks, measuredLoad } from './load.ts';
import type { Ratio } from './ratio.ts';
import { firstDayOf, type SampledLoad, sampledLoad, shownBy } from './sampled-load.ts';
import { scheduledBins } from './schedules.ts';

export const PEAK_NAMES = [
  'peakRps1s',
  'peakRps1m',
  'p99Rps1m',
  'peakToMean1m',
  'fleetPeakRps1s',
  'fleetPeakRps1m',
  'fleetP99Rps1m',
  'fleetPeakToMean1m',
  'fleetMedianPeakRps1s',
  'fleetMedianPeakRps1m',
  'fleetP99PeakRps1s',
  'fleetP99PeakRps1m',
] as const;

export type PeakName = (typeof PEAK_NAMES)[number];

/** What is said of the highest load of a run; a peak of many devices is not the sum of the peaks of parts of them. */
export type Peaks = Readonly<Record<PeakName, Ratio>>;

/** What the requests of one run, or of several alike, stand for. */
export interface Standing {
  readonly model: Model;
  /** Real devices for each simulated one. */
  readonly scale: number;
}

export interface LoadSeen {
  readonly peaks: Peaks;
  readonly halves: readonly Requests[];
  /** `null` for what is simulated whole: it needs no estimate. */
  readonly sampled: SampledLoad | null;
  /** See {@link fittedTo}; `null` likewise. */
  readonly fitted: Fitted | null;
}

/**
 * Over aligned seconds and minutes of measured time, empty ones included, scaled (contract, "Metrics"). What is measured of a bin
 * may be a part of it: no peak is below the mean.
 * @param halves requests of independent halves of the devices, or of all
 */
export function loadSeen(halves: readonly Requests[], { model, scale }: Standing): LoadSeen {
  const sampled = scale === 1 ? null : sampledLoad(halves, model);
  const { perMinute, busiestSecond } = sampled ? shownBy(sampled) : measuredLoad(halves[0]!, model);
  const sorted = perMinute.slice().sort();
  const perMinuteRps = (count: number) => (count * scale) / (MINUTE / SECOND);
  const p99PerMinute = sorted[Math.ceil(0.99 * sorted.length) - 1] ?? 0;
  let measured = 0;
  for (const count of perMinute) measured += count;
  const meanRps = (measured * scale * SECOND) / (model.horizonMs - model.warmupMs);
  const peakRps1m = Math.max(meanRps, perMinuteRps(sorted.at(-1) ?? 0));
  const sample = {
    peakRps1s: Math.max(meanRps, busiestSecond * scale),
    peakRps1m,
    p99Rps1m: perMinuteRps(p99PerMinute),
    peakToMean1m: meanRps > 0 ? peakRps1m / meanRps : null,
  };
  if (!sampled) {
    const fleet = {
      fleetPeakRps1s: sample.peakRps1s,
      fleetPeakRps1m: sample.peakRps1m,
      fleetP99Rps1m: sample.p99Rps1m,
      fleetPeakToMean1m: sample.peakToMean1m,
      // How high another such run may be is not estimated where nothing is.
      ...{ fleetMedianPeakRps1s: null, fleetMedianPeakRps1m: null },
      ...{ fleetP99PeakRps1s: null, fleetP99PeakRps1m: null },
    };
    return { peaks: { ...sample, ...fleet }, halves, sampled, fitted: null };
  }
  const fitted = fittedLoads(sampled, model);
  return { peaks: { ...sample, ...fleetPeaks(fitted, scale, meanRps) }, halves, sampled, fitted };
}

export type FleetPeaks = Pick<Peaks, Extract<PeakName, `fleet${string}`>>;

/** What the requests of a sample say of a fleet of any size. */
export interface Fitted {
  readonly perSecond: FittedLoad;
  readonly perMinute: FittedLoad;
}

/** See {@link FittedLoad}. */
export interface Clumping {
  readonly perSecond: number;
  readonly perMinute: number;
}

export function clumpingOf({ perSecond, perMinute }: Fitted): Clumping {
  return { perSecond: perSecond.clumping, perMinute: perMinute.clumping };
}

/** @param halves requests of independent halves of the devices, of one run or of several alike */
export function fittedTo(halves: readonly Requests[], model: Model): Fitted {
  return fittedLoads(sampledLoad(halves, model), model);
}

function fittedLoads({ perSecond, perMinute }: SampledLoad, model: Model): Fitted {
  const start = firstDayOf(model) * DAY;
  const [second, minute] = [SECOND, MINUTE].map((binMs) => scheduledBins(model, start, binMs));
  return {
    perSecond: fittedLoad({ ...perSecond, widths: [3600, 600, 60, 1], scheduled: second! }),
    perMinute: fittedLoad({ ...perMinute, widths: [60, 10, 1], scheduled: minute! }),
  };
}

/** @param scale real devices for each simulated one, of all runs together @param meanRps of the fleet */
export function fleetPeaks({ perSecond, perMinute }: Fitted, scale: number, meanRps: number): FleetPeaks {
  const fleetPeakRps1m = Math.max(meanRps, meanPeak(perMinute, scale) / (MINUTE / SECOND));
  return {
    fleetPeakRps1s: Math.max(meanRps, meanPeak(perSecond, scale)),
    fleetPeakRps1m,
    fleetP99Rps1m: quantileOfBins(perMinute, scale, 0.99) / (MINUTE / SECOND),
    fleetPeakToMean1m: meanRps > 0 ? fleetPeakRps1m / meanRps : null,
    fleetMedianPeakRps1s: Math.max(meanRps, quantileOfPeak(perSecond, scale, 0.5)),
    fleetMedianPeakRps1m: Math.max(meanRps, quantileOfPeak(perMinute, scale, 0.5) / (MINUTE / SECOND)),
    fleetP99PeakRps1s: Math.max(meanRps, quantileOfPeak(perSecond, scale, 0.99)),
    fleetP99PeakRps1m: Math.max(meanRps, quantileOfPeak(perMinute, scale, 0.99) / (MINUTE / SECOND)),
  };
}

/** Of the whole fleet, by measured bucket of the series, in requests per second. */
export function fleetPeaksByBucket(
  { perSecond, perMinute }: Fitted,
  { model, scale }: Standing,
): ReadonlyMap<number, BucketPeaks> {
  // Bins begin with the day in which measuring begins.
  const before = firstDayOf(model) * DAY;
  const peaksOf = (load: FittedLoad, binMs: number) =>
    meanPeaks(load, scale, model.bucketMs / binMs, before / binMs);
  const minutes = peaksOf(perMinute, MINUTE);
  return new Map(
    [...peaksOf(perSecond, SECOND)].map(([bucket, second]) => [
      bucket,
      { second, minute: (minutes.get(bucket) ?? 0) / (MINUTE / SECOND) },
    ]),
  );
}
