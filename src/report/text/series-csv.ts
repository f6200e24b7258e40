/** The series as CSV: a header of the column names, a line for each row, an empty cell where nothing was measured. */

import type { Series } from '../../metrics/result.ts';

/** Numbers are written as they are, so that reading them back gives the same; every line ends in a line feed. */
export function seriesCsv(series: Series): string {
  const lines = [
    series.columns.join(','),
    ...series.rows.map((row) => row.map((cell) => cell ?? '').join(',')),
  ];
  return `${lines.join('\n')}\n`;
}
