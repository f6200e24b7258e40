import type { Model } from '../domain/model.ts';
import { Hours } from './hours.ts';
import { Requests } from './requests.ts';

/** What is counted by bins of time; kept once for all devices, for bins are many. */
export class Timeline {
  readonly requests: Requests;
  readonly hours: Hours;

  constructor(model: Model) {
    this.requests = new Requests(model.horizonMs);
    this.hours = new Hours(model.horizonMs, model.bucketMs);
  }

  merge(other: Timeline): void {
    this.requests.merge(other.requests);
    this.hours.merge(other.hours);
  }
}
