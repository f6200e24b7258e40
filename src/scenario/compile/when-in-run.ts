import type { WhenInRun } from '../schema/when-in-run.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';

/** An instant in ms after the start of the run. */
export function inRun(when: WhenInRun, start: ResolvedScenario['start']): number {
  return typeof when === 'number' ? when : when.epochMs - start.epochMs;
}
