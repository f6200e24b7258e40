import type { Ratio } from '../../metrics/ratio.ts';
import { chanceOfFirstCount, clumpingOf } from '../../statistics/first-of-many.ts';
import type { SeriesRow } from '../charts/series-rows.ts';
import type { ReportContext } from '../words/report-context.ts';

const MINUTE_SECONDS = 60;

/** The probability that the busiest minute lies in this hour by chance alone; `null` where devices share their luck. */
export function chanceOfPlace(
  { result, simulatedRows, scale }: ReportContext,
  { t }: Pick<SeriesRow, 't'>,
): Ratio {
  if (result.rhythm.hours == null || result.rhythm.hours.chance === null) return null;
  const measured = simulatedRows.filter(({ isMeasured }) => isMeasured);
  const busiest = measured.find((row) => row.t === t);
  if (busiest === undefined) return null;
  const counted = (row: SeriesRow) => (row.count('origin.peakRps1m') * MINUTE_SECONDS) / scale.factor;
  const others = measured.filter((row) => row !== busiest);
  const second = others.reduce((most, row) => Math.max(most, counted(row)), 0);
  const requests = (row: SeriesRow) => row.count('origin.requests');
  const pairs = measured.slice(1).flatMap((row, index): [number, number][] => {
    const before = measured[index]!;
    return row === busiest || before === busiest ? [] : [[requests(before), requests(row)]];
  });
  return chanceOfFirstCount(Math.round(counted(busiest)), Math.round(second), clumpingOf(pairs));
}
