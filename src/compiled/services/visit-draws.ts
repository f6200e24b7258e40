/** Which draws of a request are for what: all are of one stream, as more streams would lie closer to each other. */
export const VISIT_DRAW = {
  length: 0,
  lengthBehind: 1,
  tie: 2,
  luck: 3,
} as const;

const DRAWS: number = 4;

/** @param n which request it is, of those with the same key @param what a code of VISIT_DRAW */
export function visitDraw(n: number, what: i32): number {
  return n * DRAWS + what;
}

/** A second draw in what the first one leaves of its bits: up to 65,536 instances are told apart by the others. */
export function otherPart(u: number): number {
  return u * 65_536 - Math.floor(u * 65_536);
}
