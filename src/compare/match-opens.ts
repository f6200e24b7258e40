import type { OpenLog } from '../compiled/books/open-log.ts';
import { WHY, type Why } from '../compiled/books/why.ts';

/**
 * What one open came to under two policies: codes of {@link WHY}; where only one of them has it, the other has `unopened`, or `again`
 * if it is the second read of an open that both have.
 */
export type Matched = (device: number, openedAt: number, a: Why, b: Why) => void;

/** Pairs the opens of the same devices under two policies, those of one app at one instant in their order. */
export function matchOpens(a: OpenLog, b: OpenLog, matched: Matched): void {
  const [inA, inB] = [sorted(a), sorted(b)];
  let [indexA, indexB] = [0, 0];
  while (indexA < inA.length || indexB < inB.length) {
    const [entryA, entryB] = [inA[indexA], inB[indexB]];
    const order = entryA === undefined ? 1 : entryB === undefined ? -1 : compared(a, entryA, b, entryB);
    const [log, entry, before] = order <= 0 ? [a, entryA!, inA[indexA - 1]] : [b, entryB!, inB[indexB - 1]];
    const isAgain = before !== undefined && compared(log, before, log, entry) === 0;
    const missing = isAgain ? WHY.again : WHY.unopened;
    const whyA = order <= 0 ? (a.why[entryA!]! as Why) : missing;
    const whyB = order >= 0 ? (b.why[entryB!]! as Why) : missing;
    matched(log.device[entry]!, log.openedAt[entry]!, whyA, whyB);
    if (order <= 0) indexA += 1;
    if (order >= 0) indexB += 1;
  }
}

/** Entries by device, app and instant; of equals the first comes first. */
function sorted(log: OpenLog): Uint32Array {
  const entries = Uint32Array.from({ length: log.length }, (_, entry) => entry);
  return entries.sort((one, other) => compared(log, one, log, other) || one - other);
}

function compared(a: OpenLog, entryA: number, b: OpenLog, entryB: number): number {
  return (
    a.device[entryA]! - b.device[entryB]! ||
    a.app[entryA]! - b.app[entryB]! ||
    a.openedAt[entryA]! - b.openedAt[entryB]!
  );
}
