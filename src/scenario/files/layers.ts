/** What is laid over a scenario, by whom, and what the scenario is after each of them. */

import { type Problem, ScenarioError } from '../problems/problem.ts';
import { applyOverride, type Override, parseSet } from './override.ts';

export interface LaidOver {
  /** `path=value`, each laid over the file in this order. */
  sets?: readonly string[];
  /** Options of the command line that stand for one setting each; they are laid over the sets. */
  overrides?: { devices?: number; seed?: number; horizon?: string; 'report.language'?: string };
  /** Values by the dotted paths of keys, laid over these: what a program sets. */
  values?: Readonly<Record<string, unknown>>;
  /** What a variant of a comparison lays over all else. */
  variant?: { sets?: readonly string[]; values?: Readonly<Record<string, unknown>> };
}

/** A scenario as it is written after one of those who say something about it: the file, the command, the variant. */
export interface Stage {
  readonly raw: unknown;
  /** All that was laid over the file until here; what this stage itself lays over it comes last. */
  readonly overrides: readonly Override[];
}

/** Options that are not named like their setting. */
const OPTION_OF: Readonly<Record<string, string>> = { 'report.language': '--lang' };

/** The scenario with all layers laid over it, stage by stage, the file first; what cannot be laid is left out and a problem. */
export function layOver(
  written: unknown,
  { sets = [], overrides = {}, values = {}, variant = {} }: LaidOver,
): { stages: readonly [Stage, ...Stage[]]; problems: Problem[] } {
  const problems: Problem[] = [];
  const stages: [Stage, ...Stage[]] = [{ raw: written, overrides: [] }];
  const stage = (layers: readonly (() => Override)[]): void => {
    let { raw, overrides: laid } = stages.at(-1)!;
    for (const override of layers) {
      try {
        const read = override();
        raw = applyOverride(raw, read);
        laid = [...laid, read];
      } catch (error) {
        if (!(error instanceof ScenarioError)) throw error;
        problems.push(...error.problems);
      }
    }
    if (layers.length > 0) stages.push({ raw, overrides: laid });
  };
  stage([...setsOf(sets), ...optionsOf(overrides), ...valuesOf(values)]);
  stage([...setsOf(variant.sets ?? []), ...valuesOf(variant.values ?? {})]);
  return { stages, problems };
}

function setsOf(sets: readonly string[]): (() => Override)[] {
  return sets.map((set) => () => parseSet(set));
}

function optionsOf(options: NonNullable<LaidOver['overrides']>): (() => Override)[] {
  return Object.entries(options).flatMap(([key, value]) =>
    value === undefined ? [] : [() => ({ keys: key.split('.'), value, label: OPTION_OF[key] ?? `--${key}` })],
  );
}

function valuesOf(values: Readonly<Record<string, unknown>>): (() => Override)[] {
  return Object.entries(values).map(([path, value]) => () => ({
    keys: path.split('.'),
    value,
    label: `set ${path}`,
  }));
}
