import type { Cell } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
import { Hours } from './hours.ts';
import { PendingRequests, Requests } from './requests.ts';

/** What is counted by bins of time; kept once for all devices, for bins are many. */
export class Timeline {
  readonly requests: Requests;
  readonly hours: Hours;
  private readonly pending: PendingRequests = new PendingRequests();

  constructor(model: Model) {
    this.requests = new Requests(model.horizonMs);
    this.hours = new Hours(model.horizonMs, model.bucketMs);
  }

  requested(cell: Cell): void {
    this.requests.requested(cell);
    this.pending.add(cell.now, this.requests);
  }

  /** All devices have lived. */
  close(): void {
    this.pending.settle(this.requests);
  }

  merge(other: Timeline): void {
    this.requests.merge(other.requests);
    this.hours.merge(other.hours);
  }
}
