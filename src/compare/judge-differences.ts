import { type Measured, meet } from '../metrics/thresholds.ts';
import type { DifferenceVerdict } from './contrast.ts';
import type { DifferenceRule } from './difference-rule.ts';

export interface Judging {
  readonly rules: readonly DifferenceRule[];
  /** Whether the whole 95 % interval of a difference has to keep a rule, and not its value alone. */
  readonly isConfident: boolean;
}

/** What a rule is about, with its paired interval. */
export interface MeasuredRule extends Measured {
  readonly judgedBy: string;
}

/** A verdict for each rule. */
export function judgeDifferences(
  labels: Pick<DifferenceVerdict, 'a' | 'b'>,
  { rules, isConfident }: Judging,
  measured: (rule: DifferenceRule) => MeasuredRule,
): DifferenceVerdict[] {
  return rules.map((asked) => {
    const { rule, path: metric, value: limit, isRelative } = asked;
    const { judgedBy, value, low, high } = measured(asked);
    const verdict = meet(asked, { value, low, high }, isConfident);
    return { rule, judgedBy, ...labels, metric, isRelative, isConfident, limit, ...verdict };
  });
}
