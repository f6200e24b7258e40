import { MINUTE, SECOND } from '../kernel/time.ts';
import { measuredLoad } from './load.ts';
import type { Scope } from './metrics.ts';
import type { Requests } from './requests.ts';
import type { OriginMetrics } from './result.ts';

/** What is said of the highest load of a run; a peak of many devices is not the sum of the peaks of parts of them. */
export type Peaks = Pick<OriginMetrics, 'peakRps1s' | 'peakRps1m' | 'p99Rps1m' | 'peakToMean1m'>;

/** Over aligned seconds and minutes of measured time, empty ones included, scaled (contract, "Metrics"). */
export function peaksOf(requests: Requests, { model, scale }: Pick<Scope, 'model' | 'scale'>): Peaks {
  const { peakPerSecond, perMinute } = measuredLoad(requests, model.warmupMs, model.horizonMs);
  const sorted = perMinute.slice().sort();
  const perMinuteRps = (count: number) => (count * scale) / (MINUTE / SECOND);
  const peakPerMinute = sorted.at(-1) ?? 0;
  const p99PerMinute = sorted[Math.ceil(0.99 * sorted.length) - 1] ?? 0;
  const measured = perMinute.reduce((sum, count) => sum + count, 0);
  const meanPerMinute = (measured * MINUTE) / (model.horizonMs - model.warmupMs);
  return {
    peakRps1s: peakPerSecond * scale,
    peakRps1m: perMinuteRps(peakPerMinute),
    p99Rps1m: perMinuteRps(p99PerMinute),
    peakToMean1m: meanPerMinute > 0 ? peakPerMinute / meanPerMinute : null,
  };
}
