import { expect, test } from 'vitest';
import { checkThresholds } from '../../cli/options/check-thresholds.ts';
import { precisionOption } from '../../cli/options/precision-option.ts';
import { differenceRule } from '../../compare/difference-rule.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';
import { METRIC_PATHS, rowOf } from './catalogue.ts';

/** An amount of each kind, and the unit of the metrics that it fits. */
const AMOUNTS = { '12h': 'ms', '12KiB': 'bytes' } as const;

/** The three ways in which a metric is held against an amount. */
const RULES: readonly ((path: string, amount: string) => unknown)[] = [
  (path, amount) => checkThresholds(parseScenario({ name: 'z', thresholds: [`${path} <= ${amount}`] })),
  (path, amount) => precisionOption(`${path} ± ${amount}`),
  (path, amount) => differenceRule(`${path} <= base + ${amount}`),
];

function isRefused(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch (error) {
    expect((error as Error).message).toMatch(/is no (size|duration), so "\S+" says nothing about it/);
    return true;
  }
}

test('of each metric every rule refuses the amounts that the metric is not of, and no plain number', () => {
  for (const path of METRIC_PATHS) {
    for (const rule of RULES) {
      expect(isRefused(() => rule(path, '0.5'))).toBe(false);
      for (const [amount, unit] of Object.entries(AMOUNTS)) {
        expect(
          isRefused(() => rule(path, amount)),
          `${path} ${amount}`,
        ).toBe(unit !== rowOf(path).unit);
      }
    }
  }
});

test('a share is never more than 1: 95 was meant as 0.95', () => {
  const judged = (rule: string) => () => checkThresholds(parseScenario({ name: 'z', thresholds: [rule] }));
  expect(judged('periodic.freshHitRate > 95')).toThrow('write 0.95 for 95 %');
  expect(judged('periodic.freshHitRate <= 1')).not.toThrow();
});
