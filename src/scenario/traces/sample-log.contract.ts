/** Test support: logs written by a test, read, and told in lines. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Problem, ScenarioError } from '../problems/problem.ts';
import type { Instant } from '../schema/text.ts';
import type { UsageTrace } from './stints.ts';
import { readUsageTrace, type UsageTraceSpec } from './usage-trace.ts';

/** A log of two columns, of which nothing but the file is unusual. */
export const LOG: UsageTraceSpec = {
  file: 'log.csv',
  format: 'auto',
  separator: 'auto',
  columns: { time: 't', device: 'user' },
  timeUnit: 's',
  where: {},
  mergeWithin: 0,
  endWith: 'file',
};

/** A folder of logs, removed after the tests of the file that calls this. */
export function logFolder() {
  const directory = mkdtempSync(join(tmpdir(), 'fleetcast-logs-'));
  afterAll(() => rmSync(directory, { recursive: true }));
  const read = (
    content: string | Uint8Array,
    spec: Partial<UsageTraceSpec> = {},
    start: Instant | null = null,
  ): Promise<UsageTrace> => {
    const whole = { ...LOG, ...spec };
    if (whole.file !== '.') writeFileSync(join(directory, whole.file), content);
    return readUsageTrace(whole, { directory, path: 'usage.opens.trace', start, timeZone: null });
  };
  return { directory, read };
}

/** What a scenario is refused for. */
export async function problemsOf(act: Promise<unknown> | (() => unknown)): Promise<readonly Problem[]> {
  try {
    await (typeof act === 'function' ? act() : act);
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** A trace in one line for each device and app: `device end | app open+length …`, in seconds; `?` where a session goes on for a time unknown. */
export function drawn(trace: UsageTrace): string[] {
  const { deviceIds, appIds, lastAtOf, deviceOf, appOf, from, openAt, lengthMs, isLeftOpen } = trace;
  return [...deviceOf].map((device, pair) => {
    const sessions = [...openAt.keys()].slice(from[pair], from[pair + 1]).map((session) => {
      const end = isLeftOpen[session] === 1 ? '?' : '';
      return `${openAt[session]! / 1000}+${lengthMs[session]! / 1000}${end}`;
    });
    return `${deviceIds[device]} ${lastAtOf[device]! / 1000} | ${appIds[appOf[pair]!]} ${sessions.join(' ')}`;
  });
}
