import { clumpingIn, productsOf } from './clumping.ts';
import { fewRates } from './few-rates.ts';
import { isShared } from './unevenness.ts';

export interface Factors {
  /** By which what was expected is to be multiplied. */
  readonly factors: Float64Array;
  /** Which of the counts have one rate. */
  readonly alike: readonly (readonly number[])[];
}

export interface Questions {
  /** How many such questions are asked. */
  readonly groups: number;
  /** How much counts vary at least, over their mean. */
  readonly clumping: number;
  /** As how many events at most what one device does may be counted. */
  readonly recurrence: number;
}

/** @param halves counts by half of the devices @returns the few rates that they come from; `null` where chance explains how they differ */
export function fewFactors(
  halves: readonly Float64Array[],
  expected: Float64Array,
  { groups, clumping: atLeast, recurrence }: Questions,
): Factors | null {
  if (halves.length < 2) return null;
  if (!isShared(halves, expected, { groups, clumping: Math.max(atLeast, recurrence) })) return null;
  // Where all is quiet but here, what is true of all is not of these.
  const clumping = Math.max(atLeast, clumpingIn(productsOf(halves)));
  if (!isShared(halves, expected, { groups, clumping: Math.max(clumping, recurrence) })) return null;
  const known = [...expected.keys()].filter((index) => expected[index]! > 0);
  const counts = Float64Array.from(
    known,
    (index) => halves.reduce((sum, half) => sum + half[index]!, 0) / clumping,
  );
  const { rates, alike } = fewRates({
    counts,
    expected: Float64Array.from(known, (index) => expected[index]! / clumping),
  });
  const factors = new Float64Array(expected.length).fill(1);
  for (const [at, index] of known.entries()) factors[index]! = rates[at]!;
  return { factors, alike: alike.map((places) => places.map((place) => known[place]!)) };
}
