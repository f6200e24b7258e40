/**
 * The published day of cloud-function invocations as a usage trace. Answers which minutes each function was active in:
 * a row `function,sample,invocations,minute_counts` holds `minute:count` pairs (`0:3 5:1`), minutes 0 to 1439 of the day.
 * Gives `device,time`: one record for each function and minute with at least one invocation, `time` = minute x 60
 * in seconds, in the order of the rows and then of time. How many invocations a minute had is left out.
 */

import { type Problem, ScenarioError } from '../problems/problem.ts';
import { showValue } from '../problems/show-value.ts';
import { columnsByRole, MOST_PROBLEMS, parseCsvTable } from './csv-table.ts';

const MINUTES_A_DAY = 1440;
const PATH = 'azure-functions';

/**
 * Converts the text of such a file to the text of a CSV file with columns `device` and `time` (seconds).
 * @param file what problems call the text.
 * @throws ScenarioError for a row without a name, a name that stands twice, or a pair that is not `minute:count`.
 */
export function convertAzureFunctions(csvText: string, file = 'input'): string {
  const table = parseCsvTable(csvText, file, PATH);
  const column = columnsByRole(table, { function: 'function', minute_counts: 'minute_counts' }, PATH);
  const problems: Problem[] = [];
  const rows = ['device,time\n'];
  const seen = new Set<string>();
  for (const [record, line] of table.lines.entries()) {
    const refuse = (field: string, expected: string, found: string): void => {
      if (problems.length >= MOST_PROBLEMS) return;
      const message = `the ${field} of a row cannot be converted`;
      problems.push({ path: `${PATH}.${field}`, message, expected, found: showValue(found), file, line });
    };
    const name = column.function[record]!;
    if (name === '' || seen.has(name)) refuse('function', 'a name that no other row has', name);
    seen.add(name);
    const active = new Set<number>();
    for (const pair of column.minute_counts[record]!.split(' ').filter((text) => text !== '')) {
      const minute = activeMinute(pair);
      if (minute === undefined || active.has(minute)) refuse('minute_counts', EXPECTED, pair);
      else if (minute !== NO_INVOCATION) active.add(minute);
    }
    const device = /[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
    for (const minute of [...active].sort((a, b) => a - b)) rows.push(`${device},${minute * 60}\n`);
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  return rows.join('');
}

const EXPECTED = `minute:count pairs, each minute (0 to ${MINUTES_A_DAY - 1}) once`;
const NO_INVOCATION = -1;

function activeMinute(pair: string): number | undefined {
  const match = /^(\d{1,4}):(\d+)$/.exec(pair);
  if (!match || Number(match[1]) >= MINUTES_A_DAY) return undefined;
  return Number(match[2]) > 0 ? Number(match[1]) : NO_INVOCATION;
}
