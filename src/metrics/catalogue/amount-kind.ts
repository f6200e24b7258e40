/** What an amount in a rule is of, and whether a metric is of that: a number says nothing of its unit and fits any. */

import { describedAt } from './described.ts';

const KINDS: Readonly<Record<string, string>> = { share: 'share', bytes: 'size', ms: 'duration' };

/** Of a word behind a number; `null` for none. */
export function kindOfWord(word: string): 'share' | 'bytes' | 'ms' | null {
  if (word === '') return null;
  if (POINTS.test(word)) return 'share';
  return /B$/i.test(word) ? 'bytes' : 'ms';
}

export const POINTS = /^(pt|pts|point|points)$/;

/** @param amount as it is written, such as `12h` @returns what is wrong with it, in a sentence; `undefined` if it fits */
export function amountMismatch(path: string, amount: string): string | undefined {
  const word = /[a-zA-Z]+$/.exec(amount.trim())?.[0] ?? '';
  const kind = /^-?[\d.]+(e[+-]?\d+)?$/i.test(amount.trim()) ? null : kindOfWord(word);
  if (kind === null || kind === describedAt(path)?.unit) return undefined;
  return `${path} is no ${KINDS[kind]!}, so "${amount.trim()}" says nothing about it`;
}
