/** Which rules hold: each with what was measured, the error of it and the verdict, in the unit of the rule. Whatever lists rules, lists these. */

import { isMetric, rowOf } from '../../metrics/catalogue/catalogue.ts';
import type { ThresholdVerdict } from '../../metrics/result.ts';
import { NOTHING_TO_MEASURE } from './measures.ts';
import { NOTHING } from './quantity.ts';
import { rangeText } from './range.ts';
import type { ReportContext } from './report-context.ts';
import type { Speech } from './speech.ts';

export interface Verdict {
  readonly rule: string;
  /** Of a metric, as the catalogue has it; empty for a name that it has not. */
  readonly title: string;
  readonly value: string;
  readonly limit: string;
  /** The 95 % confidence interval; a dash where nothing is known of the error. */
  readonly interval: string;
  readonly passed: boolean;
  readonly isWithinError: boolean;
  /** Why the verdict is not sure; empty if it is. */
  readonly note: string;
  /** `holds`, or `fails, too close to call`. */
  readonly verdict: string;
}

export const HOLDS = { en: 'holds', zh: '满足' };
export const FAILS = { en: 'fails', zh: '不满足' };
export const TOO_CLOSE = { en: 'too close to call', zh: '差距在误差范围内' };

/** Where all of the interval has to keep a rule, and there is none. */
const ERROR_UNKNOWN = {
  en: 'error not known (try --replications 8)',
  zh: '误差未知（可加 --replications 8）',
};

/** Below rules of which one is too close to call. */
export const TOO_CLOSE_MEANS = {
  en: 'Too close to call: the limit lies within the 95 % confidence interval, so another random seed may give another verdict.',
  zh: '差距在误差范围内：限值落在 95% 置信区间之内，换一个随机种子可能得到不同的结论。',
};

export function thresholdColumns({ say }: Pick<Speech, 'say'>): readonly string[] {
  return [
    say({ en: 'Rule', zh: '规则' }),
    say({ en: 'Limit', zh: '限值' }),
    say({ en: 'Measured', zh: '实测值' }),
    say({ en: '95 % interval', zh: '95% 置信区间' }),
    say({ en: 'Verdict', zh: '结论' }),
  ];
}

type Speaker = Pick<ReportContext, 'result' | 'say' | 'quantity'>;

export function verdicts(context: Speaker): readonly Verdict[] {
  return context.result.thresholds.map((verdict) => {
    const path = pathOf(verdict.rule);
    const unit = isMetric(path) ? rowOf(path).unit : 'ratio';
    const value = (one: number) => context.quantity(unit, one);
    return verdictOf(verdict, path, { value, range: rangeText(unit, context) }, context);
  });
}

/** How a number of some kind is written, and an interval of such numbers. */
export interface Writing {
  value(value: number): string;
  range(low: number, high: number): string;
}

/** @param judged of a run of an older version, without limit and interval @param path of the metric that the rule is about */
export function verdictOf(
  judged: ThresholdVerdict & { readonly isConfident?: boolean },
  path: string,
  write: Writing,
  { say }: Pick<Speech, 'say'>,
): Verdict {
  const { rule, value, passed, limit = null, low = null, high = null, isWithinError = false } = judged;
  const isUnknown = judged.isConfident === true && value !== null && low === null;
  const word = say(passed ? HOLDS : FAILS);
  const note = isWithinError ? say(TOO_CLOSE) : isUnknown ? say(ERROR_UNKNOWN) : '';
  return {
    rule,
    title: isMetric(path) ? say(rowOf(path).title) : '',
    value: value === null ? `${NOTHING} ${say(NOTHING_TO_MEASURE)}` : apart(value, limit, write.value),
    limit: limit === null ? NOTHING : write.value(limit),
    interval: low === null || high === null ? NOTHING : write.range(low, high),
    passed,
    isWithinError,
    note,
    verdict: note === '' ? word : say({ en: `${word}, ${note}`, zh: `${word}，${note}` }),
  };
}

/** `2 of 3 thresholds hold, 1 is too close to call`; `undefined` where there are none. */
export function verdictSummary(
  all: readonly Pick<ThresholdVerdict, 'passed' | 'isWithinError'>[],
  { say }: Pick<Speech, 'say'>,
): string | undefined {
  if (all.length === 0) return undefined;
  const passed = all.filter((verdict) => verdict.passed).length;
  const close = all.filter((verdict) => verdict.isWithinError).length;
  const summary = say({
    en: `${passed} of ${all.length} ${all.length === 1 ? 'threshold' : 'thresholds'} ${passed === 1 || all.length === 1 ? 'holds' : 'hold'}`,
    zh: `${all.length} 条阈值中有 ${passed} 条满足`,
  });
  if (close === 0) return summary;
  return say({
    en: `${summary}, ${close} too close to call`,
    zh: `${summary}，${close} 条差距在误差范围内`,
  });
}

/** `measured 50.3%, limit 95.0%, 95 % interval 49.7% to 50.9%`. */
export function measuredText(
  { value, limit, interval, note }: Verdict,
  { say }: Pick<Speech, 'say'>,
): string {
  const parts = [
    say({ en: `measured ${value}`, zh: `实测值 ${value}` }),
    say({ en: `limit ${limit}`, zh: `限值 ${limit}` }),
    ...(interval === NOTHING
      ? []
      : [say({ en: `95 % interval ${interval}`, zh: `95% 置信区间 ${interval}` })]),
    ...(note === '' ? [] : [note]),
  ];
  return parts.join(say({ en: ', ', zh: '，' }));
}

/** The metric that a rule begins with. */
export function pathOf(rule: string): string {
  return /^[\w.]+/.exec(rule.trim())?.[0] ?? '';
}

/** A value that is written like the limit without being it is given in full too: 85.0% (0.849812). */
function apart(value: number, limit: number | null, write: (value: number) => string): string {
  const text = write(value);
  if (limit === null || value === limit || write(limit) !== text) return text;
  const digits = [4, 6, 8, 12].find((count) => value.toPrecision(count) !== limit.toPrecision(count));
  return `${text} (${digits === undefined ? value : Number(value.toPrecision(digits))})`;
}
