/** Real moments at which published content changed, from a log. Answers when the content changes, for `origin.content.changes: {trace}`. */

import { type Problem, ScenarioError } from '../problems/problem.ts';
import { showValue } from '../problems/show-value.ts';
import { columnsByRole, fieldMs, MOST_PROBLEMS, readCsvTable, recordsWhere } from './csv-table.ts';

/** The keys of `origin.content.changes.trace`. */
export interface ChangeTraceSpec {
  file: string;
  format: 'csv';
  columns: { time: string };
  timeUnit: 's' | 'ms';
  where: Record<string, string>;
}

/**
 * Reads the changes of one feed: each record that `where` keeps is a change, also at an instant that another has.
 * @returns instants in whole ms of the file's epoch, ascending.
 * @throws ScenarioError if the file, a column or a record is not as `spec` says, or no record is left.
 */
export function readChangeTrace(spec: ChangeTraceSpec & { directory: string; path?: string }): Float64Array {
  const { directory, file, columns: names, timeUnit, path = 'origin.content.changes.trace' } = spec;
  const table = readCsvTable({ directory, file, path: `${path}.file` });
  const { time } = columnsByRole(table, { time: names.time }, path);
  const kept = recordsWhere(table, spec.where, { time: names.time }, path);
  const problems: Problem[] = [];
  const changes = Float64Array.from(kept, (record) => {
    const at = fieldMs(time[record]!, timeUnit);
    if (at === undefined && problems.length < MOST_PROBLEMS) {
      problems.push({
        path: `${path}.columns.time`,
        message: `the time of a change (column ${names.time}) cannot be read`,
        expected: `a number of ${timeUnit}, not negative`,
        found: showValue(time[record]!),
        file: table.file,
        line: table.lines[record]!,
      });
    }
    return at ?? 0;
  });
  if (problems.length > 0) throw new ScenarioError(problems);
  return changes.sort();
}
