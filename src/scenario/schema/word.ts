/** A word that stands for a meaning of its own, beside values that are written otherwise: `never`, `none`, `wait`. */

import { isDeepStrictEqual } from 'node:util';
import { type Leaf, leaf } from './leaf.ts';

/** Exactly this word, and what it means. */
export function word<const Written extends string, Meaning>(
  written: Written,
  meaning: Meaning,
): Leaf<Written, Meaning> {
  return leaf({
    expected: written,
    read: (value) => (value === written ? meaning : undefined),
    write: () => written,
    holds: (other) => isDeepStrictEqual(other, meaning),
    json: { const: written },
    words: [written],
  });
}
