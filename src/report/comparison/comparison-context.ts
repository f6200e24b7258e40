/** What every part of a comparison is written from: made once of its policies, in one language. */

import type { Attributed } from '../../compare/attribute.ts';
import type { Policy } from '../../compare/comparison.ts';
import type { Contrast } from '../../compare/contrast.ts';
import type { Language } from '../../kernel/words.ts';
import { type MetricPath, rowOf } from '../../metrics/catalogue/catalogue.ts';
import { givenOf } from '../words/given.ts';
import { type ReportContext, reportContext } from '../words/report-context.ts';
import { type Speech, speechOf } from '../words/speech.ts';
import { comparedHappenings } from './compared-happenings.ts';

export interface Compared {
  readonly title: string;
  readonly command: string;
  readonly policies: readonly Pick<Policy, 'label' | 'result'>[];
  readonly contrasts: readonly Contrast[];
  /** Why, for each contrast. */
  readonly attributed: readonly Attributed[];
}

/** A policy, and what a report of it would be written from. */
export interface ComparedPolicy extends ReportContext {
  readonly label: string;
}

export interface ComparisonContext extends Speech, Omit<Compared, 'policies'> {
  readonly policies: readonly ComparedPolicy[];
  /** The one that the others are compared with. */
  readonly base: ComparedPolicy;
  /** Of a metric, as the catalogue has it. */
  titleOf(path: MetricPath): string;
}

/** How a comparison is called that has no other title. */
export function comparisonTitle([base = '', ...others]: readonly string[], { say }: Speech): string {
  return say({
    en: `${base} against ${others.join(', ')}`,
    zh: `${base} 对比 ${others.join('、')}`,
  });
}

/** @param language that of the first policy, unless another one is asked for */
export function comparisonContext(compared: Compared, language?: Language): ComparisonContext {
  const speech = speechOf(language ?? givenOf(compared.policies[0]!.result).language);
  const alone = compared.policies.map(({ label, result }) => ({
    ...reportContext(result, speech.language),
    label,
  }));
  const happenings = comparedHappenings(alone, speech);
  const policies = alone.map((policy) => ({ ...policy, time: { ...policy.time, happenings } }));
  return {
    ...compared,
    ...speech,
    policies,
    base: policies[0]!,
    titleOf: (path) => speech.say(rowOf(path).title),
  };
}
