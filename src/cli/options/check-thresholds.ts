import { amountMismatch } from '../../metrics/catalogue/amount-kind.ts';
import { isMetric, METRIC_PATHS, type MetricPath, rowOf } from '../../metrics/catalogue/catalogue.ts';
import { nearMiss } from '../../scenario/problems/near-miss.ts';
import { type Problem, ScenarioError } from '../../scenario/problems/problem.ts';
import type { Scenario } from '../../scenario/schema/scenario.ts';

/** Refuses thresholds on metrics that do not exist, and amounts that a metric is not of, before anything is run. @throws ScenarioError */
export function checkThresholds({ thresholds }: Scenario): void {
  const problems = thresholds.flatMap(({ rule, path, value }, index): Problem[] => {
    if (isMetric(path)) {
      const amount = /[^<>=]*$/.exec(rule)![0];
      const message = amountMismatch(path, amount) ?? shareMismatch(path, value);
      return message === undefined ? [] : [{ path: `thresholds.${index}`, message, found: `"${rule}"` }];
    }
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

/** What can only be meant in per cent. */
const PER_CENT = { from: 10, to: 100 } as const;

function shareMismatch(path: MetricPath, value: number): string | undefined {
  if (rowOf(path).unit !== 'share' || value < PER_CENT.from || value > PER_CENT.to) return undefined;
  return `${path} is a share, from 0 to 1: write ${value / 100} for ${value} %`;
}
