import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import type { Language } from '../../kernel/words.ts';
import { type Ready, ready } from '../../run/ready.ts';
import type { Compiled } from '../../scenario/compile/compile.ts';
import { loadScenario } from '../../scenario/files/load.ts';
import { SIMS_FOLDER } from '../../scenario/files/sims-folder.ts';
import { ScenarioError } from '../../scenario/problems/problem.ts';
import { checkThresholds } from './check-thresholds.ts';

/** What every command that takes a scenario lets one change about it. */
export interface ScenarioOptions {
  readonly devices?: number | undefined;
  readonly seed?: number | undefined;
  readonly horizon?: string | undefined;
  readonly set: readonly string[];
  /** Of the report. */
  readonly lang?: Language | undefined;
}

/** A command with the options of {@link ScenarioOptions}. */
export function scenarioCommand(name: string, scenario = '<scenario>') {
  return new Command(name)
    .argument(scenario, 'a file (.yaml, .json, .ts), or the name of a shipped simulation')
    .option('--devices <n>', 'number of devices', wholeNumber)
    .option('--seed <n>', 'random seed', wholeNumber)
    .option('--horizon <duration>', 'length of the run, such as 28d')
    .addOption(
      new Option('--set <path=value>', 'set any key of the scenario; can be repeated')
        .argParser(collect)
        .default([] as readonly string[], 'none'),
    );
}

/** For the commands that write a report. */
export function languageOption() {
  return new Option('--lang <language>', 'language of the report').choices(['en', 'zh'] as const);
}

/** Loads the scenario and makes it ready to run. @throws ScenarioError */
export async function compiledScenario(source: string, options: ScenarioOptions): Promise<Compiled> {
  return (await readyScenario(source, options)).compiled;
}

/**
 * The same, with what one should know of it.
 * @param variant what a variant of a comparison sets over all else @throws ScenarioError
 */
export async function readyScenario(
  source: string,
  options: ScenarioOptions,
  variant: readonly string[] = [],
): Promise<Ready> {
  const overrides = {
    ...(options.devices !== undefined && { devices: options.devices }),
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(options.horizon !== undefined && { horizon: options.horizon }),
    ...(options.lang !== undefined && { 'report.language': options.lang }),
  };
  const loaded = await loadScenario(source, {
    sets: options.set,
    overrides,
    variant: { sets: variant },
    simsDir: SIMS_FOLDER,
  });
  try {
    checkThresholds(loaded.scenario);
    return await ready(loaded);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw new ScenarioError(error.problems.map(loaded.locate));
  }
}

/** The options as they were given, for a command line that repeats them. */
export function scenarioArguments(options: ScenarioOptions): string[] {
  return [
    ...(options.devices === undefined ? [] : ['--devices', String(options.devices)]),
    ...(options.seed === undefined ? [] : ['--seed', String(options.seed)]),
    ...(options.horizon === undefined ? [] : ['--horizon', options.horizon]),
    ...options.set.flatMap((set) => ['--set', set]),
    ...(options.lang === undefined ? [] : ['--lang', options.lang]),
  ];
}

export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError(`Expected a whole number, found "${text}".`);
  return Number(text);
}

/** The values of an option that can be repeated. */
export function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}
