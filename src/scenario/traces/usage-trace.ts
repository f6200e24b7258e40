/**
 * Real opens from a log: when each person had which app on screen. Answers when to open what, for
 * `usage.opens: {kind: trace}`. A record is a row that `where` keeps, and happens at its `time`; rows that `where`
 * drops are as if they were not in the file. Must never invent an open or move one.
 */

import { type Problem, ScenarioError } from '../problems/problem.ts';
import { showValue } from '../problems/show-value.ts';
import {
  type CsvTable,
  columnsByRole,
  fieldMs,
  MOST_PROBLEMS,
  readCsvTable,
  recordsWhere,
} from './csv-table.ts';

/** The keys of `usage.opens.trace`. `duration` is in the unit of `time`; a record without one lasts 0. */
export interface UsageTraceSpec {
  file: string;
  format: 'csv';
  columns: { time: string; device: string; app?: string; kind?: string; duration?: string };
  timeUnit: 's' | 'ms';
  where: Record<string, string>;
  /** A record that starts no later than this after the end of the session before it extends that session; 0 merges nothing. */
  mergeWithinMs: number;
  /** Whether a device is watched until the last record of the file or until its own last record. */
  endWith: 'file' | 'device';
}

/** The sessions of one app on one device, by time: `openAt[i]` in ms of the file's epoch, `lengthMs[i]` until it closes. */
export interface TracedApp {
  /** Index into `UsageTrace.appIds`. */
  app: number;
  openAt: Float64Array;
  lengthMs: Float64Array;
}

/** One device of the trace. It is watched up to `lastAt` inclusive; its last session may close after that. */
export interface TracedDevice {
  id: string;
  lastAt: number;
  /** In the order of `UsageTrace.appIds`; only the apps that this device opens. */
  apps: TracedApp[];
}

/** A usage log, instants in whole ms of the file's epoch; devices and apps in order of first appearance. */
export interface UsageTrace {
  firstAt: number;
  lastAt: number;
  devices: TracedDevice[];
  appIds: string[];
}

/** The app of a trace that has no column for it. */
export const ONLY_APP = 'app';

/**
 * Reads a usage log.
 * @throws ScenarioError if the file, a column or a record is not as `options` says, or no record is left; a record's
 * problem names file, line and field. `path` is where problems say `options` stand in the scenario.
 */
export function readUsageTrace(options: UsageTraceSpec & { directory: string; path?: string }): UsageTrace {
  const { directory, file, path = 'usage.opens.trace' } = options;
  const table = readCsvTable({ directory, file, path: `${path}.file` });
  const records = readRecords(table, options, path);
  const lastAt = latest(records);
  const appIds = [...new Set(records.map((record) => record.app))];
  const appIndex = new Map(appIds.map((id, app) => [id, app]));
  const devices = [...groupRecords(records)].map(([id, byApp]) => ({
    id,
    lastAt: options.endWith === 'file' ? lastAt : latest([...byApp.values()].flat()),
    apps: [...byApp]
      .map(([app, stints]) => ({ app: appIndex.get(app)!, ...mergeRecords(stints, options.mergeWithinMs) }))
      .sort((a, b) => a.app - b.app),
  }));
  const firstAt = records.reduce((first, record) => Math.min(first, record.at), lastAt);
  return { firstAt, lastAt, devices, appIds };
}

interface UsageRecord {
  device: string;
  app: string;
  at: number;
  durationMs: number;
}

function readRecords(table: CsvTable, options: UsageTraceSpec, path: string): UsageRecord[] {
  const { columns: names, timeUnit } = options;
  const { time, device, app, duration } = columnsByRole<string>(table, { ...names }, path);
  const kept = recordsWhere(table, options.where, { ...names }, path);
  const problems: Problem[] = [];
  const refuse = (
    record: number,
    role: 'time' | 'device' | 'app' | 'duration',
    found: string,
    expected: string,
  ) => {
    if (problems.length >= MOST_PROBLEMS) return;
    const message = `the ${role} of a record (column ${names[role]}) cannot be read`;
    problems.push({
      path: `${path}.columns.${role}`,
      message,
      expected,
      found: showValue(found),
      file: table.file,
      line: table.lines[record]!,
    });
  };
  const named = (record: number, role: 'device' | 'app', column: readonly string[] | undefined): string => {
    const id = column ? column[record]! : ONLY_APP;
    if (id === '')
      refuse(
        record,
        role,
        id,
        `the name of ${role === 'app' ? 'an app' : 'a device'}, or a where that drops this record`,
      );
    return id;
  };
  const timed = (
    record: number,
    role: 'time' | 'duration',
    column: readonly string[] | undefined,
  ): number => {
    const span = column ? fieldMs(column[record]!, timeUnit) : 0;
    if (span === undefined) refuse(record, role, column![record]!, `a number of ${timeUnit}, not negative`);
    return span ?? 0;
  };
  const records = kept.map((record) => ({
    at: timed(record, 'time', time),
    device: named(record, 'device', device),
    app: named(record, 'app', app),
    durationMs: timed(record, 'duration', duration),
  }));
  if (problems.length > 0) throw new ScenarioError(problems);
  return records;
}

function groupRecords(records: readonly UsageRecord[]): Map<string, Map<string, UsageRecord[]>> {
  const byDevice = new Map<string, Map<string, UsageRecord[]>>();
  for (const record of records) {
    const byApp = byDevice.get(record.device) ?? new Map<string, UsageRecord[]>();
    byDevice.set(record.device, byApp);
    const stints = byApp.get(record.app);
    if (stints) stints.push(record);
    else byApp.set(record.app, [record]);
  }
  return byDevice;
}

function mergeRecords(stints: UsageRecord[], mergeWithinMs: number): Pick<TracedApp, 'openAt' | 'lengthMs'> {
  const openAt: number[] = [];
  const lengthMs: number[] = [];
  let closeAt = Number.NEGATIVE_INFINITY;
  for (const { at, durationMs } of stints.sort((a, b) => a.at - b.at)) {
    const last = openAt.length - 1;
    if (mergeWithinMs > 0 && at - closeAt <= mergeWithinMs) {
      closeAt = Math.max(closeAt, at + durationMs);
      lengthMs[last] = closeAt - openAt[last]!;
    } else {
      closeAt = at + durationMs;
      openAt.push(at);
      lengthMs.push(durationMs);
    }
  }
  return { openAt: Float64Array.from(openAt), lengthMs: Float64Array.from(lengthMs) };
}

function latest(records: readonly UsageRecord[]): number {
  return records.reduce((last, record) => Math.max(last, record.at), 0);
}
