/**
 * What a report reads of the inputs of a run. They may have been read back from a file of an older version, so each value is
 * looked at: where it is missing or of another kind, the report does without.
 */

import { NEVER } from '../../compiled/kernel/time.ts';
import { parseDuration } from '../../kernel/duration.ts';
import type { Language } from '../../kernel/words.ts';
import type { Result } from '../../metrics/result.ts';

export interface Given {
  readonly language: Language;
  /** Empty if there is none. */
  readonly description: string;
  /** ISO 8601 with the local offset; empty if there is none. */
  readonly start: string;
  /** As the inputs have it: see charts/local-clock. */
  readonly timeZone: unknown;
  /** The greatest age of a fresh answer in ms; `NEVER` if age alone spoils none, `null` if it is not known. */
  readonly freshForMs: number | null;
  readonly hasPeriodicFetch: boolean;
  readonly hasPreFetch: boolean;
}

export function givenOf({ inputs }: Pick<Result, 'inputs'>): Given {
  const [description, start, freshFor] = [
    valueAt(inputs, 'description'),
    valueAt(inputs, 'start'),
    valueAt(inputs, 'app', 'freshFor'),
  ];
  return {
    language: valueAt(inputs, 'report', 'language') === 'zh' ? 'zh' : 'en',
    description: typeof description === 'string' ? description : '',
    start: typeof start === 'string' ? start : '',
    timeZone: inputs.timeZone,
    freshForMs: freshFor === 'never' ? NEVER : (parseDuration(freshFor) ?? null),
    hasPeriodicFetch: valueAt(inputs, 'policy', 'periodic', 'enabled') !== false,
    hasPreFetch: valueAt(inputs, 'policy', 'pre', 'enabled') !== false,
  };
}

function valueAt(inputs: Result['inputs'], ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => (isGroup(value) ? value[key] : undefined), inputs);
}

/** Whether a value holds named values itself. */
export function isGroup(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
