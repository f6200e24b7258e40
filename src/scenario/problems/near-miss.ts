/** The word that was probably meant. Answers the "did you mean" of a problem; silent rather than far-fetched. */

const FARTHEST = 2;
const SHORTEST_PREFIX = 3;

/**
 * The candidate nearest to a mistyped word: at most two letters inserted, deleted or replaced, upper and lower case
 * being one; else one that continues the word, or that the word continues. @returns undefined if none is near.
 */
export function nearMiss(word: string, candidates: readonly string[]): string | undefined {
  const plain = word.toLowerCase();
  const scored = candidates
    .map((candidate) => ({ candidate, edits: editsBetween(plain, candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const best = scored[0];
  // A word of which every letter may be replaced is near to anything.
  if (best && best.edits <= Math.min(FARTHEST, plain.length - 1)) return best.candidate;
  if (plain.length < SHORTEST_PREFIX) return undefined;
  return candidates.find((candidate) => {
    const other = candidate.toLowerCase();
    return other.startsWith(plain) || (other.length >= SHORTEST_PREFIX && plain.startsWith(other));
  });
}

/** Levenshtein's distance: how many letters to insert, delete or replace. */
function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
