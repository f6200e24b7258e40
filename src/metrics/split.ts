import { FigureSplit } from './figure-split.ts';
import { figuresOfAll, figuresOfCluster, independentClusters, type Sample } from './sample.ts';

/** A sample split into its clusters of devices: what a metric is of all of them, and without one. Clusters in which none was are left out. */
export class Split extends FigureSplit {
  constructor(sample: Sample) {
    const clusters = independentClusters(sample).filter(({ devices }) => devices > 0);
    super({
      figures: figuresOfAll(sample),
      clusters: clusters.map((cluster) => figuresOfCluster(sample, cluster)),
      sizes: clusters.map(({ devices }) => devices),
      runs: sample.peaks.length,
    });
  }
}
