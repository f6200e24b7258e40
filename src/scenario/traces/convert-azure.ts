/**
 * The published day of cloud-function invocations as a usage trace. Answers which minutes each function was active in:
 * a row `function,sample,invocations,minute_counts` holds `minute:count` pairs (`0:3 5:1`), minutes 0 to 1439 of the day.
 * Gives `device,time`: one record for each function and minute with at least one invocation, `time` = minute x 60
 * in seconds, in the order of the rows and then of time. How many invocations a minute had is left out.
 */

import { ScenarioError } from '../problems/problem.ts';
import { showValue } from '../problems/show-value.ts';
import { CsvRecords } from './csv-records.ts';
import { findColumns } from './header.ts';
import { Problems } from './record.ts';
import { textChunks } from './trace-file.ts';

const MINUTES_A_DAY = 1440;
const PATH = 'azure-functions';

const COLUMNS = { function: 'function', minute_counts: 'minute_counts' };

/**
 * Converts the text of such a file to the text of a CSV file with columns `device` and `time` (seconds).
 * @param file what problems call the text.
 * @throws ScenarioError for a row without a name, a name that stands twice, or a pair that is not `minute:count`.
 */
export function convertAzureFunctions(csvText: string, file = 'input'): string {
  const conversion = new Conversion(file);
  conversion.records.push(Buffer.from(csvText));
  return conversion.end();
}

/** The same for a file, plain or gzip. @throws ScenarioError */
export async function convertAzureFile(file: string): Promise<string> {
  const conversion = new Conversion(file);
  for await (const chunk of textChunks({ directory: '.', file, path: 'in' })) conversion.records.push(chunk);
  return conversion.end();
}

class Conversion {
  readonly records: CsvRecords;
  readonly #file: string;
  readonly #problems = new Problems();
  readonly #rows = ['device,time\n'];
  readonly #seen = new Set<string>();

  constructor(file: string) {
    this.#file = file;
    const options = { file, path: PATH, separator: 'auto' as const, asked: Object.values(COLUMNS) };
    const asked = { path: PATH, file, columns: COLUMNS, where: {}, separator: 'auto' as const };
    this.records = new CsvRecords(
      options,
      (header) => {
        const { ofRole } = findColumns(header, asked);
        return {
          columns: Object.values(ofRole),
          take: (record) => {
            this.#convert(record.text(ofRole.function!), record.text(ofRole.minute_counts!), record.line);
            return !this.#problems.isFull;
          },
        };
      },
      this.#problems,
    );
  }

  end(): string {
    this.records.end();
    if (this.#problems.found.length > 0) throw new ScenarioError(this.#problems.found);
    return this.#rows.join('');
  }

  #convert(name: string, counts: string, line: number): void {
    const refuse = (field: string, expected: string, found: string): void => {
      const message = `the ${field} of a row cannot be converted`;
      const path = `${PATH}.${field}`;
      this.#problems.add({ path, message, expected, found: showValue(found), file: this.#file, line });
    };
    if (name === '' || this.#seen.has(name)) refuse('function', 'a name that no other row has', name);
    this.#seen.add(name);
    const active = new Set<number>();
    for (const pair of counts.split(' ').filter((text) => text !== '')) {
      const minute = activeMinute(pair);
      if (minute === undefined || active.has(minute)) refuse('minute_counts', EXPECTED, pair);
      else if (minute !== NO_INVOCATION) active.add(minute);
    }
    const device = /[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
    for (const minute of [...active].sort((a, b) => a - b)) this.#rows.push(`${device},${minute * 60}\n`);
  }
}

const EXPECTED = `minute:count pairs, each minute (0 to ${MINUTES_A_DAY - 1}) once`;
const NO_INVOCATION = -1;

function activeMinute(pair: string): number | undefined {
  const match = /^(\d{1,4}):(\d+)$/.exec(pair);
  if (!match || Number(match[1]) >= MINUTES_A_DAY) return undefined;
  return Number(match[2]) > 0 ? Number(match[1]) : NO_INVOCATION;
}
