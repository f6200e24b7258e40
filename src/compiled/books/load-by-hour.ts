import type { Cell } from '../domain/cell.ts';
import { index } from '../kernel/native.ts';
import { HOUR } from '../kernel/time.ts';
import { isMeasured } from './projection.ts';

/** Hours of a week. */
const HOURS: i32 = 168;

/**
 * Measured requests by hour of the week, counted from the start of the run. Kept for each cluster of devices, so that it can be
 * said which rhythm is one of the load, and which of the few devices that happened to be simulated.
 */
export class LoadByHour {
  readonly requests: Float64Array = new Float64Array(HOURS);

  requested(cell: Cell): void {
    if (!isMeasured(cell)) return;
    const hour: number = Math.floor(cell.now / HOUR);
    this.requests[index(hour - HOURS * Math.floor(hour / HOURS))]! += 1;
  }

  merge(other: LoadByHour): void {
    for (let hour = 0; hour < HOURS; hour++) this.requests[hour]! += other.requests[hour]!;
  }
}
