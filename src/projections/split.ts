/** A sample split into its clusters: what a metric is of all of them, and without one. */

import { amountOf, type Figure, isFigure, meanOf, type Quotient } from './figure.ts';
import { figuresOf } from './metrics.ts';
import type { Ratio } from './result.ts';
import { type Sample, scopeOf, tallyOf } from './sample.ts';

type Figures = ReadonlyMap<string, Figure>;

/** A metric by its dotted path. */
export type ValueAt = (path: string) => Ratio;

export class Split {
  /** Of the whole, by path. */
  readonly figures: Figures;
  /** Devices by cluster; clusters in which none was are left out. */
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly #clusters: readonly Figures[];
  readonly #devices: number;

  constructor(sample: Sample) {
    const clusters = sample.clusters.filter(({ devices }) => devices > 0);
    this.figures = leavesOf(figuresOf(tallyOf(sample), scopeOf(sample, sample.clusters), null));
    this.#clusters = clusters.map((cluster) =>
      leavesOf(figuresOf(cluster.tally, scopeOf(sample, [cluster]), null)),
    );
    this.sizes = clusters.map(({ devices }) => devices);
    this.#devices = this.sizes.reduce((sum, size) => sum + size, 0);
    this.runs = sample.peaks.length;
  }

  get devices(): number {
    return this.#devices;
  }

  readonly valueAt: ValueAt = (path) => {
    const figure = this.figures.get(path);
    return figure ? amountOf(figure, this.runs) : null;
  };

  /** Counts, means and shares of all clusters but one, the counts grown to stand for all of them; others are `null`. */
  valueWithout(cluster: number, path: string): Ratio {
    const whole = this.figures.get(path);
    const part = this.#clusters[cluster]!.get(path);
    if (!whole || !part) return null;
    if (whole.kind === 'count' && part.kind === 'count') {
      const grown = this.#devices / (this.#devices - this.sizes[cluster]!);
      return ((whole.value - part.value) * grown) / this.runs;
    }
    return meanOf(differenceOf(quotientsOf(whole), quotientsOf(part)));
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

/** The figures of a tree by their dotted paths. */
function leavesOf(tree: object, prefix = ''): Map<string, Figure> {
  const entries = Object.entries(tree).flatMap(([key, node]: [string, object | null]): [string, Figure][] => {
    if (node === null) return [];
    return isFigure(node) ? [[`${prefix}${key}`, node]] : [...leavesOf(node, `${prefix}${key}.`)];
  });
  return new Map(entries);
}
