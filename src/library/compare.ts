/** Compares policies on the same people, from a program. */

import { differenceRule } from '../compare/difference-rule.ts';
import { checkAtLeastOne } from './at-least-one.ts';
import { comparisonOf } from './comparison-of.ts';
import type { ComparisonResult } from './comparison-result.ts';
import type { GivenOptions, GivenScenario, Settings } from './given.ts';
import { readGiven } from './given-scenario.ts';
import { type AskedPolicy, runPolicies } from './run-policies.ts';
import { changeOfPeople } from './same-people.ts';

export interface CompareOptions extends GivenOptions {
  /** Threads to run in, 1 by default; the same bits for any number. */
  readonly workers?: number;
  /** Runs of each policy that differ by chance alone; 1 by default. */
  readonly replications?: number;
  /** Ends the comparison: the promise is rejected with the reason of the signal. */
  readonly signal?: AbortSignal;
  /** Called as each policy begins. */
  readonly onStep?: (step: string) => void;
  /** Rules on the difference of each variant from the base: `periodic.freshHitRate >= base - 1pt`, `origin.requests <= base + 5%`. */
  readonly thresholds?: readonly string[];
  /** Whether the whole 95 % interval of a difference has to keep a rule; by default its value alone. */
  readonly confident?: boolean;
}

/**
 * Runs the same people under a base and variants of it: paired differences with their intervals, a verdict, and why.
 * @param variants by label, what each sets over the base: `{ '6 h': { 'policy.periodic.interval': '6h' } }`
 * @throws ScenarioError with every problem of the base or of a variant; RangeError if a variant changes whom, or when, or a rule is none
 */
export async function compare(
  base: GivenScenario,
  variants: Readonly<Record<string, Settings>>,
  options: CompareOptions = {},
): Promise<ComparisonResult> {
  const { workers = 1, replications = 1, signal, onStep, set = {}, ...more } = options;
  const { thresholds = [], confident = false, ...given } = more;
  const judging = { rules: thresholds.map(differenceRule), isConfident: confident };
  checkAtLeastOne({ workers, replications });
  for (const [label, settings] of Object.entries(variants)) checkPeopleAreTheSame(label, settings);
  const { compiled, notes, found } = await readGiven(base, { ...given, set });
  // All of them leave out the same time, even if a pilot of the base found it.
  const measured = { warmup: `${compiled.scenario.warmup}ms` };
  const asked: AskedPolicy[] = [{ label: compiled.scenario.name, compiled, notes }];
  for (const [label, settings] of Object.entries(variants)) {
    const variant = await readGiven(base, { ...given, set: { ...set, ...measured } }, settings);
    asked.push({ label, compiled: variant.compiled, notes: [...found, ...variant.notes] });
  }
  return comparisonOf(await runPolicies(asked, { workers, replications, signal, onStep, judging }));
}

function checkPeopleAreTheSame(label: string, settings: Settings): void {
  const key = changeOfPeople(Object.keys(settings));
  if (key === undefined) return;
  throw new RangeError(
    `"${label}" changes ${key}, but policies are compared on the same people over the same time; set ${key} for all of them`,
  );
}
