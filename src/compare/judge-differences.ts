import { type Measured, meet } from '../metrics/thresholds.ts';
import type { DifferenceVerdict } from './contrast.ts';
import type { DifferenceRule } from './difference-rule.ts';

export interface Judging {
  readonly rules: readonly DifferenceRule[];
  /** Whether the whole 95 % interval of a difference has to keep a rule, and not its value alone. */
  readonly isConfident: boolean;
}

/** A verdict for each rule. @param measured what a rule is about, with its paired interval */
export function judgeDifferences(
  labels: Pick<DifferenceVerdict, 'a' | 'b'>,
  { rules, isConfident }: Judging,
  measured: (rule: DifferenceRule) => Measured,
): DifferenceVerdict[] {
  return rules.map((asked) => {
    const { rule, path: metric, value: limit, isRelative } = asked;
    const verdict = meet(asked, pick(measured(asked)), isConfident);
    return { rule, ...labels, metric, isRelative, isConfident, limit, ...verdict };
  });
}

function pick({ value, low, high }: Measured): Measured {
  return { value, low, high };
}
