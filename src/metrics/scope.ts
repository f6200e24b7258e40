import type { Model } from '../compiled/domain/model.ts';

/** How much was observed and what it stands for. */
export interface Scope {
  readonly model: Model;
  /** Measured time summed over devices, in ms. */
  readonly deviceMs: number;
  /** Whether these are whole devices, and not one app of them. */
  readonly isOfDevices: boolean;
  /** Real devices for each simulated one. */
  readonly scale: number;
}
