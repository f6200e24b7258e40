/**
 * The highest load of a whole fleet, from that of a sample of it. A peak of a thinned sample is not the whole's divided by the
 * scale: chance makes the busiest second of a small sample stand out far more than it would in a large fleet. What chance explains is
 * computed for the fleet as chance; what it does not - a herd - is a herd of the fleet too, as many times as large.
 */

import { normalCdf } from './simultaneous.ts';

/** Bins of one width, and wider ones of which each holds so many of them, from narrow to wide. */
export interface Scales {
  /** How many bins there are. */
  readonly bins: number;
  /** Those that hold something, in their order: most seconds of a small sample are empty. */
  readonly busy: readonly Bin[];
  readonly widths: readonly number[];
  /** Bins in which something is known to happen to many at once, by what it is: those of one group have one rate. */
  readonly scheduled?: readonly (readonly number[])[];
}

export interface Bin {
  readonly bin: number;
  readonly count: number;
}

/** A bin is a herd if chance would make one like it in so few of such runs. */
const SURPRISE = 1e-3;

/**
 * The mean of the largest count of a bin in a fleet of which the counts are a sample. The rate of a bin is that of the widest
 * bin around it, but where a narrower one holds more than chance allows (a Poisson law, over all bins of its width).
 * Source of the idea: E. Kolaczyk, "Wavelet shrinkage estimation of certain Poisson intensity signals", Statistica Sinica 9 (1999).
 * @param scale real devices for each simulated one
 */
export function fleetPeak({ bins, busy, widths, scheduled = [] }: Scales, scale: number): number {
  const binsByRate = new Map<number, number>();
  const least = leastRates(busy, scheduled);
  let next = 0;
  for (const { rate, from, to } of stretchesOf(bins, busy, widths)) {
    let known = 0;
    for (; next < least.length && least[next]!.bin < to; next++) {
      const { atLeast } = least[next]!;
      if (atLeast <= rate) continue;
      binsByRate.set(atLeast, (binsByRate.get(atLeast) ?? 0) + 1);
      known += 1;
    }
    if (to - from > known) binsByRate.set(rate, (binsByRate.get(rate) ?? 0) + to - from - known);
  }
  return meanOfLargest([...binsByRate].map(([rate, count]) => ({ mean: rate * scale, bins: count })));
}

/** Of bins in which something is scheduled, in their order, the rate of all in which the same is. */
function leastRates(
  busy: readonly Bin[],
  scheduled: NonNullable<Scales['scheduled']>,
): readonly { readonly bin: number; readonly atLeast: number }[] {
  if (scheduled.length === 0) return [];
  const counts = new Map(busy.map(({ bin, count }) => [bin, count]));
  const least = new Map<number, number>();
  for (const bins of scheduled) {
    const rate = bins.reduce((sum, bin) => sum + (counts.get(bin) ?? 0), 0) / bins.length;
    for (const bin of bins) least.set(bin, Math.max(least.get(bin) ?? 0, rate));
  }
  const inOrder = [...least].sort(([one], [other]) => one - other);
  return inOrder.map(([bin, atLeast]) => ({ bin, atLeast }));
}

/** Bins [from, to) of one rate. */
interface Stretch {
  readonly rate: number;
  readonly from: number;
  readonly to: number;
}

/** All bins in their order. */
function stretchesOf(bins: number, busy: readonly Bin[], widths: readonly number[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const [widest, ...narrower] = widths.toReversed();
  let next = 0;
  for (let from = 0; from < bins; from += widest!) {
    const to = Math.min(bins, from + widest!);
    const { found, end } = countedTo(to, next);
    refine({ rate: found / (to - from), from, to }, narrower, next, end);
    next = end;
  }
  return stretches;

  /** Adds up what lies before a bin. @param next the first busy one that is not yet counted */
  function countedTo(to: number, next: number): { found: number; end: number } {
    let found = 0;
    let end = next;
    while (end < busy.length && busy[end]!.bin < to) found += busy[end++]!.count;
    return { found, end };
  }

  /** Gives narrower bins of a stretch that hold more than chance allows a rate of their own. */
  function refine(
    { rate, from, to }: Stretch,
    [width, ...narrower]: readonly number[],
    first: number,
    last: number,
  ): void {
    let told = from;
    if (width !== undefined) {
      const surprise = SURPRISE / Math.ceil(bins / width);
      for (let next = first; next < last; ) {
        const start = Math.floor(busy[next]!.bin / width) * width;
        const end = Math.min(bins, start + width);
        const { found, end: after } = countedTo(end, next);
        const expected = rate * (end - start);
        const isHerd = found > expected && poissonTail(found, expected) < surprise;
        if (told < start) stretches.push({ rate, from: told, to: start });
        const own = isHerd ? found / (end - start) : rate;
        refine({ rate: own, from: start, to: end }, narrower, next, after);
        told = end;
        next = after;
      }
    }
    if (told < to) stretches.push({ rate, from: told, to });
  }
}

/** P(X >= k) of a Poisson law. */
export function poissonTail(k: number, mean: number): number {
  if (k <= 0) return 1;
  if (mean === 0) return 0;
  // Wilson and Hilferty 1931: the cube root of a gamma variable is nearly normal; X >= k if k arrivals come within the mean.
  if (k > 200) {
    const c = 1 / (9 * k);
    return normalCdf(((mean / k) ** (1 / 3) - (1 - c)) / Math.sqrt(c));
  }
  let term = Math.exp(k * Math.log(mean) - mean - logFactorial(k));
  let sum = term;
  for (let i = k + 1; term > sum * 1e-16 || i < mean; i++) {
    term *= mean / i;
    sum += term;
  }
  return Math.min(1, sum);
}

function logFactorial(k: number): number {
  let log = 0;
  for (let i = 2; i <= k; i++) log += Math.log(i);
  return log;
}

/** The mean of the largest of independent Poisson counts, by the number of bins of each mean. */
function meanOfLargest(classes: readonly { readonly mean: number; readonly bins: number }[]): number {
  const most = classes.reduce((high, { mean }) => Math.max(high, mean), 0);
  if (most === 0) return 0;
  // Classes that cannot compete with the busiest are left out.
  const competing = classes.filter(({ mean }) => mean + 12 * Math.sqrt(mean) + 12 > most);
  const step = Math.max(1, Math.floor(Math.sqrt(most) / 50));
  let from = Math.max(0, Math.floor(most - 8 * Math.sqrt(most)));
  let expected = from;
  for (; ; from += step) {
    const none = competing.reduce(
      (log, { mean, bins }) => log + bins * Math.log1p(-poissonTail(from + 1, mean)),
      0,
    );
    const above = -Math.expm1(none);
    expected += above * step;
    if (above < 1e-9 && from > most) return expected;
  }
}
