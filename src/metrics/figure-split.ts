/** Figures split into clusters: what each is of all of them, and without one. */

import { countUpTo, quantileHigh, quantileLow, quantileOf } from '../kernel/histogram-quantile.ts';
import { amountOf, type Figure, meanOf, type Quantile, type Quotient } from './figure.ts';
import type { Figures } from './figures.ts';
import type { Ratio } from './ratio.ts';

/** A metric by its dotted path. */
export type ValueAt = (path: string) => Ratio;

export interface Clustered {
  /** Of the whole, by path. */
  readonly figures: Figures;
  /** Of each cluster. */
  readonly clusters: readonly Figures[];
  /** How much each cluster weighs. */
  readonly sizes: readonly number[];
  /** How many replications the figures were added up over. */
  readonly runs: number;
}

export class FigureSplit {
  readonly figures: Figures;
  readonly sizes: readonly number[];
  readonly runs: number;
  /** All sizes together. */
  readonly devices: number;
  readonly #clusters: readonly Figures[];
  readonly #quantiles = new Map<string, Neighbourhood | null>();

  constructor({ figures, clusters, sizes, runs }: Clustered) {
    this.figures = figures;
    this.#clusters = clusters;
    this.sizes = sizes;
    this.devices = sizes.reduce((sum, size) => sum + size, 0);
    this.runs = runs;
  }

  readonly valueAt: ValueAt = (path) => {
    const figure = this.figures.get(path);
    return figure ? amountOf(figure, this.runs) : null;
  };

  /** Of all clusters but one, counts grown to stand for all of them; `null` for what is known of the whole only. */
  valueWithout(cluster: number, path: string): Ratio {
    const whole = this.figures.get(path);
    const part = this.#clusters[cluster]!.get(path);
    if (!whole || !part) return null;
    if (whole.kind === 'count' && part.kind === 'count') {
      const grown = this.devices / (this.devices - this.sizes[cluster]!);
      return ((whole.value - part.value) * grown) / this.runs;
    }
    if (whole.kind === 'quantile' && part.kind === 'quantile') {
      const around = this.#neighbourhoodOf(path, whole);
      return around && quantileWithout(around, part);
    }
    return meanOf(differenceOf(quotientsOf(whole), quotientsOf(part)));
  }

  /** Of the whole: the same for each cluster that is left out. */
  #neighbourhoodOf(path: string, whole: Quantile): Neighbourhood | null {
    const known = this.#quantiles.get(path);
    if (known !== undefined) return known;
    const around = neighbourhoodOf(whole);
    this.#quantiles.set(path, around);
    return around;
  }

  /** A figure of a cluster. */
  figureOf(cluster: number, path: string): Figure | undefined {
    return this.#clusters[cluster]!.get(path);
  }
}

function differenceOf(whole: readonly Quotient[], part: readonly Quotient[]): Quotient[] {
  return whole.map(([above, below], index) => [above - part[index]![0], below - part[index]![1]]);
}

function quotientsOf(figure: Figure): readonly Quotient[] {
  return figure.kind === 'mean' || figure.kind === 'share' ? figure.quotients : [];
}

/** A quantile of all, and how it moves against the share of values below it. */
interface Neighbourhood {
  readonly value: number;
  readonly slope: number;
  readonly below: number;
  readonly total: number;
}

function neighbourhoodOf({ histogram, q }: Quantile): Neighbourhood | null {
  const value = quantileOf(histogram, q);
  if (value === null) return null;
  const [low, high] = [Math.max(0, q - NEIGHBOURHOOD), Math.min(1, q + NEIGHBOURHOOD)];
  const slope = (quantileHigh(histogram, high) - quantileLow(histogram, low)) / (high - low);
  return { value, slope, below: countUpTo(histogram, value), total: histogram.total };
}

/**
 * A quantile moves against the share of values below it, by as much as one more of them in the neighbourhood is worth: it is
 * linear in what is left out, where counting again would jump from bucket to bucket.
 * Source: R. Bahadur, "A note on quantiles in large samples", Annals of Mathematical Statistics 37 (1966).
 */
function quantileWithout({ value, slope, below, total }: Neighbourhood, { histogram }: Quantile): Ratio {
  const rest = total - histogram.total;
  if (rest === 0) return null;
  return value + (below / total - (below - countUpTo(histogram, value)) / rest) * slope;
}

/** Wide enough to hold several buckets, narrow against the distance of the quantiles that are told. */
const NEIGHBOURHOOD = 0.01;
