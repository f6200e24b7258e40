/**
 * How many clients came in each second or minute, from a log of counts. Answers when other clients of a service come, for
 * `services.NAME.background: {trace}`. A record is of one step: the second or the minute that begins at its instant. Must never guess
 * a count, or take one of five minutes for one of a minute.
 */

import { MINUTE, NEVER, SECOND } from '../../compiled/kernel/time.ts';
import { formatDuration } from '../../kernel/duration.ts';
import { type Problem, ScenarioError } from '../problems/problem.ts';
import { showValue } from '../problems/show-value.ts';
import { Growing, sharedColumn } from './growing.ts';
import { type Kept, type LogPlace, type LogSpec, readLog } from './log-reader.ts';
import { Problems } from './record.ts';
import { TimeReader } from './time-reader.ts';

const STEPS = { '1s': SECOND, '1m': MINUTE } as const;

/** The keys of `services.NAME.background.trace` that say how a file is read. */
export interface ArrivalTraceSpec extends LogSpec {
  readonly columns: { readonly time: string; readonly count: string };
  readonly step: 'auto' | keyof typeof STEPS;
}

/** Counts of steps, one after the other. */
export interface ArrivalTrace {
  /** When the first step begins: ms since 1970, or of the file's epoch. */
  readonly firstAt: number;
  /** How long each of them is: a second or a minute. */
  readonly stepMs: number;
  /** How many came in each of them. */
  readonly counts: Uint32Array;
  /** How many of them have a record; none came in the others. */
  readonly records: number;
}

/** More than a year of seconds: what a run remembers without effort. */
const MOST_STEPS = 40_000_000;

const MOST_COUNT = 2 ** 32 - 1;

/**
 * Reads the counts of one log; records may be in any order.
 * @throws ScenarioError if the file, a column or a record is not as `spec` says, no record is left, records are not whole steps apart,
 * or two are of one step; a record's problem names file, line and field.
 */
export async function readArrivalTrace(spec: ArrivalTraceSpec, place: LogPlace): Promise<ArrivalTrace> {
  const problems = new Problems();
  const times = new TimeReader({ ...spec, ...place }, problems, 'count');
  const [at, counts, lines] = [
    new Growing(Float64Array),
    new Growing(Uint32Array),
    new Growing(Float64Array),
  ];
  await readLog(spec, place, problems, (record) => {
    at.push(times.instantOf(record));
    counts.push(countOf(record, spec, place, problems));
    lines.push(record.line);
  });
  times.checkPlausible();
  const order = Uint32Array.from({ length: at.length }, (_, index) => index);
  order.sort((a, b) => at.at[a]! - at.at[b]!);
  const records = { at: at.at, lines: lines.at, order };
  const stepMs = stepOf(records, spec, place);
  return { ...laidOut(records, counts.at, stepMs), stepMs, records: order.length };
}

function countOf(record: Kept, { file, columns }: ArrivalTraceSpec, { path }: LogPlace, problems: Problems) {
  const count = record.integer('count');
  if (count >= 0 && count <= MOST_COUNT) return count;
  problems.add({
    path: `${path}.columns.count`,
    message: `the count of a record (column ${columns.count}) cannot be read`,
    expected: `a whole number of requests from 0 to ${MOST_COUNT}`,
    found: showValue(record.text('count')),
    file,
    line: record.line,
  });
  return 0;
}

interface Records {
  readonly at: Float64Array;
  readonly lines: Float64Array;
  /** Of time. */
  readonly order: Uint32Array;
}

type Refuse = (key: 'step' | 'columns.time', problem: Omit<Problem, 'path' | 'file'>) => never;

/** How long a step is, which all records keep to. */
function stepOf(records: Records, { file, step }: ArrivalTraceSpec, { path }: LogPlace): number {
  const refuse: Refuse = (key, problem) => {
    throw new ScenarioError([{ path: `${path}.${key}`, ...problem, file }]);
  };
  const least = leastGap(records, refuse);
  const stepMs = step === 'auto' ? least.gap : STEPS[step];
  if (stepMs !== SECOND && stepMs !== MINUTE) {
    refuse('step', {
      message: 'it cannot be seen whether counts are of seconds or of minutes',
      expected: '1s or 1m',
      found: least.gap === NEVER ? 'a single record' : `records ${formatDuration(least.gap)} apart`,
      line: least.line,
    });
  }
  checkEven(records, stepMs, refuse);
  return stepMs;
}

/** The shortest time from one record to the next, and where. @throws ScenarioError if two are of one instant */
function leastGap({ at, lines, order }: Records, refuse: Refuse): { gap: number; line: number } {
  let least = { gap: NEVER, line: lines[order[0]!]! };
  for (let index = 1; index < order.length; index++) {
    const [before, own] = [order[index - 1]!, order[index]!];
    const gap = at[own]! - at[before]!;
    const line = Math.max(lines[before]!, lines[own]!);
    if (gap === 0) {
      const message = 'two records are of one instant';
      const expected = 'one count for each step, or a where that keeps one';
      const found = `the same as on line ${Math.min(lines[before]!, lines[own]!)}`;
      refuse('columns.time', { message, expected, found, line });
    }
    if (gap < least.gap) least = { gap, line };
  }
  return least;
}

/** @throws ScenarioError if a record lies between two steps, or there are too many of them */
function checkEven({ at, lines, order }: Records, stepMs: number, refuse: Refuse): void {
  const [first, last] = [order[0]!, order.at(-1)!];
  for (const index of order) {
    const since = at[index]! - at[first]!;
    if (since % stepMs === 0) continue;
    refuse('columns.time', {
      message: 'a record lies between two steps',
      expected: `whole steps of ${formatDuration(stepMs)} after line ${lines[first]!}, the earliest`,
      found: `${formatDuration(since)} after it`,
      line: lines[index]!,
    });
  }
  const steps = (at[last]! - at[first]!) / stepMs + 1;
  if (steps <= MOST_STEPS) return;
  refuse('columns.time', {
    message: 'the log has too many steps',
    expected: `at most ${MOST_STEPS}`,
    found: `${steps} from line ${lines[first]!} to this one`,
    line: lines[last]!,
  });
}

function laidOut({ at, order }: Records, counts: Uint32Array, stepMs: number) {
  const firstAt = at[order[0]!]!;
  const all = sharedColumn(Uint32Array, (at[order.at(-1)!]! - firstAt) / stepMs + 1);
  for (const index of order) all[(at[index]! - firstAt) / stepMs] = counts[index]!;
  return { firstAt, counts: all };
}
