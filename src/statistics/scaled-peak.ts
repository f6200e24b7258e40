/**
 * The highest load of a whole fleet, from that of a sample of it. A peak of a thinned sample is not the whole's divided by the
 * scale: chance makes the busiest second of a small sample stand out far more than it would in a large fleet. What chance explains is
 * computed for the fleet as chance; what it does not - a herd - is a herd of the fleet too, as many times as large.
 */

import { normalCdf } from './simultaneous.ts';

/** Bins of one width, and wider ones of which each holds so many of them, from narrow to wide. */
export interface Scales {
  readonly counts: Float64Array | Uint32Array;
  readonly widths: readonly number[];
  /** Bins in which something is known to happen to many at once, by what it is: those of one group have one rate. */
  readonly scheduled?: readonly (readonly number[])[];
}

/** A bin is a herd if chance would make one like it in so few of such runs. */
const SURPRISE = 1e-3;

/**
 * The mean of the largest count of a bin in a fleet of which the counts are a sample. The rate of a bin is that of the widest
 * bin around it, but where a narrower one holds more than chance allows (a Poisson law, over all bins of its width).
 * Source of the idea: E. Kolaczyk, "Wavelet shrinkage estimation of certain Poisson intensity signals", Statistica Sinica 9 (1999).
 * @param scale real devices for each simulated one
 */
export function fleetPeak({ counts, widths, scheduled = [] }: Scales, scale: number): number {
  const rates = ratesOf(counts, widths);
  for (const bins of scheduled) {
    const rate = bins.reduce((sum, bin) => sum + counts[bin]!, 0) / bins.length;
    for (const bin of bins) rates[bin] = Math.max(rates[bin]!, rate);
  }
  const classes = new Map<number, number>();
  for (const rate of rates) classes.set(rate, (classes.get(rate) ?? 0) + 1);
  return meanOfLargest([...classes].map(([rate, bins]) => ({ mean: rate * scale, bins })));
}

function ratesOf(counts: Scales['counts'], widths: readonly number[]): Float64Array {
  const rates = new Float64Array(counts.length);
  const [widest, ...narrower] = widths.toReversed();
  for (let from = 0; from < counts.length; from += widest!)
    fill(rates, from, widest!, sumOf(counts, from, widest!));
  for (const width of narrower) {
    const bins = Math.ceil(counts.length / width);
    for (let from = 0; from < counts.length; from += width) {
      const found = sumOf(counts, from, width);
      const expected = rates[from]! * Math.min(width, counts.length - from);
      if (found > expected && poissonTail(found, expected) < SURPRISE / bins) fill(rates, from, width, found);
    }
  }
  return rates;
}

function fill(rates: Float64Array, from: number, width: number, count: number): void {
  const to = Math.min(rates.length, from + width);
  rates.fill(count / (to - from), from, to);
}

function sumOf(counts: Scales['counts'], from: number, width: number): number {
  let sum = 0;
  for (let bin = from; bin < Math.min(counts.length, from + width); bin++) sum += counts[bin]!;
  return sum;
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
