import { Hour, type Hours } from '../compiled/books/hours.ts';
import { HOUR, MINUTE, SECOND } from '../compiled/kernel/time.ts';
import { peaksOfHours } from './load.ts';
import type { Series } from './result.ts';
import type { SampledRun } from './sample.ts';
import { columnNamed, SERIES_COLUMNS } from './series-columns.ts';

const NONE = { second: 0, minute: 0 };

/** The hourly series of a run. */
export function seriesOf(
  { tally, model, scale, fleetByHour, sampleByHour, halves }: SampledRun,
  hours: Hours,
): Series {
  const busiest = sampleByHour ?? peaksOfHours(halves[0]!);
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
