/** How sure the metrics of a sample are: from clusters of independent devices, from replications, by the kind of the metric. */

import type { LogHistogram } from '../kernel/log-histogram.ts';
import { type Estimate, jackknife, meanOfRuns } from '../statistics/jackknife.ts';
import { reach } from '../statistics/student.ts';
import { amountOf, type Figure, isFigure, meanOf, type Quotient } from './figure.ts';
import { figuresOf } from './metrics.ts';
import type { Peaks } from './peaks.ts';
import type { Interval, Intervals, Method, Ratio } from './result.ts';
import { type Sample, scopeOf, tallyOf } from './sample.ts';

/** A figure of a whole with the same figure of each of its clusters. */
interface Split {
  readonly whole: Figure;
  readonly clusters: readonly { readonly devices: number; readonly figure: Figure }[];
  readonly runs: number;
}

export function intervalsOf(sample: Sample): Intervals {
  const whole = leavesOf(figuresOf(tallyOf(sample), scopeOf(sample, sample.clusters), null));
  const observed = sample.clusters.filter(({ devices }) => devices > 0);
  const clusters = observed.map((cluster) => ({
    devices: cluster.devices,
    figures: leavesOf(figuresOf(cluster.tally, scopeOf(sample, [cluster]), null)),
  }));
  const intervals = [...whole].map(([path, figure]): [string, Interval | null] => {
    const split = {
      whole: figure,
      clusters: clusters.map(({ devices, figures }) => ({ devices, figure: figures.get(path)! })),
      runs: sample.peaks.length,
    };
    return [path, figure.kind === 'peak' ? ofPeaks(sample.peaks, path) : intervalOf(split)];
  });
  return Object.fromEntries(intervals);
}

function intervalOf(split: Split): Interval | null {
  switch (split.whole.kind) {
    case 'count':
    case 'mean':
    case 'share':
      return ofSums(split);
    case 'quantile':
      return ofQuantile(split, split.whole.histogram, split.whole.q);
    case 'peak':
    case 'largest':
      return null;
  }
}

/** Counts, means and shares: by leaving out one cluster after the other. */
function ofSums(split: Split): Interval | null {
  const { whole, clusters, runs } = split;
  const value = amountOf(whole, runs);
  const devices = clusters.reduce((sum, cluster) => sum + cluster.devices, 0);
  const without = clusters.map((cluster) => ({
    size: cluster.devices,
    without: valueWithout(whole, cluster.figure, devices / (devices - cluster.devices), runs),
  }));
  const known = without.filter((one): one is { size: number; without: number } => one.without !== null);
  if (value === null || known.length < without.length) return null;
  const estimate = jackknife(value, known);
  return estimate && { ...within(estimate, whole.kind, devices), method: methodOf(split) };
}

/** The value of all clusters but one. @param grown by which factor the rest stands for the whole */
function valueWithout(whole: Figure, part: Figure, grown: number, runs: number): Ratio {
  if (whole.kind === 'count' && part.kind === 'count') return ((whole.value - part.value) * grown) / runs;
  return meanOf(differenceOf(quotientsOf(whole), quotientsOf(part)));
}

function differenceOf(whole: readonly Quotient[], part: readonly Quotient[]): Quotient[] {
  return whole.map(([above, below], index) => [above - part[index]![0], below - part[index]![1]]);
}

function quotientsOf(figure: Figure): readonly Quotient[] {
  return figure.kind === 'mean' || figure.kind === 'share' ? figure.quotients : [];
}

/** Counts are not negative and shares lie from 0 to 1. */
function within(estimate: Estimate, kind: Figure['kind'], devices: number): Estimate {
  const { standardError, mean } = estimate;
  const low = kind === 'mean' ? estimate.low : Math.max(0, estimate.low);
  const high = kind === 'share' ? Math.min(1, estimate.high) : estimate.high;
  if (kind !== 'share' || standardError > 0) return { ...estimate, low, high };
  // What no device has shown may still happen to a few: the "rule of three", at 97.5 % to each side.
  const unseen = 1 - 0.025 ** (1 / devices);
  return { ...estimate, low: mean === 1 ? 1 - unseen : low, high: mean === 0 ? unseen : high };
}

/**
 * A quantile: the interval of the share of values at or below it, read off the distribution, with the width of its buckets.
 * Source: R. Woodruff, "Confidence intervals for medians and other position measures", JASA 47 (1952).
 */
function ofQuantile(split: Split, histogram: LogHistogram, q: number): Interval | null {
  const value = histogram.quantile(q);
  if (value === null) return null;
  const parts = split.clusters.map(({ devices, figure }) => {
    const { histogram: part } = figure as Extract<Figure, { kind: 'quantile' }>;
    return { size: devices, below: part.countUpTo(value), total: part.total };
  });
  const below = histogram.countUpTo(value);
  const { total } = histogram;
  const known = parts.filter((part) => part.total < total);
  if (known.length < parts.length) return null;
  const share = jackknife(
    below / total,
    parts.map((part) => ({ size: part.size, without: (below - part.below) / (total - part.total) })),
  );
  if (!share) return null;
  const half = share.high - share.mean;
  const low = histogram.quantileLow(Math.max(0, q - half));
  const high = histogram.quantileHigh(Math.min(1, q + half));
  const standardError = (high - low) / 2 / reach(share.clusters - 1);
  return { mean: value, standardError, low, high, clusters: share.clusters, method: 'quantile' };
}

function ofPeaks(peaks: readonly Peaks[], path: string): Interval | null {
  const name = path.split('.').at(-1) as keyof Peaks;
  const values = peaks.map((one) => one[name]).filter((value) => value !== null);
  const estimate = values.length === peaks.length ? meanOfRuns(values) : null;
  return estimate && { ...estimate, low: Math.max(0, estimate.low), method: 'replications' };
}

/** With one cluster a run, the replications are what is independent. */
function methodOf({ clusters, runs }: Split): Method {
  return clusters.length === runs ? 'replications' : 'devices';
}

/** The figures of a tree by their dotted paths. */
function leavesOf(tree: object, prefix = ''): Map<string, Figure> {
  const entries = Object.entries(tree).flatMap(([key, node]: [string, object | null]): [string, Figure][] => {
    if (node === null) return [];
    return isFigure(node) ? [[`${prefix}${key}`, node]] : [...leavesOf(node, `${prefix}${key}.`)];
  });
  return new Map(entries);
}
