/** Real moments at which published content changed, from a log. Answers when the content changes, for `origin.content.changes: {trace}`. */

import { Growing } from './growing.ts';
import { type LogPlace, type LogSpec, readLog } from './log-reader.ts';
import { Problems } from './record.ts';
import { TimeReader } from './time-reader.ts';

/** The keys of `origin.content.changes.trace`. */
export type ChangeTraceSpec = LogSpec & { readonly columns: { readonly time: string } };

/**
 * Reads the changes of one feed: each record that `where` keeps is a change, also at an instant that another has.
 * @returns instants in whole ms since 1970, or of the file's epoch, ascending
 * @throws ScenarioError if the file, a column or a record is not as `spec` says, or no record is left.
 */
export async function readChangeTrace(spec: ChangeTraceSpec, place: LogPlace): Promise<Float64Array> {
  const problems = new Problems();
  const times = new TimeReader({ ...spec, ...place }, problems, 'change');
  const changes = new Growing(Float64Array);
  await readLog(spec, place, problems, (record) => changes.push(times.instantOf(record)));
  times.checkPlausible();
  return changes.shared().sort();
}
