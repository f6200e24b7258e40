import { isMetric, METRIC_PATHS } from '../../metrics/catalogue/catalogue.ts';
import { nearMiss } from '../../scenario/problems/near-miss.ts';
import { type Problem, ScenarioError } from '../../scenario/problems/problem.ts';
import type { Scenario } from '../../scenario/schema/scenario.ts';

/** Refuses thresholds on metrics that do not exist, before anything is run. @throws ScenarioError */
export function checkThresholds({ thresholds }: Scenario): void {
  const problems = thresholds.flatMap(({ rule, path }, index): Problem[] => {
    if (isMetric(path)) return [];
    const suggestion = nearMiss(path, METRIC_PATHS);
    const problem = {
      path: `thresholds.${index}`,
      message: `there is no metric ${path}`,
      found: `"${rule}"`,
    };
    return [suggestion === undefined ? problem : { ...problem, suggestion }];
  });
  if (problems.length > 0) throw new ScenarioError(problems);
}
