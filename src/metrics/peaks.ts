import type { Requests } from '../compiled/books/requests.ts';
import { MINUTE, SECOND } from '../compiled/kernel/time.ts';
import { busyOf, fleetPeak } from '../statistics/scaled-peak.ts';
import { measuredLoad } from './load.ts';
import type { Ratio } from './ratio.ts';
import type { Scope } from './scope.ts';

export const PEAK_NAMES = [
  'peakRps1s',
  'peakRps1m',
  'p99Rps1m',
  'peakToMean1m',
  'fleetPeakRps1s',
  'fleetPeakRps1m',
] as const;

export type PeakName = (typeof PEAK_NAMES)[number];

/** What is said of the highest load of a run; a peak of many devices is not the sum of the peaks of parts of them. */
export type Peaks = Readonly<Record<PeakName, Ratio>>;

/** Over aligned seconds and minutes of measured time, empty ones included, scaled (contract, "Metrics"). */
export function peaksOf(requests: Requests, { model, scale }: Pick<Scope, 'model' | 'scale'>): Peaks {
  const { warmupMs, horizonMs } = model;
  const { perMinute, busy, busiestSecond } = measuredLoad(requests, model);
  const sorted = perMinute.slice().sort();
  const perMinuteRps = (count: number) => (count * scale) / (MINUTE / SECOND);
  const peakPerMinute = sorted.at(-1) ?? 0;
  const p99PerMinute = sorted[Math.ceil(0.99 * sorted.length) - 1] ?? 0;
  let measured = 0;
  for (const count of perMinute) measured += count;
  const meanPerMinute = (measured * MINUTE) / (horizonMs - warmupMs);
  return {
    peakRps1s: busiestSecond * scale,
    peakRps1m: perMinuteRps(peakPerMinute),
    p99Rps1m: perMinuteRps(p99PerMinute),
    peakToMean1m: meanPerMinute > 0 ? peakPerMinute / meanPerMinute : null,
    // What is simulated whole needs no estimate.
    fleetPeakRps1s:
      scale === 1
        ? busiestSecond
        : fleetPeak(
            {
              bins: 60 * perMinute.length,
              busy,
              widths: [1, 60, 3600, 86_400],
              scheduled: sweepsOf(model, SECOND),
            },
            scale,
          ),
    fleetPeakRps1m: perMinuteRps(
      scale === 1
        ? peakPerMinute
        : fleetPeak(
            {
              bins: perMinute.length,
              busy: busyOf(perMinute),
              widths: [1, 60, 1440],
              scheduled: sweepsOf(model, MINUTE),
            },
            scale,
          ) / scale,
    ),
  };
}

/** The bins of measured time in which sweeps are due, by schedule: a herd that a sample may be too small to show. */
function sweepsOf({ cohorts, warmupMs, horizonMs }: Scope['model'], binMs: number): number[][] {
  const first = Math.floor(warmupMs / MINUTE) * MINUTE;
  return cohorts.flatMap(({ sweep }) => {
    if (sweep === null) return [];
    const { firstAt, everyMs } = sweep;
    const bins: number[] = [];
    const start = firstAt + Math.ceil((warmupMs - firstAt) / everyMs) * everyMs;
    for (let at = start; at < horizonMs; at += everyMs) bins.push(Math.floor((at - first) / binMs));
    return bins.length > 0 ? [bins] : [];
  });
}
