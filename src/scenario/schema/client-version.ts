/** Versions of the client in which mini-programs live, such as WeChat 7.0.5. */

import { type Leaf, leaf } from './leaf.ts';
import { word } from './word.ts';

const FORM = /^\d{1,9}(\.\d{1,9}){1,3}$/;

/** A version of a client: two to four numbers. */
export const clientVersion: Leaf<string, string> = leaf({
  expected: 'the version of a client such as 7.0.5',
  read: (value, refuse) => {
    if (typeof value === 'number')
      return refuse('is read as a number; write a version in quotes, such as "8.0"');
    return typeof value === 'string' && FORM.test(value) ? value : undefined;
  },
  write: (text) => text,
  json: { title: 'version', type: 'string', pattern: FORM.source },
});

/** Any version will do. */
export const anyClient = word('any', 'any');

/** @returns below 0 if the first is the older one; 7.0 and 7.0.0 are the same version */
export function compareVersions(a: string, b: string): number {
  const [parts, others] = [a, b].map((text) => text.split('.').map(Number)) as [number[], number[]];
  for (let index = 0; index < Math.max(parts.length, others.length); index++) {
    const difference = (parts[index] ?? 0) - (others[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
