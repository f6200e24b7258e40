import { type DifferenceRule, differenceRule } from '../../compare/difference-rule.ts';
import { UsageError } from '../failure.ts';

/** Rules on differences as they are given. @throws UsageError with a line for each that is none */
export function differenceRules(texts: readonly string[]): DifferenceRule[] {
  const problems: string[] = [];
  const rules = texts.flatMap((text): DifferenceRule[] => {
    try {
      return [differenceRule(text)];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.push(`--threshold: ${error.message}`);
      return [];
    }
  });
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return rules;
}
