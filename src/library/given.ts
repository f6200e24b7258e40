/** What a program gives to be run: a scenario as a value, a file, or the name of a shipped simulation. */

import type { ScenarioInput } from '../scenario/schema/scenario-input.ts';

/** A scenario, the path of a file (.yaml, .json, .ts), or the name of a simulation that is shipped. */
export type GivenScenario = ScenarioInput | string;

/** Values by the dotted paths of scenario keys: `{ 'policy.periodic.interval': '6h' }`. */
export type Settings = Readonly<Record<string, unknown>>;

export interface GivenOptions {
  /** Laid over the scenario, as `--set` is. */
  readonly set?: Settings;
  /** Where the files that a scenario names are looked up, if it is given as a value; the current folder by default. */
  readonly directory?: string;
}
