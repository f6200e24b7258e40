import { SERVED, type ServedCode } from '../services/service-facts.ts';
import type { ServiceCounts } from './service-counts.ts';

/** How many instances of a service there are now, and how many requests they can serve at once. */
export class InstanceTally {
  slots: number = 0;
  up: number = 0;
  starting: number = 0;

  /** A fact of instances: see SERVED for what `a` and `b` are. */
  hear(code: ServedCode, a: number, b: number): void {
    this.up = code === SERVED.SlotsChanged ? b : a;
    if (code === SERVED.SlotsChanged) this.slots = a;
    else this.starting = b;
  }

  /** In measured time the fewest and the most count; before it they are as many as there are as it begins. */
  note(counts: ServiceCounts, isMeasured: boolean): void {
    counts.upLeast = isMeasured ? Math.min(counts.upLeast, this.up) : this.up;
    counts.upMost = isMeasured ? Math.max(counts.upMost, this.up) : this.up;
  }
}
