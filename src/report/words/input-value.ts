/** What a run was given: one value of `result.inputs` by its dotted path, as it stands or read as a duration. */

import { NEVER } from '../../compiled/kernel/time.ts';
import { parseDuration } from '../../kernel/duration.ts';
import type { Result } from '../../metrics/result.ts';

/** The value at a dotted path such as `policy.pre.enabled`; `undefined` where the path leads nowhere. */
export function inputValue(result: Result, path: string): unknown {
  let value: unknown = result.inputs;
  for (const key of path.split('.')) {
    if (!isGroup(value)) return undefined;
    value = value[key];
  }
  return value;
}

/** The duration in ms at a path; `NEVER` for `never`, `undefined` where there is none. */
export function inputDuration(result: Result, path: string): number | undefined {
  const value = inputValue(result, path);
  return value === 'never' ? NEVER : parseDuration(value);
}

/** Whether a value holds named values itself. */
export function isGroup(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
