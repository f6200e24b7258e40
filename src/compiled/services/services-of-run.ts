import type { ServiceModel } from './service-model.ts';

/** What services need to know of a run. */
export class ServicesOf {
  readonly models: ServiceModel[];
  readonly seed: number;
  readonly replication: number;
  readonly horizonMs: number;

  constructor(models: ServiceModel[], seed: number, replication: number, horizonMs: number) {
    this.models = models;
    this.seed = seed;
    this.replication = replication;
    this.horizonMs = horizonMs;
  }
}
