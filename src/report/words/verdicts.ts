/** Which thresholds of the scenario hold, with the measured value in the unit of the rule. */

import { isMetric, rowOf } from '../../metrics/catalogue/catalogue.ts';
import type { Result, ThresholdVerdict } from '../../metrics/result.ts';
import { figure, NOTHING, NOTHING_TO_MEASURE, quantity } from './quantity.ts';

export interface Verdict {
  readonly rule: string;
  readonly value: string;
  readonly passed: boolean;
}

export function verdicts(result: Result): readonly Verdict[] {
  return result.thresholds.map((verdict) => ({
    rule: verdict.rule,
    value: valueText(verdict),
    passed: verdict.passed,
  }));
}

/** `2 of 3 thresholds hold`; `undefined` for a scenario without thresholds. */
export function verdictSummary(result: Result): string | undefined {
  const all = result.thresholds.length;
  if (all === 0) return undefined;
  const passed = result.thresholds.filter((verdict) => verdict.passed).length;
  return `${passed} of ${all} ${all === 1 ? 'threshold holds' : 'thresholds hold'}`;
}

function valueText({ rule, value }: ThresholdVerdict): string {
  if (value === null) return `${NOTHING} ${NOTHING_TO_MEASURE}`;
  const path = /^[\w.]+/.exec(rule.trim())?.[0] ?? '';
  return isMetric(path) ? quantity(rowOf(path).unit, value) : figure(value);
}
