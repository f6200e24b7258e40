/** From a file and the command line to a scenario that can be run, or to everything that is wrong with it. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import type { Words } from '../../kernel/words.ts';
import { inputsOf } from '../compile/inputs.ts';
import type { PlacedProblem } from '../problems/issue-problems.ts';
import { nearMiss } from '../problems/near-miss.ts';
import { type Problem, ScenarioError } from '../problems/problem.ts';
import { unreadNotes, unreadProblem } from '../readers/unread-words.ts';
import type { Scenario } from '../schema/scenario.ts';
import { findSource, shippedSims } from './find-source.ts';
import { type LaidOver, layOver } from './layers.ts';
import type { Override } from './override.ts';
import { checkScenario } from './parse-scenario.ts';
import { isPlainObject } from './plain-object.ts';
import { readModule } from './read-module.ts';
import { readJson, readYaml } from './read-yaml.ts';
import type { Source } from './source.ts';
import { unreadByStage } from './unread-by-stage.ts';

export interface LoadOptions extends LaidOver {
  /** The folder of list the simulations that ship with fleetcast. */
  simsDir: string;
}

export interface LoadedScenario {
  scenario: Scenario;
  /** The whole scenario in its own notation, every default filled in. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The file, as an absolute path. */
  file: string;
  /** The folder of the file: traces are relative to it. */
  directory: string;
  /** Keys that have lost their effect to what is laid over them, or to the policy that is tried. */
  readonly notes: readonly Words[];
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
  options: LaidOver = {},
): Pick<LoadedScenario, 'scenario' | 'directory' | 'notes'> {
  const { scenario, notes } = judged({ raw: given }, undefined, options);
  return { scenario, directory, notes };
}

/** @param named the file, for messages @throws ScenarioError with every problem, each with its place */
function judged(source: Source, named: string | undefined, options: LaidOver) {
  const { stages, problems } = layOver(source.raw, options);
  const { raw, overrides } = stages.at(-1)!;
  const place = (problem: PlacedProblem) => locate(problem, named, source, overrides);
  const checked = checkScenario(raw);
  if ('problems' in checked) throw new ScenarioError([...problems, ...checked.problems.map(place)]);
  const { scenario } = checked;
  const { refused, noted } = unreadByStage(stages, scenario, source.isRun === true);
  for (const { key, by } of refused) {
    // What stands in the file is not for an option beside it to answer for.
    problems.push(locate(unreadProblem(key), named, source, by === 0 ? [] : overrides));
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  return { raw, overrides, scenario, notes: unreadNotes(noted) };
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
  const { raw, overrides, scenario, notes } = judged(read, named, options);
  return {
    scenario,
    get inputs() {
      return inputsOf(scenario);
    },
    file,
    directory: read.isRun ? directoryOf(raw, [dirname(file), resolve('.'), options.simsDir]) : dirname(file),
    notes,
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
