/**
 * The rates behind some counts of which chance has picked the largest and the smallest. Counts are taken to come from few rates,
 * each of them exact or varying a little; how few is what the counts themselves say. What is expected of a count, given all of
 * them, is not drawn to the top by being picked from there.
 * Sources: H. Robbins, "An empirical Bayes approach to statistics", Third Berkeley Symposium (1956); B. Efron, "Tweedie's formula
 * and selection bias", JASA 106 (2011); G. Schwarz, "Estimating the dimension of a model", Annals of Statistics 6 (1978).
 */

import { logProbability } from './poisson.ts';
import { sumAt, sumOf } from './sum-of.ts';

/** Counts, and what was expected of each if all had one rate. */
export interface Counted {
  readonly counts: Float64Array;
  readonly expected: Float64Array;
}

interface Component {
  readonly weight: number;
  /** In multiples of what was expected. */
  readonly rate: number;
  /** The squared coefficient of variation of its rates. */
  readonly spread: number;
}

interface Mixture {
  readonly components: readonly Component[];
  /** By component: the probability that a count is of it. */
  readonly shares: readonly Float64Array[];
  /** How well it explains the counts, less a price for every number in it. */
  readonly score: number;
}

const MOST_COMPONENTS = 6;
const MOST_STEPS = 100;
/** What a more intricate mixture must explain better, beyond its price. */
const CLEARLY = 2;

export interface FewRates {
  /** Behind each count, in multiples of what was expected. */
  readonly rates: Float64Array;
  /** The indexes of counts that are most likely of one rate. */
  readonly alike: readonly (readonly number[])[];
}

export function fewRates(counted: Counted): FewRates {
  const { counts, expected } = counted;
  const sum = sumOf(counts);
  if (sum === 0) return { rates: new Float64Array(counts.length), alike: [[...counts.keys()]] };
  const one = [{ weight: 1, rate: sum / sumOf(expected), spread: 0 }];
  let exact = fitted(counted, one, false);
  let best = exact;
  const consider = (mixture: Mixture) => {
    if (mixture.score <= best.score + CLEARLY) return false;
    best = mixture;
    return true;
  };
  consider(fitted(counted, one, true));
  for (let failures = 0; failures < 2 && exact.components.length < MOST_COMPONENTS; ) {
    const more = splitOf(counted, exact);
    if (!more) break;
    exact = fitted(counted, more, false);
    const isBetter = [exact, fitted(counted, more, true)].filter(consider).length > 0;
    failures = isBetter ? 0 : failures + 1;
  }
  const rates = counts.map((count, index) =>
    best.components.reduce(
      (mean, component, one) =>
        mean + best.shares[one]![index]! * rateGiven(component, count, expected[index]!),
      0,
    ),
  );
  const isMostly = (index: number, one: number) =>
    best.shares.every((shares) => shares[index]! <= best.shares[one]![index]!);
  const alike = best.components.map(() => [] as number[]);
  for (const index of counts.keys())
    alike[best.shares.findIndex((_, one) => isMostly(index, one))]!.push(index);
  return { rates, alike: alike.filter((some) => some.length > 0) };
}

/** Of a component whose rates follow a gamma law, the mean of those that a count is likely to come from. */
function rateGiven({ rate, spread }: Component, count: number, expected: number): number {
  return spread === 0 ? rate : (count + 1 / spread) / (expected + 1 / (spread * rate));
}

/** Source: A. Dempster, N. Laird, D. Rubin, "Maximum likelihood from incomplete data via the EM algorithm", JRSS B 39 (1977). */
function fitted(counted: Counted, start: readonly Component[], isSpread: boolean): Mixture {
  const { length } = counted.counts;
  const shares = start.map(() => new Float64Array(length));
  let components = start;
  let likelihood = Number.NEGATIVE_INFINITY;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = share(counted, components, shares);
    if (step > 2 && Math.abs(next - likelihood) < 1e-3) break;
    likelihood = next;
    components = shares.map((ofOne) => componentOf(counted, ofOne, isSpread));
  }
  const numbers = (isSpread ? 3 : 2) * components.length - 1;
  return { components, shares, score: likelihood - (numbers / 2) * Math.log(length) };
}

/** Shares each count between the components. @returns the logarithm of the likelihood */
function share(
  { counts, expected }: Counted,
  components: readonly Component[],
  shares: readonly Float64Array[],
): number {
  const logs = new Float64Array(components.length);
  let likelihood = 0;
  for (let index = 0; index < counts.length; index++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let one = 0; one < components.length; one++) {
      const { weight, rate, spread } = components[one]!;
      logs[one] = Math.log(weight) + logProbability(counts[index]!, expected[index]! * rate, spread);
      most = Math.max(most, logs[one]!);
    }
    let sum = 0;
    for (const log of logs) sum += Math.exp(log - most);
    for (let one = 0; one < shares.length; one++) shares[one]![index] = Math.exp(logs[one]! - most) / sum;
    likelihood += most + Math.log(sum);
  }
  return likelihood;
}

/** What the counts say of a component, by their shares in it: its spread from their second moment. */
function componentOf({ counts, expected }: Counted, shares: Float64Array, isSpread: boolean): Component {
  let [weight, ofCounts, ofExpected] = [0, 0, 0];
  for (let index = 0; index < shares.length; index++) {
    const own = shares[index]!;
    weight += own;
    ofCounts += own * counts[index]!;
    ofExpected += own * expected[index]!;
  }
  const rate = ofExpected > 0 ? Math.max(LEAST, ofCounts / ofExpected) : LEAST;
  const weights = { weight: Math.max(LEAST, weight / counts.length), rate };
  if (!isSpread || weight < 1.5) return { ...weights, spread: 0 };
  let [excess, square] = [0, 0];
  for (let index = 0; index < shares.length; index++) {
    const own = shares[index]!;
    const mean = rate * expected[index]!;
    excess += own * ((counts[index]! - mean) ** 2 - mean);
    square += own * mean ** 2;
  }
  const spread = square > 0 ? excess / square : 0;
  return { ...weights, spread: spread > LEAST ? spread : 0 };
}

/** Keeps logarithms finite. */
const LEAST = 1e-9;

/** One component more: the one that gains most is cut in two, where its counts in the order of their rates are least alike. */
function splitOf(
  { counts, expected }: Counted,
  { components, shares }: Mixture,
): readonly Component[] | null {
  const order = [...counts.keys()].sort(
    (one, other) => counts[one]! / expected[one]! - counts[other]! / expected[other]!,
  );
  let best: { gain: number; component: number; halves: Component[] } | null = null;
  for (const component of components.keys()) {
    const own = order.filter((index) => shares[component]![index]! > 0.5);
    const [all, allExpected] = [sumAt(counts, own), sumAt(expected, own)];
    let [low, lowExpected] = [0, 0];
    for (let cut = 1; cut < own.length; cut++) {
      low += counts[own[cut - 1]!]!;
      lowExpected += expected[own[cut - 1]!]!;
      const [high, highExpected] = [all - low, allExpected - lowExpected];
      const gain =
        likelihoodAt(low, lowExpected) + likelihoodAt(high, highExpected) - likelihoodAt(all, allExpected);
      if (best && gain <= best.gain) continue;
      const half = (count: number, mean: number, size: number): Component => ({
        weight: size / counts.length,
        rate: Math.max(LEAST, count / mean),
        spread: 0,
      });
      const halves = [half(low, lowExpected, cut), half(high, highExpected, own.length - cut)];
      best = { gain, component, halves };
    }
  }
  return best && [...components.filter((_, index) => index !== best.component), ...best.halves];
}

/** The part of the logarithm of a likelihood that depends on the rate, at the rate that fits best. */
function likelihoodAt(count: number, expected: number): number {
  return count > 0 ? count * Math.log(count / expected) : 0;
}
