/** Rules on differences as reports list them: signed, shares in points, relative rules in per cent of the base. */

import type { DifferenceVerdict } from '../../compare/contrast.ts';
import { describedAt } from '../../metrics/catalogue/described.ts';
import { figure, percent } from '../words/quantity.ts';
import { betweenText, halfText, pointsText } from '../words/range.ts';
import type { Speech } from '../words/speech.ts';
import { type Verdict, verdictOf, type Writing } from '../words/verdicts.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { reasonOf } from './comparison-doubts.ts';
import { signOf } from './verdict.ts';

/** A rule, and the variant that it was judged for. */
export interface VariantVerdict extends Verdict {
  readonly variant: string;
}

export function differenceVerdicts(
  contrasts: readonly { readonly thresholds: readonly DifferenceVerdict[] }[],
  speech: Speech & Partial<Pick<ComparisonContext, 'policies'>>,
): readonly VariantVerdict[] {
  return contrasts
    .flatMap(({ thresholds }) => thresholds)
    .map((judged) => ({
      ...verdictOf(
        judged,
        judged.metric,
        writingOf(judged, speech),
        speech,
        reasonOf(judged, judged.judgedBy ?? judged.metric, { policies: speech.policies ?? [] }),
      ),
      variant: judged.b,
    }));
}

/** How a difference and an interval of it are written. */
function writingOf({ metric, isRelative }: DifferenceVerdict, speech: Speech): Writing {
  const unit = describedAt(metric)?.unit ?? 'ratio';
  const isInPoints = unit === 'share' && !isRelative;
  const size = (value: number) => {
    if (isRelative) return percentOf(value);
    return isInPoints ? figure(100 * value) : speech.quantity(unit, value);
  };
  const signed = (value: number) => `${signOf(value)}${size(Math.abs(value))}`;
  // Once, behind one number or two.
  const after = (text: string) => (isInPoints ? pointsText(text, speech) : text);
  return {
    unit: isRelative ? 'share' : unit,
    value: (value) => after(signed(value)),
    range: (low, high) => {
      const [from, to] = [signed(low), signed(high)];
      return from === to
        ? halfText(isRelative ? 'share' : unit, high - low, speech)
        : after(betweenText(from, to, speech));
    },
  };
}

/** Of a change, which may be beyond 100 %. */
function percentOf(value: number): string {
  return value > 0.99 ? `${figure(100 * value)}%` : percent(value);
}
