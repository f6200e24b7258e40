import { type Ready, ready } from '../run/ready.ts';
import { loadScenario, takeScenario } from '../scenario/files/load.ts';
import { SIMS_FOLDER } from '../scenario/files/sims-folder.ts';
import type { GivenOptions, GivenScenario, Settings } from './given.ts';

/** Makes it ready to run. @param variant what a variant of a comparison lays over it @throws ScenarioError with every problem */
export async function readGiven(
  given: GivenScenario,
  { set = {}, directory = '.' }: GivenOptions,
  variant: Settings = {},
): Promise<Ready> {
  const options = { values: set, variant: { values: variant } };
  const taken =
    typeof given === 'string'
      ? await loadScenario(given, { ...options, simsDir: SIMS_FOLDER })
      : takeScenario(given, directory, options);
  return ready(taken);
}
