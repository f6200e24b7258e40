/** Whether counts are more uneven than chance makes those of independent events. */

import chiSquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
import { poissonTail } from './poisson.ts';
import { sumOf } from './sum-of.ts';

/** Chance may make even counts look uneven in so few of such runs. */
const SURPRISE = 1e-3;
/** The law of chi-square needs counts of so many on average. */
const ENOUGH = 10;

/** How often the same is asked: of so many groups, of so many counts in them. */
export interface Asked {
  readonly groups: number;
  readonly counts: number;
  /** How much more, or less, such counts vary than those of independent events do: their variance over their mean. */
  readonly clumping: number;
}

/** Of neighbouring counts that are expected to be alike, one is larger, or all vary more, than chance allows. Each question may err as often. */
export function isUnevenIn(counts: Float64Array, from: number, end: number, asked: Asked): boolean {
  let [sum, squares, most] = [0, 0, 0];
  for (let index = from; index < end; index++) {
    const count = counts[index]!;
    sum += count;
    squares += count * count;
    if (count > most) most = count;
  }
  if (sum === 0) return false;
  const mean = sum / (end - from);
  if (isSurprising(most, mean, asked)) return true;
  if (mean < ENOUGH * asked.clumping) return false;
  const chiSquare = (squares / mean - sum) / asked.clumping;
  return 1 - chiSquareCdf(chiSquare, end - from - 1) < SURPRISE / 2 / asked.groups;
}

/** Whether a count is larger than chance makes any of so many. */
export function isSurprising(count: number, mean: number, { counts, clumping }: Asked): boolean {
  // Nothing within two standard deviations is: most counts need no closer look.
  if (count <= mean + 2 * Math.sqrt(mean * clumping)) return false;
  return poissonTail(Math.round(count / clumping), mean / clumping) < SURPRISE / 2 / counts;
}

/**
 * Whether two halves of the devices, which are independent of each other, are uneven alike. What a few devices do again and again, or
 * many times at once, is seen in one of them; what is in both is no chance. The sum of the products of their deviations is compared with
 * a Poisson law of its variance, as a few coincidences make it.
 */
export function isShared(
  [one, other]: readonly Float64Array[],
  expected: Float64Array,
  { groups, clumping }: Pick<Asked, 'groups' | 'clumping'>,
): boolean {
  const [ofExpected, ofOne, ofOther] = [sumOf(expected), sumOf(one!), sumOf(other!)];
  let [together, chance] = [0, 0];
  for (let index = 0; index < expected.length; index++) {
    const share = expected[index]! / ofExpected;
    const a = ofOne * share;
    const b = ofOther * share;
    together += (one![index]! - a) * (other![index]! - b);
    chance += a * b;
  }
  // Nothing within three standard deviations is: most need no closer look.
  if (together <= 3 * clumping * Math.sqrt(chance)) return false;
  const ofCoincidence = clumping ** 2;
  const mean = chance / ofCoincidence;
  const seen = mean + together / ofCoincidence;
  return poissonTail(Math.ceil(seen), mean) < SURPRISE / 2 / groups;
}
