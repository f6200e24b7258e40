/**
 * The highest load of a whole fleet, from that of a sample of it. A peak of a thinned sample is not the whole's divided by the
 * scale: chance makes the busiest second of a small sample stand out far more than it would in a large fleet. So the rates behind the
 * sample are fitted first, and then chance is computed for the fleet.
 */

import { clumpingIn, productsOf } from './clumping.ts';
import { fewFactors } from './few-factors.ts';
import { type BinnedCounts, fittedRates, type Stretch } from './fitted-rates.ts';
import { poissonTail } from './poisson.ts';
import { sumOf } from './sum-of.ts';

export interface Sampled extends BinnedCounts {
  /** Bins in which something is known to happen to many at once, by what it is: those of one group have one rate. */
  readonly scheduled: readonly (readonly number[])[];
}

/** The load that a sample shows without its chance: what chance adds in a fleet of any scale is computed by those who ask. */
export interface FittedLoad {
  readonly stretches: readonly Stretch[];
  /** The variance of a busy bin over its mean: 1 for independent events, 0 if all devices do the same at once. */
  readonly clumping: number;
}

export function fittedLoad(sampled: Sampled): FittedLoad {
  const stretches = withScheduled(fittedRates(sampled), sampled);
  return { stretches, clumping: clumpingOfBusiest(stretches, sampled.halves) };
}

/** The mean of the largest count of a bin in a fleet; see {@link quantileOfPeak}. @param scale real devices for each simulated one */
export function meanPeak({ stretches, clumping }: FittedLoad, scale: number): number {
  return meanOfLargest(classesOf(stretches, scale), clumping);
}

/**
 * The count that the largest of all bins does not exceed with a probability: P(largest <= k) is the product of P(count <= k) over the
 * bins. @param share above 0 and below 1
 */
export function quantileOfPeak({ stretches, clumping }: FittedLoad, scale: number, share: number): number {
  const classes = classesOf(stretches, scale);
  const isReached = (count: number) => {
    let none = 0;
    for (const { mean, bins } of classes) none += bins * Math.log1p(-tailOf(count, mean, clumping));
    return none >= Math.log(share);
  };
  return leastCount(isReached);
}

/**
 * The same within each of some spans of bins, by the index of the span; spans without bins are left out.
 * @param span bins @param before bins of the first span, and of those before it, that lie before the first bin
 */
export function meanPeaks(
  { stretches, clumping }: FittedLoad,
  scale: number,
  span: number,
  before = 0,
): ReadonlyMap<number, number> {
  const bySpan = new Map<number, Stretch[]>();
  for (const { from, to, rate } of stretches) {
    for (let start = from; start < to; ) {
      const index = Math.floor((before + start) / span);
      const end = Math.min(to, (index + 1) * span - before);
      const own = bySpan.get(index);
      const part = { from: start, to: end, rate };
      if (own) own.push(part);
      else bySpan.set(index, [part]);
      start = end;
    }
  }
  // Days are mostly alike, and so are their spans.
  const known = new Map<string, number>();
  return new Map(
    [...bySpan].map(([index, own]) => {
      const classes = classesOf(own, scale);
      const key = JSON.stringify(classes);
      const peak = known.get(key) ?? meanOfLargest(classes, clumping);
      known.set(key, peak);
      return [index, peak];
    }),
  );
}

/** The count that a share of bins does not exceed in a fleet. @param share 0 to 1 */
export function quantileOfBins({ stretches, clumping }: FittedLoad, scale: number, share: number): number {
  const classes = classesOf(stretches, scale);
  const bins = classes.reduce((sum, one) => sum + one.bins, 0);
  const above = (count: number) =>
    classes.reduce((sum, { mean, bins }) => sum + bins * tailOf(count, mean, clumping), 0);
  return leastCount((count) => above(count) <= (1 - share) * bins);
}

/** The least count for which something holds that holds for all above it. */
function leastCount(holds: (count: number) => boolean): number {
  let [low, high] = [-1, 1];
  while (!holds(high)) high *= 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Where something is scheduled, a sample may be too small to show it: the place is known, and the rate is measured there. */
function withScheduled(stretches: Stretch[], { scheduled, halves, first, end }: Sampled): Stretch[] {
  const rates = new Map<number, number>();
  for (const group of scheduled) {
    const bins = group.filter((bin) => bin >= first && bin < end);
    const counts = halves.map((half) => Float64Array.from(bins, (bin) => half[bin]!));
    const mean = counts.reduce((sum, half) => sum + sumOf(half), 0) / bins.length;
    const questions = { groups: scheduled.length, clumping: 1, recurrence: 1 };
    const factors = fewFactors(counts, new Float64Array(bins.length).fill(mean), questions)?.factors;
    for (const [at, bin] of bins.entries())
      rates.set(bin, Math.max(rates.get(bin) ?? 0, mean * (factors?.[at] ?? 1)));
  }
  if (rates.size === 0) return stretches;
  const places = [...rates.keys()].sort((one, other) => one - other);
  return stretches.flatMap(({ from, to, rate }) => {
    const parts: Stretch[] = [];
    let start = from;
    for (const place of places) {
      if (place < from || place >= to) continue;
      parts.push({ from: start, to: place, rate }, { from: place, to: place + 1, rate: rates.get(place)! });
      start = place + 1;
    }
    return [...parts, { from: start, to, rate }].filter((part) => part.to > part.from);
  });
}

/** Bins of one rate. */
interface Class {
  readonly mean: number;
  readonly bins: number;
}

/** Rates that differ by less than this are one. */
const ALIKE = 0.002;

function classesOf(stretches: readonly Stretch[], scale: number): Class[] {
  const sums = new Map<number, { bins: number; events: number }>();
  for (const { from, to, rate } of stretches) {
    if (rate === 0) continue;
    const key = Math.round(Math.log(rate) / ALIKE);
    const sum = sums.get(key) ?? { bins: 0, events: 0 };
    sum.bins += to - from;
    sum.events += (to - from) * rate;
    sums.set(key, sum);
  }
  return [...sums.values()].map(({ bins, events }) => ({ mean: (events / bins) * scale, bins }));
}

/** Of so many bins it is well known how they vary. */
const ENOUGH_BINS = 100_000;

/** Of bins that are at least half as busy as the busiest. */
function clumpingOfBusiest(stretches: readonly Stretch[], halves: readonly Uint32Array[]): number {
  if (halves.length < 2) return 1;
  const most = stretches.reduce((high, { rate }) => Math.max(high, rate), 0);
  const busy: Stretch[] = [];
  let bins = 0;
  for (const stretch of stretches) {
    if (stretch.rate <= most / 2) continue;
    busy.push(stretch);
    bins += stretch.to - stretch.from;
    if (bins > ENOUGH_BINS) break;
  }
  return clumpingIn(productsOf(halves, busy));
}

/** P(count > k) in a fleet. */
function tailOf(k: number, mean: number, clumping: number): number {
  if (clumping < DEVICES_ALIKE) return mean > k ? 1 : 0;
  // Where counts are told from each other: half a count above k, and half a clump for the law of clumps, which are whole.
  return poissonTail((k + 0.5) / clumping + 0.5, mean / clumping);
}

/** Below this, chance moves nothing that could be seen. */
const DEVICES_ALIKE = 1e-6;
/** The logarithm of a chance that a number next to 1 does not show: e^-40 is below 2^-54. */
const CERTAIN = -40;

/** The mean of the largest of independent counts. */
function meanOfLargest(classes: readonly Class[], clumping: number): number {
  const most = classes.reduce((high, { mean }) => Math.max(high, mean), 0);
  if (most === 0 || clumping < DEVICES_ALIKE) return most;
  const spread = Math.sqrt(most * clumping);
  // Classes that cannot compete with the busiest are left out.
  const competing = classes.filter(
    ({ mean }) => mean + 12 * Math.sqrt(mean * clumping) + 12 * clumping > most,
  );
  const step = Math.max(1, Math.floor(spread / 16));
  const start = Math.max(0, Math.floor(most - 4 * spread));
  // The sum of P(largest > k) from the start on, of wide steps that of their middles.
  let sum = step === 1 ? 0 : 0.5;
  for (let k = start; ; k += step) {
    let none = 0;
    for (const { mean, bins } of competing) {
      none += bins * Math.log1p(-tailOf(k, mean, clumping));
      // So sure that one lies above that others add nothing.
      if (none < CERTAIN) break;
    }
    const above = -Math.expm1(none);
    sum += step > 1 && k === start ? (above * step) / 2 : above * step;
    if (above < 1e-9 && k > most) return start + sum;
  }
}
