import { type Settled, settled } from '../run/warmup.ts';
import { loadScenario, takeScenario } from '../scenario/files/load.ts';
import { SIMS_FOLDER } from '../scenario/files/sims-folder.ts';
import type { GivenOptions, GivenScenario } from './given.ts';

/** Makes it ready to run. @throws ScenarioError with every problem */
export async function readGiven(
  given: GivenScenario,
  { set = {}, directory = '.' }: GivenOptions,
): Promise<Settled> {
  const options = { values: set };
  const taken =
    typeof given === 'string'
      ? await loadScenario(given, { ...options, simsDir: SIMS_FOLDER })
      : takeScenario(given, directory, options);
  return settled(taken.scenario, taken.directory);
}
