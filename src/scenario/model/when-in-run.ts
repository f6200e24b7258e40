import type { ResolvedScenario } from '../compile.ts';
import type { WhenInRun } from '../schema/releases.ts';

/** An instant in ms after the start of the run. */
export function inRun(when: WhenInRun, start: ResolvedScenario['start']): number {
  return typeof when === 'number' ? when : when.epochMs - start.epochMs;
}
