import { Hour, type Hours } from '../compiled/books/hours.ts';
import { HOUR, MINUTE, SECOND } from '../compiled/kernel/time.ts';
import { peaksOfHours } from './load.ts';
import { fleetPeaksByHour, type LoadSeen } from './peaks.ts';
import type { Series } from './result.ts';
import type { Sample } from './sample.ts';
import { hoursShownBy } from './sampled-load.ts';
import { columnNamed, SERIES_COLUMNS } from './series-columns.ts';

const NONE = { second: 0, minute: 0 };

/** The hourly series of a run. @param load of the sample */
export function seriesOf(sample: Sample, { sampled, fitted, halves }: LoadSeen, hours: Hours): Series {
  const { tally, model, scale } = sample;
  const busiest = sampled ? hoursShownBy(sampled, model) : peaksOfHours(halves[0]!);
  const fleetByHour = fitted && fleetPeaksByHour(fitted, sample);
  const rows = Array.from({ length: Math.ceil(model.horizonMs / HOUR) }, (_, index) => {
    const hour = hours.all[index] ?? new Hour();
    const ofSample = busiest.get(index) ?? NONE;
    // What is simulated whole is the fleet; of the warm-up of a sample nothing is estimated.
    const fleetPeaks = fleetByHour
      ? (fleetByHour.get(index) ?? null)
      : { second: ofSample.second, minute: ofSample.minute / (MINUTE / SECOND) };
    const seen = { index, hour, tally, busiest: ofSample, fleetPeaks, scale };
    return SERIES_COLUMNS.map((column) => columnNamed(column).of(seen));
  });
  return { bucketMs: HOUR, columns: SERIES_COLUMNS, rows };
}
