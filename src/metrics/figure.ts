/**
 * What a metric is made of, so that its value and its error come from the same sums. Counts, shares and means are estimated by
 * leaving out one cluster of devices after the other; quantiles and peaks need methods of their own.
 */

import type { LogHistogram } from '../compiled/kernel/log-histogram.ts';
import { quantileOf } from '../kernel/histogram-quantile.ts';
import type { PeakName, Peaks } from './peaks.ts';
import type { Ratio } from './ratio.ts';

/** A part of a whole, or a sum over what it is spread. */
export type Quotient = readonly [part: number, whole: number];

/** Adds up over devices. */
export interface Count {
  readonly kind: 'count';
  readonly value: number;
}

/** A mean; with several quotients, their mean. Those of nothing are left out. */
export interface Mean {
  readonly kind: 'mean';
  readonly quotients: readonly Quotient[];
  /** It cannot lie outside of these: what is possible, or the least and the greatest that was seen. */
  readonly bounds: Bounds;
}

export interface Bounds {
  readonly least: number;
  readonly greatest: number;
}

const NOT_NEGATIVE: Bounds = { least: 0, greatest: Number.POSITIVE_INFINITY };
const UNBOUNDED: Bounds = { least: Number.NEGATIVE_INFINITY, greatest: Number.POSITIVE_INFINITY };

/** The same with parts that never exceed their wholes. */
export interface Share {
  readonly kind: 'share';
  readonly quotients: readonly Quotient[];
}

export interface Quantile {
  readonly kind: 'quantile';
  readonly histogram: LogHistogram;
  readonly q: number;
}

/** Of the load of a whole run; nothing is known of a cluster's. */
export interface Peak {
  readonly kind: 'peak';
  readonly name: PeakName;
  readonly value: Ratio;
}

/** The largest that was seen, of which nothing more is known. */
export interface Largest {
  readonly kind: 'largest';
  readonly value: Ratio;
}

export type Figure = Count | Mean | Share | Quantile | Peak | Largest;

export const count = (value: number): Count => ({ kind: 'count', value });
export const mean = (part: number, whole: number, bounds: Bounds = NOT_NEGATIVE): Mean => ({
  kind: 'mean',
  quotients: [[part, whole]],
  bounds,
});
/** Of what may be more or less than nothing. */
export const meanDifference = (part: number, whole: number): Mean => mean(part, whole, UNBOUNDED);
export const share = (part: number, whole: number): Share => ({ kind: 'share', quotients: [[part, whole]] });
export const meanShare = (quotients: readonly Quotient[]): Share => ({ kind: 'share', quotients });
export const quantile = (histogram: LogHistogram, q: number): Quantile => ({
  kind: 'quantile',
  histogram,
  q,
});
export const largest = (value: Ratio): Largest => ({ kind: 'largest', value });

/** @param peaks `null` for a part of the devices */
export const peak = (name: PeakName, peaks: Peaks | null): Peak => ({
  kind: 'peak',
  name,
  value: peaks?.[name] ?? null,
});

/** The value of a figure. @param runs how many replications it was added up over */
export function amountOf(figure: Figure, runs: number): Ratio {
  switch (figure.kind) {
    case 'count':
      return figure.value / runs;
    case 'mean':
    case 'share':
      return meanOf(figure.quotients);
    case 'quantile':
      return quantileOf(figure.histogram, figure.q);
    case 'peak':
    case 'largest':
      return figure.value;
  }
}

/** The mean of quotients; `null` if all of them are of nothing. */
export function meanOf(quotients: readonly Quotient[]): Ratio {
  const values = quotients.flatMap(([part, whole]) => (whole > 0 ? [part / whole] : []));
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
