import { Hour, type Hours } from '../compiled/books/hours.ts';
import { MINUTE, SECOND } from '../compiled/kernel/time.ts';
import { peaksOfBuckets } from './load.ts';
import { fleetPeaksByBucket, type LoadSeen } from './peaks.ts';
import type { Series } from './result.ts';
import type { Sample } from './sample.ts';
import { bucketsShownBy } from './sampled-load.ts';
import { columnNamed, SERIES_COLUMNS } from './series-columns.ts';

const NONE = { second: 0, minute: 0 };

/** The series of a run. @param load of the sample */
export function seriesOf(sample: Sample, { sampled, fitted, halves }: LoadSeen, hours: Hours): Series {
  const { tally, model, scale } = sample;
  const busiest = sampled ? bucketsShownBy(sampled, model) : peaksOfBuckets(halves[0]!, model.bucketMs);
  const fleetByBucket = fitted && fleetPeaksByBucket(fitted, sample);
  const rows = Array.from({ length: Math.ceil(model.horizonMs / model.bucketMs) }, (_, index) => {
    const hour = hours.all[index] ?? new Hour();
    const ofSample = busiest.get(index) ?? NONE;
    // What is simulated whole is the fleet; of the warm-up of a sample nothing is estimated.
    const fleetPeaks = fleetByBucket
      ? (fleetByBucket.get(index) ?? null)
      : { second: ofSample.second, minute: ofSample.minute / (MINUTE / SECOND) };
    const seen = { index, t: index * model.bucketMs, hour, tally, busiest: ofSample, fleetPeaks, scale };
    return SERIES_COLUMNS.map((column) => columnNamed(column).of(seen));
  });
  return { bucketMs: model.bucketMs, columns: SERIES_COLUMNS, rows };
}
