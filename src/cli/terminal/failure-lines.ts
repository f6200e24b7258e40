/** What makes a run end with 1, for those who do not see its summary. */

import { isMetric } from '../../metrics/catalogue/catalogue.ts';
import type { Result } from '../../metrics/result.ts';
import { marginText, titleOf, valueText } from '../../report/words/metric.ts';
import { verdicts } from '../../report/words/verdicts.ts';

/** A line for each threshold that fails, and for a precision that was not reached: the rule, and what was measured. */
export function failureLines(result: Result): string[] {
  const failed = verdicts(result).filter(({ passed }) => !passed);
  return [
    ...failed.map(({ rule, value }) => `Threshold fails: ${rule} (${named(rule)}${value})`),
    ...precisionLines(result),
  ];
}

function precisionLines(result: Result): string[] {
  const { precision, metrics } = result;
  if (precision === null || precision.isReached) return [];
  const { rule } = precision;
  const path = pathOf(rule);
  const measured = isMetric(path) ? `${valueText(metrics, path)} ± ${marginText(result, path) ?? '?'}` : '';
  return [`Precision not reached: ${rule} (${named(rule)}${measured})`];
}

function named(rule: string): string {
  const path = pathOf(rule);
  return isMetric(path) ? `${titleOf(path)}: ` : '';
}

function pathOf(rule: string): string {
  return /^[\w.]+/.exec(rule.trim())?.[0] ?? '';
}
