import { inputsOf } from '../scenario/compile/inputs.ts';
import { takeScenario } from '../scenario/files/load.ts';
import type { ScenarioInput } from '../scenario/schema/scenario-input.ts';

/**
 * Checks a scenario that comes from anywhere.
 * @returns the whole scenario, every default filled in, as it can be written to a file and run
 * @throws ScenarioError with every problem
 */
export function parseScenario(raw: unknown): ScenarioInput {
  return inputsOf(takeScenario(raw, '.').scenario) as unknown as ScenarioInput;
}
