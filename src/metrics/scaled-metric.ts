/** Which metric of a sample says what a metric of the fleet is that it represents, and how many times of it (decision D34). */

import { isMetric, rowOf } from './catalogue/catalogue.ts';
import type { Unit } from './catalogue/unit.ts';
import type { FleetPeaks, PeakName } from './peaks.ts';

/** What a metric of the fleet is: a metric of the sample, times a number. */
export interface Scaled {
  readonly path: string;
  readonly times: number;
}

/** The busiest second of a sample is not that of the fleet, which is estimated. */
const ESTIMATES: Readonly<Record<Exclude<PeakName, keyof FleetPeaks>, keyof FleetPeaks>> = {
  peakRps1s: 'fleetPeakRps1s',
  peakRps1m: 'fleetPeakRps1m',
  p99Rps1m: 'fleetP99Rps1m',
  peakToMean1m: 'fleetPeakToMean1m',
};

const ESTIMATED_PATHS: ReadonlyMap<string, string> = new Map(
  Object.entries(ESTIMATES).map(([ofSample, ofFleet]) => [`origin.${ofSample}`, `origin.${ofFleet}`]),
);

/** @param factor real devices for each simulated one @param unit of a path that is no metric's */
export function scaledOf(path: string, factor: number, unit: Unit = unitOf(path)): Scaled {
  if (factor === 1) return { path, times: 1 };
  const estimate = ESTIMATED_PATHS.get(path);
  if (estimate !== undefined) return { path: estimate, times: 1 };
  return { path, times: addsUp(unit) ? factor : 1 };
}

function unitOf(path: string): Unit {
  return isMetric(path) ? rowOf(path).unit : 'ratio';
}

/** Whether ten times as many devices have ten times as much of it. Loads are scaled where they are computed. */
function addsUp(unit: Unit): boolean {
  switch (unit) {
    case 'count':
    case 'bytes':
    case 'money':
      return true;
    case 'share':
    case 'ms':
    case 'rps':
    case 'perDay':
    case 'perOpen':
    case 'versions':
    case 'ratio':
      return false;
  }
}
