import { PendingRequests } from './requests.ts';
import type { Timeline } from './timeline.ts';

/** Instants of requests on their way into the timelines of a run. */
export class PendingOfParts {
  private readonly timelines: Timeline[];
  private readonly parts: PendingRequests[] = [];

  constructor(timelines: Timeline[]) {
    this.timelines = timelines;
    for (let part = 0; part < timelines.length; part++) this.parts.push(new PendingRequests());
  }

  add(part: i32, instant: number): void {
    this.parts[part]!.add(instant, this.timelines[part]!.requests);
  }

  settle(): void {
    for (let part = 0; part < this.parts.length; part++) {
      this.parts[part]!.settle(this.timelines[part]!.requests);
    }
  }
}
