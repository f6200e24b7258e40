import type { Cell } from '../domain/cell.ts';
import type { ShiftsModel } from '../domain/model.ts';
import { aheadMs, shiftAt } from '../domain/shifts.ts';
import { index } from '../kernel/native.ts';
import { HOUR } from '../kernel/time.ts';
import { isMeasured } from './projection.ts';

/** Hours of a week. */
const HOURS: i32 = 168;

/**
 * Measured requests by hour of the week, counted from the start of the run on the local clocks of the scenario. Kept for each cluster of devices, so that it can be
 * said which rhythm is one of the load, and which of the few devices that happened to be simulated.
 */
export class LoadByHour {
  readonly requests: Float64Array = new Float64Array(HOURS);

  requested(cell: Cell): void {
    if (!isMeasured(cell)) return;
    const shifts: ShiftsModel | null = cell.world.shifts;
    const local: number = shifts === null ? cell.now : cell.now + aheadMs(shifts, shiftAt(shifts, cell.now));
    const hour: number = Math.floor(local / HOUR);
    this.requests[index(hour - HOURS * Math.floor(hour / HOURS))]! += 1;
  }

  merge(other: LoadByHour): void {
    for (let hour = 0; hour < HOURS; hour++) this.requests[hour]! += other.requests[hour]!;
  }
}
