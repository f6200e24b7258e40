/** How sure the metrics of a sample are: from clusters of independent devices, from replications, by the kind of the metric. */

import type { LogHistogram } from '../compiled/kernel/log-histogram.ts';
import { countUpTo, quantileHigh, quantileLow, quantileOf } from '../kernel/histogram-quantile.ts';
import type { SharedChance } from '../scenario/compile/shared-chance.ts';
import { type Estimate, jackknife } from '../statistics/jackknife.ts';
import { reach } from '../statistics/student.ts';
import { unseen } from '../statistics/unseen.ts';
import type { Bounds, Count, Figure, Mean, Peak, Quantile, Share } from './figure.ts';
import type { FigureSplit, ValueAt } from './figure-split.ts';
import type { Interval, Intervals } from './interval.ts';
import { peakInterval } from './peak-interval.ts';
import { peaksOf } from './peaks-of-runs.ts';
import type { Ratio } from './ratio.ts';
import type { Sample } from './sample.ts';
import { Split } from './split.ts';
import type { UnknownError, UnknownErrors } from './unknown-error.ts';
import { whyUnknown } from './why-unknown.ts';

/** What is known of the errors of all metrics, and why nothing is where it is not. */
export interface Errors {
  readonly intervals: Intervals;
  readonly unknown: UnknownErrors;
}

/** @param shared what devices share by chance */
export function errorsOf(sample: Sample, shared: readonly SharedChance[]): Errors {
  const split = new Split(sample);
  const peaks = peaksOf(sample);
  const knownOf = (path: string, figure: Figure) =>
    figure.kind === 'peak' ? peaks[figure.name] : split.valueAt(path);
  const intervals: Record<string, Interval | null> = {};
  const unknown: Record<string, UnknownError> = {};
  for (const [path, figure] of split.figures) {
    const interval = intervalOf(path, figure, split, sample);
    intervals[path] = interval;
    if (interval || knownOf(path, figure) === null) continue;
    unknown[path] = whyUnknown(figure, split, { shared, isTraced: sample.model.traced !== null });
  }
  return { intervals, unknown };
}

/** Of one metric. */
export function intervalAt(sample: Sample, path: string): Interval | null {
  const split = new Split(sample);
  const figure = split.figures.get(path);
  return figure ? intervalOf(path, figure, split, sample) : null;
}

/**
 * The error of anything that is computed from metrics of samples whose clusters are of the same devices: one cluster is left
 * out of all of them at a time. @returns `null` if it cannot be computed without a cluster, or there is only one
 */
export function estimateOf(
  splits: readonly FigureSplit[],
  statistic: (valuesAt: readonly ValueAt[]) => Ratio,
): Estimate | null {
  const whole = statistic(splits.map(({ valueAt }) => valueAt));
  const without = splits[0]!.sizes.map((size, cluster) => ({
    size,
    without: statistic(splits.map((split) => (path) => split.valueWithout(cluster, path))),
  }));
  const known = without.filter((one): one is { size: number; without: number } => one.without !== null);
  return whole === null || known.length < without.length ? null : jackknife(whole, known);
}

function intervalOf(path: string, figure: Figure, split: Split, sample: Sample): Interval | null {
  if (figure.kind !== 'peak') return clusteredInterval(path, figure, split);
  if (sample.model.traced !== null) return null;
  return peakInterval(
    sample.peaks.map((one) => one[figure.name]),
    peaksOf(sample)[figure.name],
  );
}

/** Of a figure that clusters have too. */
export function clusteredInterval(
  path: string,
  figure: Exclude<Figure, Peak>,
  split: FigureSplit,
): Interval | null {
  switch (figure.kind) {
    case 'count':
    case 'mean':
    case 'share': {
      const estimate = estimateOf([split], ([valueAt]) => valueAt!(path));
      return estimate && { ...within(estimate, figure, split.devices), method: methodOf(split) };
    }
    case 'quantile':
      return ofQuantile(path, split, figure.histogram, figure.q);
    case 'largest':
      return null;
  }
}

/** Nothing lies outside of what is possible. */
function within(estimate: Estimate, figure: Count | Mean | Share, devices: number): Estimate {
  const { standardError, mean } = estimate;
  const { least, greatest } = boundsOf(figure);
  const [low, high] = [Math.max(least, estimate.low), Math.min(greatest, estimate.high)];
  if (figure.kind !== 'share' || standardError > 0) return { ...estimate, low, high };
  // What no device has shown may still happen to a few.
  const share = unseen(devices);
  return { ...estimate, low: mean === 1 ? 1 - share : low, high: mean === 0 ? share : high };
}

function boundsOf(figure: Count | Mean | Share): Bounds {
  switch (figure.kind) {
    case 'count':
      return { least: 0, greatest: Number.POSITIVE_INFINITY };
    case 'mean':
      return figure.bounds;
    case 'share':
      return { least: 0, greatest: 1 };
  }
}

/**
 * A quantile: the interval of the share of values at or below it, read off the distribution, with the width of its buckets.
 * Source: R. Woodruff, "Confidence intervals for medians and other position measures", JASA 47 (1952).
 */
function ofQuantile(path: string, split: FigureSplit, histogram: LogHistogram, q: number): Interval | null {
  const value = quantileOf(histogram, q);
  if (value === null) return null;
  const below = countUpTo(histogram, value);
  const { total } = histogram;
  const parts = split.sizes.map((size, cluster) => {
    const { histogram: part } = split.figureOf(cluster, path) as Quantile;
    return { size, without: (below - countUpTo(part, value)) / (total - part.total) };
  });
  if (parts.some(({ without }) => Number.isNaN(without))) return null;
  const share = jackknife(below / total, parts);
  if (!share) return null;
  const half = share.high - share.mean;
  const low = quantileLow(histogram, Math.max(0, q - half));
  const high = quantileHigh(histogram, Math.min(1, q + half));
  const standardError = (high - low) / 2 / reach(share.clusters - 1);
  return { mean: value, standardError, low, high, clusters: share.clusters, method: 'quantile' };
}

/** With one cluster a run, the replications are what is independent. */
function methodOf({ sizes, runs }: FigureSplit): Interval['method'] {
  return sizes.length === runs ? 'replications' : 'devices';
}
