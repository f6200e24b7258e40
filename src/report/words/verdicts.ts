/** Which thresholds of the scenario hold, with the measured value in the unit of the rule. */

import { isMetric, rowOf } from '../../metrics/catalogue/catalogue.ts';
import type { ThresholdVerdict } from '../../metrics/result.ts';
import { NOTHING_TO_MEASURE } from './measures.ts';
import { figure, NOTHING } from './quantity.ts';
import type { ReportContext } from './report-context.ts';

export interface Verdict {
  readonly rule: string;
  readonly value: string;
  readonly passed: boolean;
}

export const HOLDS = { en: 'holds', zh: '满足' };
export const FAILS = { en: 'fails', zh: '不满足' };

export function thresholdColumns({ say }: Pick<ReportContext, 'say'>): readonly string[] {
  return [
    say({ en: 'Rule', zh: '规则' }),
    say({ en: 'Measured', zh: '实测值' }),
    say({ en: 'Verdict', zh: '结论' }),
  ];
}

type Speaker = Pick<ReportContext, 'result' | 'say' | 'quantity'>;

export function verdicts(context: Speaker): readonly Verdict[] {
  return context.result.thresholds.map((verdict) => ({
    rule: verdict.rule,
    value: valueText(verdict, context),
    passed: verdict.passed,
  }));
}

/** `2 of 3 thresholds hold`; `undefined` for a scenario without thresholds. */
export function verdictSummary({ result: { thresholds }, say }: Speaker): string | undefined {
  const all = thresholds.length;
  if (all === 0) return undefined;
  const passed = thresholds.filter((verdict) => verdict.passed).length;
  return say({
    en: `${passed} of ${all} ${all === 1 ? 'threshold holds' : 'thresholds hold'}`,
    zh: `${all} 条阈值中有 ${passed} 条满足`,
  });
}

function valueText({ rule, value }: ThresholdVerdict, { say, quantity }: Speaker): string {
  if (value === null) return `${NOTHING} ${say(NOTHING_TO_MEASURE)}`;
  const path = /^[\w.]+/.exec(rule.trim())?.[0] ?? '';
  return isMetric(path) ? quantity(rowOf(path).unit, value) : figure(value);
}
