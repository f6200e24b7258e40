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
  readonly busy: Busy;
  readonly widths: readonly number[];
  /** Bins in which something is known to happen to many at once, by what it is: those of one group have one rate. */
  readonly scheduled?: readonly (readonly number[])[];
}

/** In columns, for a month of seconds is millions of them. */
export interface Busy {
  readonly bins: Uint32Array;
  readonly counts: Uint32Array;
}

export function busyOf(perBin: Uint32Array): Busy {
  const bins = Uint32Array.from(perBin.keys()).filter((bin) => perBin[bin]! > 0);
  return { bins, counts: bins.map((bin) => perBin[bin]!) };
}

/** Bins [from, to) of one rate. */
type Stretch = (rate: number, from: number, to: number) => void;

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
  const add = (rate: number, bins: number) => binsByRate.set(rate, (binsByRate.get(rate) ?? 0) + bins);
  eachStretch(bins, busy, widths, (rate, from, to) => {
    let known = 0;
    for (; next < least.length && least[next]!.bin < to; next++) {
      const { atLeast } = least[next]!;
      if (atLeast <= rate) continue;
      add(atLeast, 1);
      known += 1;
    }
    if (to - from > known) add(rate, to - from - known);
  });
  return meanOfLargest([...binsByRate].map(([rate, count]) => ({ mean: rate * scale, bins: count })));
}

/** Of bins in which something is scheduled, in their order, the rate of all in which the same is. */
function leastRates(
  busy: Busy,
  scheduled: NonNullable<Scales['scheduled']>,
): readonly { readonly bin: number; readonly atLeast: number }[] {
  if (scheduled.length === 0) return [];
  const isScheduled = new Set(scheduled.flat());
  const counts = new Map<number, number>();
  busy.bins.forEach((bin, at) => {
    if (isScheduled.has(bin)) counts.set(bin, busy.counts[at]!);
  });
  const least = new Map<number, number>();
  for (const bins of scheduled) {
    const rate = bins.reduce((sum, bin) => sum + (counts.get(bin) ?? 0), 0) / bins.length;
    for (const bin of bins) least.set(bin, Math.max(least.get(bin) ?? 0, rate));
  }
  const inOrder = [...least].sort(([one], [other]) => one - other);
  return inOrder.map(([bin, atLeast]) => ({ bin, atLeast }));
}

/** Tells all bins in their order. */
function eachStretch(bins: number, busy: Busy, widths: readonly number[], told: Stretch): void {
  const [widest, ...narrower] = widths.toReversed();
  let next = 0;
  for (let from = 0; from < bins; from += widest!) {
    const to = Math.min(bins, from + widest!);
    const { found, end } = countedTo(to, next);
    refine(found / (to - from), from, to, narrower, next, end);
    next = end;
  }

  /** Adds up what lies before a bin. @param next the first busy one that is not yet counted */
  function countedTo(to: number, next: number): { found: number; end: number } {
    let found = 0;
    let end = next;
    while (end < busy.bins.length && busy.bins[end]! < to) found += busy.counts[end++]!;
    return { found, end };
  }

  /** Gives narrower bins of a stretch that hold more than chance allows a rate of their own. */
  function refine(
    rate: number,
    from: number,
    to: number,
    [width, ...narrower]: readonly number[],
    first: number,
    end: number,
  ): void {
    let done = from;
    if (width !== undefined) {
      const surprise = SURPRISE / Math.ceil(bins / width);
      for (let next = first; next < end; ) {
        const start = Math.floor(busy.bins[next]! / width) * width;
        const stop = Math.min(bins, start + width);
        const { found, end: after } = countedTo(stop, next);
        const expected = rate * (stop - start);
        const isHerd = found > expected && poissonTail(found, expected) < surprise;
        // One of the rate around it is left in its stretch, unless there is more to look for in it.
        if (isHerd || narrower.length > 0) {
          if (done < start) told(rate, done, start);
          refine(isHerd ? found / (stop - start) : rate, start, stop, narrower, next, after);
          done = stop;
        }
        next = after;
      }
    }
    if (done < to) told(rate, done, to);
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

/** The logarithm of a chance that a number next to 1 does not show: e^-40 is below 2^-54. */
const CERTAIN = -40;

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
    let none = 0;
    for (const { mean, bins } of competing) {
      none += bins * Math.log1p(-poissonTail(from + 1, mean));
      // So sure that one lies above that others add nothing.
      if (none < CERTAIN) break;
    }
    const above = -Math.expm1(none);
    expected += above * step;
    if (above < 1e-9 && from > most) return expected;
  }
}
