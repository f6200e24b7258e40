import type { Cycles } from '../clock/cycles.ts';
import type { Cell } from '../compiled/domain/cell.ts';

/** What every engine offers: the same facts in the same order for each device, however it gets there (decision D3). */
export interface Engine {
  readonly name: 'reference' | 'fleet';
  /** Timers and exogenous inputs taken from the queue so far; messages are not events. */
  readonly events: number;
  /** The edges of 12-hour cycles, on the engine's own virtual clock. */
  readonly cycles: Cycles;
  /**
   * Runs to the horizon, pausing now and then so that the outside may look or leave.
   * @yields the share of the run that is done, 0 to 1
   */
  run(): Generator<number, void>;
}

/** One input to one machine, as `explain` tells it. */
export interface Step {
  readonly cell: Cell;
  readonly at: number;
  readonly machine: string;
  readonly input: string;
  readonly isMessage: boolean;
  /** The questions that were asked, in order, and their answers. */
  readonly answers: readonly (readonly [string, boolean])[];
  readonly from: string;
  readonly to: string;
}
