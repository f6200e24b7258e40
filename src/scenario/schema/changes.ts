/** Numbers of a scenario that may change during a run, by their paths; everything else is fixed for a run. */

import { isPlainObject } from '../files/plain-object.ts';
import { expectedWords, issueProblems } from '../problems/issue-problems.ts';
import { dist } from './dist.ts';
import { type Leaf, leaf } from './leaf.ts';
import { ANSWERS } from './origin-answers.ts';
import { NUMBER } from './quantity.ts';

const CHANGING = {
  'origin.latency': ANSWERS.latency,
  'origin.failure': ANSWERS.failure,
  'origin.bodySize': ANSWERS.bodySize,
  'origin.timeout': ANSWERS.timeout,
  'usage.rate': dist(NUMBER),
} as const;

export type ChangePath = keyof typeof CHANGING;

/** Values by path, as people write them. */
export type Changes = Readonly<Partial<Record<ChangePath, unknown>>>;

const PATHS = Object.keys(CHANGING).join(', ');

export const changes: Leaf<Readonly<Record<string, unknown>>, Changes> = leaf<
  Readonly<Record<string, unknown>>,
  Changes
>({
  expected: `an object of paths and values such as {usage.rate: 2}; the paths are ${PATHS}`,
  read: (value, refuse) => {
    if (!isPlainObject(value) || Object.keys(value).length === 0) return undefined;
    for (const [path, written] of Object.entries(value)) {
      if (!isChangePath(path)) {
        return refuse(`sets ${path}, which is fixed for a run; what may change is ${PATHS}`);
      }
      const read = CHANGING[path].safeParse(written, { error: expectedWords });
      if (!read.success) return refuse(`sets ${path}: ${problemOf(read.error.issues, written)}`);
    }
    return value as Changes;
  },
  write: (given) => given,
  json: { title: 'paths and values', type: 'object', additionalProperties: {} },
});

/** The one number that a value is; `undefined` for a law that is drawn from. */
export function numberAt(path: ChangePath, written: unknown): number | undefined {
  const read: unknown = CHANGING[path].parse(written);
  if (typeof read === 'number') return read;
  return isPlainObject(read) && read.law === 'constant' ? Number(read.value) : undefined;
}

function isChangePath(path: string): path is ChangePath {
  return Object.hasOwn(CHANGING, path);
}

function problemOf(issues: Parameters<typeof issueProblems>[0], written: unknown): string {
  const { message, expected, found } = issueProblems(issues, written)[0]!;
  return [message, expected && `expected ${expected}, found ${found}`].filter(Boolean).join('; ');
}
