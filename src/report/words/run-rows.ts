/** What identifies a run and what it took: enough to run it again and to know that it was the same. */

import type { Result } from '../../metrics/result.ts';
import { count, duration, size } from './quantity.ts';

export interface RunRow {
  readonly name: string;
  readonly value: string;
  /** Whether the value is to be copied letter by letter. */
  readonly isCode?: boolean;
}

export function runRows(result: Result): readonly RunRow[] {
  const { run } = result;
  return [
    { name: 'Run', value: run.id, isCode: true },
    { name: 'Digest of all facts', value: run.digest, isCode: true },
    { name: 'Seed', value: String(run.seed), isCode: true },
    { name: 'Devices', value: count(run.devices) },
    ...(run.replications > 1 ? [{ name: 'Replications', value: count(run.replications) }] : []),
    { name: 'Facts', value: count(run.facts) },
    { name: 'Events', value: count(run.events) },
    { name: 'Engine', value: `${run.engine}, ${run.workers} ${run.workers === 1 ? 'worker' : 'workers'}` },
    { name: 'Took', value: `${duration(run.wallMs)}, ${size(run.peakRssBytes)} of memory at most` },
    { name: 'Version', value: run.version },
  ];
}
