import { fileURLToPath } from 'node:url';
import { PACKAGE_ROOT } from '../package-root.ts';
import { type Settled, settled } from '../run/warmup.ts';
import { loadScenario, takeScenario } from '../scenario/files/load.ts';
import type { GivenOptions, GivenScenario } from './given.ts';

const SIMS = fileURLToPath(new URL('sims', PACKAGE_ROOT));

/** Makes it ready to run. @throws ScenarioError with every problem */
export async function readGiven(
  given: GivenScenario,
  { set = {}, directory = '.' }: GivenOptions,
): Promise<Settled> {
  const options = { values: set };
  const taken =
    typeof given === 'string'
      ? await loadScenario(given, { ...options, simsDir: SIMS })
      : takeScenario(given, directory, options);
  return settled(taken.scenario, taken.directory);
}
