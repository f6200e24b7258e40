/** What several runs say of the highest load. */

import type { Requests } from '../compiled/books/requests.ts';
import type { Model } from '../compiled/domain/model.ts';
import {
  type Clumping,
  type Fitted,
  fittedTo,
  fleetPeaks,
  PEAK_NAMES,
  type PeakName,
  type Peaks,
  type Standing,
} from './peaks.ts';
import type { PeakQuantiles } from './result.ts';

/** What is known of the load of several runs. */
export interface Runs extends Standing {
  /** By replication. */
  readonly peaks: readonly Peaks[];
  /** The requests of all replications, by half of the devices; `null` where they are not to be told of the fleet together. */
  readonly requests: readonly Requests[] | null;
  /** How the requests of each replication clump. */
  readonly clumping: readonly Clumping[];
}

/**
 * Of a fleet, what all runs say together: their rates are known better than those of one. Of what is seen itself, the mean; so too
 * of runs that differ by more than the chance of their devices.
 */
export function peaksOf(runs: Runs): Peaks {
  const found = known.get(runs.peaks) ?? peaksTogether(runs);
  known.set(runs.peaks, found);
  return found;
}

/** Asked several times of the same runs, and slow to say. */
const known = new WeakMap<readonly Peaks[], Peaks>();

function peaksTogether({ peaks, requests, clumping, model, scale }: Runs): Peaks {
  const [first] = peaks;
  if (peaks.length === 1) return first!;
  const means = Object.fromEntries(PEAK_NAMES.map((name) => [name, meanOf(peaks, name)])) as unknown as Peaks;
  if (requests === null) return means;
  const runs = peaks.length;
  const meanRps = (means.fleetPeakRps1m ?? 0) / (means.fleetPeakToMean1m ?? 1);
  return { ...means, ...fleetPeaks(fittedTogether(requests, clumping, model), scale / runs, meanRps) };
}

/** Rates are those of all runs together; how they clump is told more surely by each of them. */
export function fittedTogether(
  requests: readonly Requests[],
  clumping: readonly Clumping[],
  model: Model,
): Fitted {
  const { perSecond, perMinute } = fittedTo(requests, model);
  const mean = (name: keyof Clumping) => clumping.reduce((sum, one) => sum + one[name], 0) / clumping.length;
  return {
    perSecond: { ...perSecond, clumping: mean('perSecond') },
    perMinute: { ...perMinute, clumping: mean('perMinute') },
  };
}

function meanOf(peaks: readonly Peaks[], name: PeakName): number | null {
  const values = peaks.map((one) => one[name]).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * How high the peaks of a fleet may be, beside their mean: over the chance of its devices, with the rates that were fitted. `null` where
 * nothing is estimated, and where devices share chance: then runs differ by more than that, and replications show how much.
 */
export function peakQuantilesOf(runs: Runs): PeakQuantiles | null {
  if (runs.requests === null) return null;
  const { fleetMedianPeakRps1s, fleetMedianPeakRps1m, fleetP99PeakRps1s, fleetP99PeakRps1m } = peaksOf(runs);
  const ofBoth = (second: number | null, minute: number | null) => ({
    fleetPeakRps1s: second ?? 0,
    fleetPeakRps1m: minute ?? 0,
  });
  return {
    '0.5': ofBoth(fleetMedianPeakRps1s, fleetMedianPeakRps1m),
    '0.99': ofBoth(fleetP99PeakRps1s, fleetP99PeakRps1m),
  };
}
