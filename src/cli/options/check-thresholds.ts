import { amountMismatch } from '../../metrics/catalogue/amount-kind.ts';
import { describedAt, namedPaths } from '../../metrics/catalogue/described.ts';
import { ofService } from '../../metrics/catalogue/service-paths.ts';
import { nearMiss } from '../../scenario/problems/near-miss.ts';
import { type Problem, ScenarioError } from '../../scenario/problems/problem.ts';
import type { Scenario } from '../../scenario/schema/scenario.ts';

/** Refuses thresholds on metrics that do not exist, and amounts that a metric is not of, before anything is run. @throws ScenarioError */
export function checkThresholds({ thresholds, services }: Scenario): void {
  const known = namedPaths(Object.keys(services));
  const problems = thresholds.flatMap(({ rule, path, value }, index): Problem[] => {
    if (known.includes(path)) {
      const amount = /[^<>=]*$/.exec(rule)![0];
      const message = amountMismatch(path, amount) ?? shareMismatch(path, value);
      return message === undefined ? [] : [{ path: `thresholds.${index}`, message, found: `"${rule}"` }];
    }
    const suggestion = nearMiss(path, known);
    const problem = {
      path: `thresholds.${index}`,
      message: missing(path),
      found: `"${rule}"`,
    };
    return [suggestion === undefined ? problem : { ...problem, suggestion }];
  });
  if (problems.length > 0) throw new ScenarioError(problems);
}

function missing(path: string): string {
  const found = ofService(path);
  return found ? `there is no service ${found.service}` : `there is no metric ${path}`;
}

/** What can only be meant in per cent. */
const PER_CENT = { from: 10, to: 100 } as const;

function shareMismatch(path: string, value: number): string | undefined {
  if (describedAt(path)?.unit !== 'share' || value < PER_CENT.from || value > PER_CENT.to) return undefined;
  return `${path} is a share, from 0 to 1: write ${value / 100} for ${value} %`;
}
