/** Whether counts are more uneven than chance makes those of independent events. */

import chiSquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
import type { Counted } from './few-rates.ts';
import { poissonTail } from './poisson.ts';

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

/** One of the counts is larger, or all together vary more, than chance allows. Each question may err as often as the other. */
export function isUneven({ counts, expected }: Counted, asked: Asked): boolean {
  const { clumping } = asked;
  let [sum, ofExpected] = [0, 0];
  for (const [index, count] of counts.entries()) {
    sum += count;
    ofExpected += expected[index]!;
  }
  if (sum === 0) return false;
  const rate = sum / ofExpected;
  let [chiSquare, freedom] = [0, -1];
  for (const [index, count] of counts.entries()) {
    const mean = rate * expected[index]!;
    if (mean === 0) continue;
    if (isSurprising(count, mean, asked)) return true;
    chiSquare += (count - mean) ** 2 / (mean * clumping);
    freedom += 1;
  }
  if (freedom < 1 || sum / (freedom + 1) < ENOUGH * clumping) return false;
  return 1 - chiSquareCdf(chiSquare, freedom) < SURPRISE / 2 / asked.groups;
}

/** The same of neighbouring counts that are expected to be alike. */
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
