/** From a raw value to a scenario, without files. */

import { populationProblems } from '../compile/population.ts';
import { expectedWords, issueProblems, type PlacedProblem } from '../problems/issue-problems.ts';
import { type Problem, ScenarioError } from '../problems/problem.ts';
import { type Scenario, scenarioSchema } from '../schema/scenario.ts';

/** Reads a scenario. @throws ScenarioError with every problem, without positions. */
export function parseScenario(raw: unknown): Scenario {
  const checked = checkScenario(raw);
  if ('scenario' in checked) return checked.scenario;
  throw new ScenarioError(checked.problems.map(withoutPlace));
}

/** Reads a scenario, or says everything that is wrong with it. */
export function checkScenario(raw: unknown): { scenario: Scenario } | { problems: PlacedProblem[] } {
  const parsed = scenarioSchema.safeParse(raw, { error: expectedWords });
  const problems = parsed.success ? [] : issueProblems(parsed.error.issues, raw);
  problems.push(...populationProblems(raw));
  return parsed.success && problems.length === 0 ? { scenario: parsed.data } : { problems };
}

function withoutPlace({
  keys: _keys,
  partner: _partner,
  isKeyWrong: _isKeyWrong,
  ...problem
}: PlacedProblem): Problem {
  return problem;
}
