/** By how much counts vary more, or less, than those of independent events do: as halves of the devices differ that are alike. */

type Halves = readonly (Uint32Array | Float64Array)[];

/** Sums of the squares of two halves, of their products, and of themselves. */
export interface Products {
  readonly ofOne: number;
  readonly ofOther: number;
  readonly ofBoth: number;
  readonly sumOfOne: number;
  readonly sumOfOther: number;
}

/** @param places the bins to look at; all by default */
export function productsOf(
  [one, other]: Halves,
  places: readonly { readonly from: number; readonly to: number }[] = [{ from: 0, to: one!.length }],
): Products {
  let [ofOne, ofOther, ofBoth, sumOfOne, sumOfOther] = [0, 0, 0, 0, 0];
  for (const { from, to } of places) {
    for (let bin = from; bin < to; bin++) {
      const a = one![bin]!;
      const b = other![bin]!;
      ofOne += a * a;
      ofOther += b * b;
      ofBoth += a * b;
      sumOfOne += a;
      sumOfOther += b;
    }
  }
  return { ofOne, ofOther, ofBoth, sumOfOne, sumOfOther };
}

/**
 * The squared differences of halves that are made equally large, over their sum: the variance of a count over its mean. As their sums
 * are made equal, one of the counts tells nothing. @returns 1 for a single count
 */
export function clumpingIn(products: Products): number {
  const { ofOne, ofOther, ofBoth, sumOfOne, sumOfOther } = products;
  if (sumOfOne === 0 || sumOfOther === 0) return 1;
  const counts = countsIn(products);
  if (counts < 1.5) return 1;
  const half = (sumOfOne + sumOfOther) / 2;
  const [a, b] = [half / sumOfOne, half / sumOfOther];
  const squares = Math.max(0, ofOne * a * a - 2 * ofBoth * a * b + ofOther * b * b);
  return (squares / (2 * half)) * (counts / (counts - 1));
}

/** How many counts of one size would weigh as much as these. */
function countsIn({ ofOne, ofOther, ofBoth, sumOfOne, sumOfOther }: Products): number {
  return (sumOfOne + sumOfOther) ** 2 / (ofOne + 2 * ofBoth + ofOther);
}

/** Standard scores beyond which chance lies once in a thousand times. */
const BEYOND = 3.09;
/** Tests need some variance. */
const LEAST = 1e-3;

/**
 * As much as tests should allow for: what was found if counts vary more than independent ones; if less, what it may be at most, for
 * few counts tell little of how they vary. Where all devices do the same once, the number of them is no chance.
 * Source: E. Wilson, M. Hilferty, "The distribution of chi-square", PNAS 17 (1931).
 */
export function largestClumping(products: Products): number {
  const found = clumpingIn(products);
  if (found >= 1) return found;
  const freedom = countsIn(products) - 1;
  const low = (1 - 2 / (9 * freedom) - BEYOND * Math.sqrt(2 / (9 * freedom))) ** 3;
  return low <= 0 ? 1 : Math.min(1, Math.max(LEAST, found / low));
}
