import type { FleetPeaks } from '../metrics/peaks.ts';
import type { Raw } from './scenarios.ts';

/** A number that a formula gives for a small run. */
export interface Truth {
  readonly path: string;
  readonly method: string;
  readonly exact: number;
  /** Of a peak: that of so many real devices for each simulated one. */
  readonly fleet?: { readonly peak: keyof FleetPeaks; readonly scale: number };
}

/** A run so small that its error matters, and what it would give without one. */
export interface SmallRun {
  readonly scenario: Raw;
  /** Another policy on the same people: then differences are what is told, from the scenario to it. */
  readonly variant?: Raw;
  readonly replications: number;
  readonly truths: readonly Truth[];
}
