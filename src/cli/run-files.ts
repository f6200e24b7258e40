import { gzipSync } from 'node:zlib';
import { encodeFact, LOG_HEADER } from '../facts/codec.ts';
import type { FactLog } from '../facts/log.ts';
import { asFleet } from '../metrics/of-fleet.ts';
import type { Result } from '../metrics/result.ts';
import type { ServiceSeries } from '../metrics/service-series.ts';
import { reportHtml } from '../report/html/html.ts';
import type { ReportPerson } from '../report/html/report-person.ts';
import { reportMarkdown } from '../report/text/markdown.ts';
import { seriesCsv } from '../report/text/series-csv.ts';
import { servicesCsv } from '../report/text/services-csv.ts';

/** What a result does not hold. */
export interface Beside {
  readonly command: string;
  readonly people: readonly ReportPerson[];
  readonly services: readonly ServiceSeries[];
}

/** The files of a run by name (contract, section 3); with services what happened at them, with a log all facts as `facts.csv.gz` too. */
export async function runFiles(
  result: Result,
  { command, people, services }: Beside,
  log: FactLog | null,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>([
    ['run.json', `${JSON.stringify(result, null, 2)}\n`],
    ['report.html', await reportHtml(result, { command, people, services })],
    ['report.md', reportMarkdown(result, { command, services })],
    ['series.csv', seriesCsv(asFleet(result).series)],
  ]);
  if (services.length > 0) files.set('services.csv', servicesCsv(services));
  if (log) files.set('facts.csv.gz', gzipSync(logText(log)));
  return files;
}

function logText(log: FactLog): string {
  const lines = [LOG_HEADER];
  for (const fact of log) lines.push(encodeFact(fact));
  return `${lines.join('\n')}\n`;
}
