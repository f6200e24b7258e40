/**
 * Real opens from a log: when each person had which app on screen. Answers when to open what, for
 * `usage.opens: {kind: trace}`. A record is a row that `where` keeps, and happens at its `time`; rows that `where`
 * drops are as if they were not in the file. Must never invent an open or move one.
 */

import { nearMiss } from '../problems/near-miss.ts';
import { ScenarioError } from '../problems/problem.ts';
import { showValue } from '../problems/show-value.ts';
import { type Kept, type LogPlace, type LogSpec, readLog } from './log-reader.ts';
import { Problems } from './record.ts';
import { type Ends, Stints, type UsageTrace } from './stints.ts';
import { TimeReader } from './time-reader.ts';

/** The keys of `usage.opens.trace`. `duration` is in the unit of `time`. */
export interface UsageTraceSpec extends LogSpec {
  readonly columns: {
    readonly time: string;
    readonly device: string;
    readonly app?: string;
    readonly kind?: string;
    readonly duration?: string;
  };
  /** What the column `kind` says of an open and of a close, where both are records of their own. */
  readonly events?: { readonly open: string; readonly close: string };
  /** A record that starts no later than this after the end of the session before it extends that session; 0 merges nothing. */
  readonly mergeWithin: number;
  /** Whether a device is watched until the last record of the file or until its own last record. */
  readonly endWith: 'file' | 'device';
}

/** The app of a trace that has no column for it. */
export const ONLY_APP = 'app';

/**
 * Reads a usage log.
 * @throws ScenarioError if the file, a column or a record is not as `spec` says, or no record is left; a record's
 * problem names file, line and field.
 */
export async function readUsageTrace(spec: UsageTraceSpec, place: LogPlace): Promise<UsageTrace> {
  const { columns, events, mergeWithin } = spec;
  const problems = new Problems();
  const times = new TimeReader({ ...spec, ...place }, problems);
  const stints = new Stints(endsOf(spec), mergeWithin);
  const otherKinds = new Set<string>();
  const named = (record: Kept, role: 'device' | 'app'): string => {
    const id = record.text(role);
    if (id === '') {
      const what = role === 'app' ? 'an app' : 'a device';
      problems.add({
        path: `${place.path}.columns.${role}`,
        message: `the ${role} of a record (column ${columns[role]}) cannot be read`,
        expected: `the name of ${what}, or a where that drops this record`,
        found: showValue(id),
        file: spec.file,
        line: record.line,
      });
    }
    return id;
  };
  await readLog(spec, place, problems, (record) => {
    const kind = events ? record.text('kind') : '';
    if (events && kind !== events.open && kind !== events.close) {
      if (otherKinds.size < SHOWN) otherKinds.add(kind);
      return;
    }
    const at = times.instantOf(record);
    const device = named(record, 'device');
    const app = columns.app === undefined ? ONLY_APP : named(record, 'app');
    const lengthMs = columns.duration === undefined ? 0 : times.spanOf(record, 'duration');
    stints.add(device, app, { at, lengthMs, isClose: events !== undefined && kind === events.close });
  });
  if (events && stints.opens === 0) throw noOpens(spec, place, [...otherKinds]);
  times.checkPlausible();
  return stints.trace(spec.endWith);
}

/** How the log says that a session ends. */
export function endsOf({ columns, events }: Pick<UsageTraceSpec, 'columns' | 'events'>): Ends {
  if (events) return 'events';
  return columns.duration === undefined ? 'none' : 'durations';
}

/** Values that are shown where none of them is the one that was asked for. */
const SHOWN = 5;

function noOpens({ events, file }: UsageTraceSpec, { path }: LogPlace, found: string[]): ScenarioError {
  const suggestion = nearMiss(events!.open, found);
  return new ScenarioError([
    {
      path: `${path}.events.open`,
      message: 'no record is an open',
      expected: `records of kind ${showValue(events!.open)}`,
      found: found.length > 0 ? found.map(showValue).join(', ') : 'only closes',
      ...(suggestion !== undefined && { suggestion }),
      file,
    },
  ]);
}
