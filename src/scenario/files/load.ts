/** From a file and the command line to a scenario that can be run, or to everything that is wrong with it. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { inputsOf } from '../compile/inputs.ts';
import type { PlacedProblem } from '../problems/issue-problems.ts';
import { nearMiss } from '../problems/near-miss.ts';
import { type Problem, ScenarioError } from '../problems/problem.ts';
import type { Scenario } from '../schema/scenario.ts';
import { findSource, shippedSims } from './find-source.ts';
import { applyOverride, type Override, parseSet } from './override.ts';
import { checkScenario } from './parse-scenario.ts';
import { isPlainObject } from './plain-object.ts';
import { readModule } from './read-module.ts';
import { readJson, readYaml } from './read-yaml.ts';
import type { Source } from './source.ts';

export interface LoadOptions {
  /** `path=value`, each laid over the file in this order. */
  sets?: readonly string[];
  /** Options of the command line that stand for one setting each; they are laid over the sets. */
  overrides?: { devices?: number; seed?: number; horizon?: string; 'report.language'?: string };
  /** Values by the dotted paths of keys, laid over all else: what a program sets. */
  values?: Readonly<Record<string, unknown>>;
  /** The folder of list the simulations that ship with fleetcast. */
  simsDir: string;
}

/** Options that are not named like their setting. */
const OPTION_OF: Readonly<Record<string, string>> = { 'report.language': '--lang' };

export interface LoadedScenario {
  scenario: Scenario;
  /** The whole scenario in its own notation, every default filled in. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The file, as an absolute path. */
  file: string;
  /** The folder of the file: traces are relative to it. */
  directory: string;
  /** Says where a problem that was found later comes from, unless it has a place of its own. */
  locate(problem: Problem): Problem;
}

/**
 * Takes a scenario that a program gives as it would be written in a file.
 * @param directory where the files that it names are looked up
 * @throws ScenarioError with every problem of it and of what is laid over it
 */
export function takeScenario(
  given: unknown,
  directory: string,
  options: Omit<LoadOptions, 'simsDir'> = {},
): Pick<LoadedScenario, 'scenario' | 'directory'> {
  const { raw, overrides, problems } = layOver(given, options);
  const checked = checkScenario(raw);
  if ('problems' in checked) {
    problems.push(...checked.problems.map((problem) => locate(problem, undefined, { raw }, overrides)));
  }
  if ('problems' in checked || problems.length > 0) throw new ScenarioError(problems);
  return { scenario: checked.scenario, directory };
}

/**
 * Loads a scenario.
 * @param source a path (.yaml .yml .json .ts .mts), or the name of a shipped simulation
 * @throws ScenarioError with every problem of the file and of what is laid over it, each with its place
 */
export async function loadScenario(source: string, options: LoadOptions): Promise<LoadedScenario> {
  const named = await findSource(source, options.simsDir);
  const file = resolve(named);
  const read = await readSource(file, named, options.simsDir);
  const { raw, overrides, problems } = layOver(read.raw, options);
  const checked = checkScenario(raw);
  if ('problems' in checked)
    problems.push(...checked.problems.map((problem) => locate(problem, named, read, overrides)));
  if ('problems' in checked || problems.length > 0) throw new ScenarioError(problems);
  const { scenario } = checked;
  return {
    scenario,
    get inputs() {
      return inputsOf(scenario);
    },
    file,
    directory: read.isRun ? directoryOf(raw, [dirname(file), resolve('.'), options.simsDir]) : dirname(file),
    locate: (problem) =>
      problem.file === undefined
        ? locate({ ...problem, keys: problem.path.split('.') }, named, read, overrides)
        : problem,
  };
}

async function readSource(file: string, named: string, simsDir: string): Promise<Source> {
  const bytes = await readFile(file).catch(async (error: NodeJS.ErrnoException) => {
    throw new ScenarioError([await unreadable(error, named, simsDir)]);
  });
  const extension = extname(file);
  if (extension === '.ts' || extension === '.mts') return readModule(file, named);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ScenarioError([{ path: '', file: named, message: 'is not UTF-8 text' }]);
  }
  return extension === '.json' ? ofRun(readJson(text, named)) : readYaml(text, named);
}

/** The result of a run (`run.json`) is a scenario too: the one that was run. */
function ofRun(source: Source): Source {
  const { raw, placeOf } = source;
  if (!isPlainObject(raw) || !('schemaVersion' in raw) || !isPlainObject(raw.inputs)) return source;
  return {
    raw: raw.inputs,
    isRun: true,
    placeOf: (keys, isKeyWrong) => {
      const place = placeOf!(['inputs', ...keys], isKeyWrong);
      return { ...place, depth: Math.max(0, place.depth - 1) };
    },
  };
}

/** A result does not say where the files of its scenario were: the first folder that has all of them, else the first. */
function directoryOf(raw: unknown, folders: readonly string[]): string {
  const files = filesIn(raw);
  return folders.find((folder) => files.every((name) => existsSync(join(folder, name)))) ?? folders[0]!;
}

/** All that is named `file`, at any depth. */
function filesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'file' && typeof part === 'string' ? [part] : filesIn(part),
  );
}

async function unreadable(error: NodeJS.ErrnoException, file: string, simsDir: string): Promise<Problem> {
  if (error.code === 'EISDIR') return { path: '', file, message: 'is a folder, not a file' };
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') {
    return { path: '', file, message: `cannot be read (${error.code})` };
  }
  const names = [...(await shippedSims(simsDir)).keys()];
  const suggestion = nearMiss(file.replace(/\.[a-z]+$/, ''), names);
  return {
    path: '',
    file,
    message:
      names.length === 0
        ? 'there is no such file'
        : `there is no such file (shipped are ${names.join(', ')})`,
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** The scenario with all that the command line says laid over it; what cannot be laid is left out and a problem. */
function layOver(written: unknown, { sets = [], overrides = {}, values = {} }: Omit<LoadOptions, 'simsDir'>) {
  const laid: Override[] = [];
  const problems: Problem[] = [];
  let raw = written;
  const lay = (override: () => Override): void => {
    try {
      const read = override();
      raw = applyOverride(raw, read);
      laid.push(read);
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      problems.push(...error.problems);
    }
  };
  for (const set of sets) lay(() => parseSet(set));
  for (const [key, value] of Object.entries(overrides)) {
    if (value !== undefined)
      lay(() => ({ keys: key.split('.'), value, label: OPTION_OF[key] ?? `--${key}` }));
  }
  for (const [path, value] of Object.entries(values)) {
    lay(() => ({ keys: path.split('.'), value, label: `set ${path}` }));
  }
  return { raw, overrides: laid, problems };
}

/** Says where a problem comes from: the option that set it, else the place in the file, else the file. */
function locate(
  found: PlacedProblem,
  file: string | undefined,
  source: Source,
  overrides: readonly Override[],
): Problem {
  const { keys, partner, isKeyWrong = false, ...problem } = found;
  const place = source.placeOf?.(keys, isKeyWrong);
  const depthInFile = place?.depth ?? 0;
  const option = overrides.findLast(({ keys: set }) => {
    const shared = sharedDepth(set, keys);
    return shared === set.length || shared > depthInFile;
  });
  if (option) return { ...problem, file: option.label };
  if (partner && depthInFile < keys.length)
    return locate({ ...problem, keys: partner }, file, source, overrides);
  if (file === undefined) return problem;
  return place ? { ...problem, file, line: place.line, column: place.column } : { ...problem, file };
}

function sharedDepth(set: readonly string[], keys: readonly PropertyKey[]): number {
  const end = set.findIndex((key, depth) => key !== String(keys[depth]));
  return end === -1 ? set.length : end;
}
