/**
 * What a metric is made of, so that its value and its error come from the same sums. Counts, shares and means are estimated by
 * leaving out one cluster of devices after the other; quantiles and peaks need methods of their own.
 */

import type { LogHistogram } from '../compiled/kernel/log-histogram.ts';
import { quantileOf } from '../kernel/histogram-quantile.ts';
import type { Ratio } from './ratio.ts';

/** A part of a whole, or a sum over what it is spread. */
export type Quotient = readonly [part: number, whole: number];

export type Figure =
  /** Adds up over devices. */
  | { readonly kind: 'count'; readonly value: number }
  /** A mean; with several quotients, their mean. Those of nothing are left out. */
  | { readonly kind: 'mean'; readonly quotients: readonly Quotient[] }
  /** The same with parts that never exceed their wholes. */
  | { readonly kind: 'share'; readonly quotients: readonly Quotient[] }
  | { readonly kind: 'quantile'; readonly histogram: LogHistogram; readonly q: number }
  /** Of the load of a whole run; nothing is known of a cluster's. */
  | { readonly kind: 'peak'; readonly value: Ratio }
  /** The largest that was seen, of which nothing more is known. */
  | { readonly kind: 'largest'; readonly value: Ratio };

/** A tree of metrics, as what they are made of. */
export type FiguresOf<T> = T extends number
  ? Figure
  : T extends null
    ? null
    : { readonly [Key in keyof T]: FiguresOf<T[Key]> };

export const count = (value: number): Figure => ({ kind: 'count', value });
export const mean = (part: number, whole: number): Figure => ({ kind: 'mean', quotients: [[part, whole]] });
export const share = (part: number, whole: number): Figure => ({ kind: 'share', quotients: [[part, whole]] });
export const meanShare = (quotients: readonly Quotient[]): Figure => ({ kind: 'share', quotients });
export const quantile = (histogram: LogHistogram, q: number): Figure => ({ kind: 'quantile', histogram, q });
export const peak = (value: Ratio): Figure => ({ kind: 'peak', value });
export const largest = (value: Ratio): Figure => ({ kind: 'largest', value });

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

/** Whether a node of a tree of figures is a figure. */
export function isFigure(node: object): node is Figure {
  return 'kind' in node && typeof node.kind === 'string';
}

/** The metrics of a tree of figures. */
export function valuesOf<T extends object>(figures: FiguresOf<T>, runs: number): T {
  const values = Object.entries(figures).map(([key, node]: [string, object | null]) => {
    if (node === null) return [key, null];
    return [key, isFigure(node) ? amountOf(node, runs) : valuesOf(node, runs)];
  });
  return Object.fromEntries(values);
}
