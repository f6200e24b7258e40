/** Rules between values: what no single value can break. */

import type * as z from 'zod';
import { isPlainObject } from '../files/plain-object.ts';

/** A broken rule: where it is reported, and a sentence that says what is wrong. */
export interface Breach {
  readonly path: readonly string[];
  readonly message: string;
  readonly suggestion?: string | undefined;
  /** Another key that takes part in the rule: where to look if `path` is not in the file. */
  readonly partner?: readonly string[];
}

/**
 * Adds a rule to an object's schema; every breach is reported. The rule also runs while values of the object have
 * problems of their own, so that all are reported at once: what it looks at may be missing or anything.
 */
export function withRule<Schema extends z.ZodType>(
  schema: Schema,
  breachesOf: (value: z.output<Schema>) => readonly Breach[],
): Schema {
  return schema.superRefine(
    (value, ctx) => {
      for (const { path, message, ...params } of breachesOf(value)) {
        ctx.addIssue({ code: 'custom', path: [...path], message, params: { ...params, isSentence: true } });
      }
    },
    { when: (payload) => isPlainObject(payload.value) || Array.isArray(payload.value) },
  );
}
