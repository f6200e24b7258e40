import type { Scenario } from '../schema/scenario.ts';

/** A scenario in which nothing is left to a trace. */
export type ResolvedScenario = Omit<Scenario, 'warmup'> & {
  readonly warmup: number;
  readonly start: NonNullable<Scenario['start']>;
  readonly horizon: number;
  readonly devices: number;
};
