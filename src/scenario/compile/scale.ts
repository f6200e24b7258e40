import type { ResolvedScenario } from './resolved-scenario.ts';

/** Real devices for each simulated one. */
export function scaleOf({ represents, devices }: ResolvedScenario): number {
  return (represents ?? devices) / devices;
}
