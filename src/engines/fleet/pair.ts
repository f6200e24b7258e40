import type { Cell } from '../../domain/cell.ts';
import { NEVER } from '../../kernel/time.ts';
import { INITIAL_STATE } from './program.ts';
import { SLOTS } from './slots.ts';

/** What the pairs of one device share. */
export interface FleetDevice {
  readonly pairs: readonly Pair[];
  /** How many slots have been armed so far: the sequence of the next one (decision D5). */
  armed: number;
  /** When something happens next; NEVER if nothing does. Known between two windows. */
  nextAt: number;
}

/** One (device, app) pair as the fleet engine holds it: a state for each machine, an instant for each slot. */
export class Pair {
  readonly cell: Cell;
  readonly device: FleetDevice;
  /** Nothing is done at or after this instant. */
  readonly endAt: number;
  /** When each slot is due; NEVER if it is not armed. */
  readonly due = new Float64Array(SLOTS.length).fill(NEVER);
  /** In which order the slots were armed. */
  readonly sequence = new Float64Array(SLOTS.length);
  network = INITIAL_STATE;
  lifecycle = INITIAL_STATE;
  periodic = INITIAL_STATE;
  pre = INITIAL_STATE;

  constructor(cell: Cell, device: FleetDevice) {
    this.cell = cell;
    this.device = device;
    this.endAt = cell.phone.endAt;
  }
}
