import { normalCdf } from './simultaneous.ts';

/** From here on a normal law is as good as the sum. */
const MANY = 1000;

/**
 * The probability that the largest of many counts is so far ahead of the second largest although another has a rate as high: that of
 * a fair coin for their sum, to both sides. However many there are, it needs no correction for them.
 * Source: K. Hung, W. Fithian, "Rank verification for exponential families", Annals of Statistics 47 (2019).
 * @param clumping the variance of such counts over their mean, at least 1
 */
export function chanceOfFirstCount(first: number, second: number, clumping: number): number {
  const [ahead, behind] = [Math.floor(first / clumping), Math.ceil(second / clumping)];
  if (ahead <= behind) return 1;
  const total = ahead + behind;
  if (total > MANY) return 2 * normalCdf(-(ahead - behind - 1) / Math.sqrt(total));
  let [tail, probability] = [0, 2 ** -total];
  for (let heads = total; heads >= ahead; heads--) {
    tail += probability;
    probability *= heads / (total - heads + 1);
  }
  return Math.min(1, 2 * tail);
}

/**
 * How much more counts vary than those of independent events: from one to the next, so that what rises and falls slowly is none of it.
 * Source: J. von Neumann, "Distribution of the ratio of the mean square successive difference to the variance", Annals of
 * Mathematical Statistics 12 (1941).
 * @param pairs neighbours @returns at least 1
 */
export function clumpingOf(pairs: readonly (readonly [number, number])[]): number {
  const sum = pairs.reduce((all, [one, next]) => all + one + next, 0);
  const squares = pairs.reduce((all, [one, next]) => all + (next - one) ** 2, 0);
  return sum > 0 ? Math.max(1, squares / sum) : 1;
}
