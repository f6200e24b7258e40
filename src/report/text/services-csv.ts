/** What happened at services over time as CSV: a line for each stretch and service, all services of a stretch one after the other. */

import { SERVICE_COLUMNS, serviceColumn } from '../../metrics/service-columns.ts';
import { type ServiceSeries, stretchesIn } from '../../metrics/service-series.ts';

/** An empty cell where nothing began to be served; every line ends in a line feed. */
export function servicesCsv(all: readonly ServiceSeries[]): string {
  const lines: string[] = [SERVICE_COLUMNS.join(',')];
  const columns = SERVICE_COLUMNS.map(serviceColumn);
  const count = Math.max(0, ...all.map(stretchesIn));
  for (let index = 0; index < count; index++) {
    for (const series of all) lines.push(columns.map(({ of }) => of(series, index) ?? '').join(','));
  }
  return `${lines.join('\n')}\n`;
}
