/** Which rules hold: each with what was measured, the error of it and the verdict, in the unit of the rule. Whatever lists rules, lists these. */

import type { Words } from '../../kernel/words.ts';
import { describedAt } from '../../metrics/catalogue/described.ts';
import { ofService } from '../../metrics/catalogue/service-paths.ts';
import type { Unit } from '../../metrics/catalogue/unit.ts';
import type { Result, ThresholdVerdict } from '../../metrics/result.ts';
import type { UnknownError } from '../../metrics/unknown-error.ts';
import { apartText } from './exact.ts';
import { NOTHING_TO_MEASURE } from './measures.ts';
import { NOTHING } from './quantity.ts';
import { rangeText } from './range.ts';
import type { ReportContext } from './report-context.ts';
import type { Speech } from './speech.ts';
import { noIntervalText } from './unknown-errors.ts';

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
  /** `too close to call`: why the verdict is not sure, or that there is nothing to judge; empty otherwise. */
  readonly note: string;
  /** A sentence that says what the note means; may be empty. */
  readonly explanation: string;
  /** A sentence that says why there is no interval where there is none; may be empty. */
  readonly reason: string;
  /** A sentence that says what was judged where it is not what the rule names; may be empty. */
  readonly basis: string;
  /** `holds`, or `fails, too close to call`. */
  readonly verdict: string;
}

export const HOLDS = { en: 'holds', zh: '满足' };
export const FAILS = { en: 'fails', zh: '不满足' };

/** Why a verdict is not what it seems: in a word, and in a sentence that stands once below all. */
interface Doubt {
  readonly note: Words;
  readonly means?: Words;
}

const TOO_CLOSE: Doubt = {
  note: { en: 'too close to call', zh: '差距在误差范围内' },
  means: {
    en: 'Too close to call: the limit lies within the 95 % confidence interval, so another random seed may give another verdict.',
    zh: '差距在误差范围内：限值落在 95% 置信区间之内，换一个随机种子可能得到不同的结论。',
  },
};

/** Where all of the interval has to keep a rule, and there is none. */
const ERROR_UNKNOWN: Doubt = {
  note: { en: 'error not known', zh: '误差未知' },
  means: {
    en: 'Error not known: with --confident a rule needs an interval.',
    zh: '误差未知：使用 --confident 时必须有置信区间。',
  },
};

const NOTHING_MEASURED: Doubt = { note: NOTHING_TO_MEASURE };

export function thresholdColumns({ say }: Pick<Speech, 'say'>): readonly string[] {
  return [
    say({ en: 'Rule', zh: '规则' }),
    say({ en: 'Verdict', zh: '结论' }),
    say({ en: 'Measured', zh: '实测值' }),
    say({ en: '95 % interval', zh: '95% 置信区间' }),
    say({ en: 'Limit', zh: '限值' }),
  ];
}

type Speaker = Pick<ReportContext, 'result' | 'say' | 'quantity'>;

export function verdicts(context: Speaker): readonly Verdict[] {
  return context.result.thresholds.map((verdict) => {
    const path = pathOf(verdict.rule);
    const unit = describedAt(path)?.unit ?? 'ratio';
    const value = (one: number) => context.quantity(unit, one);
    const writing = { unit, value, range: rangeText(unit, context) };
    const unknown = unknownErrorOf(verdict.judgedBy ?? path, context.result);
    return verdictOf(verdict, path, writing, context, unknown);
  });
}

/** Why nothing is known of the error of what a rule names. */
function unknownErrorOf(
  path: string,
  { unknownErrors, run }: Pick<Result, 'unknownErrors' | 'run'>,
): UnknownError | undefined {
  if (!ofService(path)) return unknownErrors.metrics[path];
  return run.replications > 1 ? 'largest' : 'shared';
}

function titleOf(path: string, say: Speech['say']): string {
  const described = describedAt(path);
  return described ? say(described.title) : '';
}

/** How a number of some kind is written, and an interval of such numbers. */
export interface Writing {
  readonly unit: Unit;
  value(value: number): string;
  range(low: number, high: number): string;
}

/**
 * @param judged of a run of an older version, without limit and interval @param path of the metric that the rule is about
 * @param unknown why nothing is known of the error, where that is so
 */
export function verdictOf(
  judged: ThresholdVerdict & { readonly isConfident?: boolean },
  path: string,
  write: Writing,
  { say }: Pick<Speech, 'say'>,
  unknown?: UnknownError,
): Verdict {
  const { rule, value, passed, limit = null, low = null, high = null, isWithinError = false } = judged;
  const { judgedBy = path } = judged;
  const word = say(passed ? HOLDS : FAILS);
  const doubt = doubtOf(judged);
  const note = doubt ? say(doubt.note) : '';
  return {
    rule,
    title: titleOf(judgedBy, say),
    value: value === null ? NOTHING : apart(value, limit, write),
    limit: limit === null ? NOTHING : write.value(limit),
    interval: low === null || high === null ? NOTHING : write.range(low, high),
    passed,
    isWithinError,
    note,
    explanation: doubt?.means ? say(doubt.means) : '',
    reason: value !== null && low === null && unknown ? noIntervalText(unknown, { say }) : '',
    basis: judgedBy === path ? '' : say(basisOf(path, judgedBy)),
    verdict: note === '' ? word : say({ en: `${word}, ${note}`, zh: `${word}，${note}` }),
  };
}

function doubtOf(judged: ThresholdVerdict & { readonly isConfident?: boolean }): Doubt | undefined {
  if (judged.value === null) return NOTHING_MEASURED;
  if (judged.isWithinError) return TOO_CLOSE;
  return judged.isConfident && judged.low === null ? ERROR_UNKNOWN : undefined;
}

/** Where a rule is about a peak of a sample. */
function basisOf(path: string, judgedBy: string): Words {
  return {
    en: `${path} of a scaled sample is judged by the estimate for the whole fleet, ${judgedBy}.`,
    zh: `放大的样本按对全部设备的估计 ${judgedBy} 判断 ${path}。`,
  };
}

/** What is to be said of some verdicts, each once. */
export function explanationsOf(
  all: readonly Pick<Verdict, 'basis' | 'explanation' | 'reason'>[],
): readonly string[] {
  const sentences = [
    ...all.map(({ basis }) => basis),
    ...all.map(({ explanation }) => explanation),
    ...all.map(({ reason }) => reason),
  ];
  return [...new Set(sentences)].filter((one) => one !== '');
}

/** `3 of 3 thresholds hold`, `1 of 3 thresholds fails; 1 of the others is too close to call`; `undefined` where there are none. */
export function verdictSummary(
  all: readonly Pick<ThresholdVerdict, 'passed' | 'isWithinError'>[],
  { say }: Pick<Speech, 'say'>,
): string | undefined {
  if (all.length === 0) return undefined;
  const failed = all.filter(({ passed }) => !passed);
  const closeOf = (some: typeof all) => some.filter(({ isWithinError }) => isWithinError).length;
  const [count, of, close] = [all.length, failed.length, closeOf(all)];
  const thresholds = count === 1 ? 'threshold' : 'thresholds';
  if (of === 0) {
    const hold = say({
      en: `${count} of ${count} ${thresholds} ${count === 1 ? 'holds' : 'hold'}`,
      zh: `${count} 条阈值全部满足`,
    });
    return close === 0 ? hold : `${hold}${closeText(close, count, say)}`;
  }
  const fail = say({
    en: `${of} of ${count} ${thresholds} ${of === 1 ? 'fails' : 'fail'}`,
    zh: `${count} 条阈值中有 ${of} 条不满足`,
  });
  const [ofFailed, ofOthers] = [closeOf(failed), close - closeOf(failed)];
  const others = ofOthers === 0 ? '' : othersText(ofOthers, say);
  return `${fail}${ofFailed === 0 ? '' : closeText(ofFailed, of, say)}${others}`;
}

function closeText(close: number, all: number, say: Speech['say']): string {
  if (close < all) {
    return say({ en: `, ${close} of them too close to call`, zh: `，其中 ${close} 条差距在误差范围内` });
  }
  return all === 1
    ? say({ en: ', too close to call', zh: '，差距在误差范围内' })
    : say({ en: ', all of them too close to call', zh: '，差距均在误差范围内' });
}

function othersText(close: number, say: Speech['say']): string {
  return say({
    en: `; ${close} of the others ${close === 1 ? 'is' : 'are'} too close to call`,
    zh: `；其余中有 ${close} 条差距在误差范围内`,
  });
}

/** `measured 50.3%, limit 95.0%, 95 % interval 49.7% to 50.9%`. */
export function measuredText(
  { value, limit, interval, note, basis, reason }: Verdict,
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
  const text = parts.join(say({ en: ', ', zh: '，' }));
  const more = [basis, reason].filter((one) => one !== '').join(say({ en: ' ', zh: '' }));
  return more === '' ? text : say({ en: `${text}. ${more}`, zh: `${text}。${more}` });
}

/** The metric that a rule begins with. */
export function pathOf(rule: string): string {
  return /^[\w.-]+/.exec(rule.trim())?.[0] ?? '';
}

/** A value that is written like the limit without being it is given in more figures too: 85.0% (84.98%). */
function apart(value: number, limit: number | null, { unit, value: write }: Writing): string {
  const text = write(value);
  if (limit === null || value === limit || write(limit) !== text) return text;
  return `${text} (${apartText(unit, value, limit)})`;
}
