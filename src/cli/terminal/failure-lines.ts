/** What makes a run end with 1, for those who do not see its summary. */

import { isMetric } from '../../metrics/catalogue/catalogue.ts';
import type { Result } from '../../metrics/result.ts';
import { marginText, valueText } from '../../report/words/metric.ts';
import { type ReportContext, reportContext } from '../../report/words/report-context.ts';
import { verdicts } from '../../report/words/verdicts.ts';

/** A line for each threshold that fails, and for a precision that was not reached: the rule, and what was measured. */
export function failureLines(result: Result): string[] {
  const context = reportContext(result);
  const failed = verdicts(context).filter(({ passed }) => !passed);
  const fails = context.say({ en: 'Threshold fails', zh: '阈值未满足' });
  return [
    ...failed.map(({ rule, value }) => `${fails}: ${rule} (${named(rule, context)}${value})`),
    ...precisionLines(context),
  ];
}

function precisionLines(context: ReportContext): string[] {
  const { precision, metrics } = context.result;
  if (precision === null || precision.isReached) return [];
  const { rule } = precision;
  const path = pathOf(rule);
  const measured = isMetric(path)
    ? `${valueText(context, metrics, path)} ± ${marginText(context, path) ?? '?'}`
    : '';
  const missed = context.say({ en: 'Precision not reached', zh: '未达到精度' });
  return [`${missed}: ${rule} (${named(rule, context)}${measured})`];
}

function named(rule: string, { titleOf }: ReportContext): string {
  const path = pathOf(rule);
  return isMetric(path) ? `${titleOf(path)}: ` : '';
}

function pathOf(rule: string): string {
  return /^[\w.]+/.exec(rule.trim())?.[0] ?? '';
}
