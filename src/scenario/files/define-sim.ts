/** The door for scenarios written in TypeScript. */

import type { ScenarioInput } from '../schema/scenario-input.ts';

/**
 * A scenario, checked by the compiler and completed by the editor: `export default defineSim({ name: 'my-sim' })`.
 * @returns its argument; defaults and checks come when it is loaded.
 */
export function defineSim(scenario: ScenarioInput): ScenarioInput {
  return scenario;
}
