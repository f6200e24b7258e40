/** Rules on differences as reports list them: signed, shares in points, relative rules in per cent of the base. */

import type { DifferenceVerdict } from '../../compare/contrast.ts';
import { isMetric, rowOf } from '../../metrics/catalogue/catalogue.ts';
import { figure, percent } from '../words/quantity.ts';
import { betweenText, pointsText } from '../words/range.ts';
import type { Speech } from '../words/speech.ts';
import { type Verdict, verdictOf } from '../words/verdicts.ts';
import { signOf } from './verdict.ts';

/** A rule, and the variant that it was judged for. */
export interface VariantVerdict extends Verdict {
  readonly variant: string;
}

export function differenceVerdicts(
  contrasts: readonly { readonly thresholds: readonly DifferenceVerdict[] }[],
  speech: Speech,
): readonly VariantVerdict[] {
  return contrasts
    .flatMap(({ thresholds }) => thresholds)
    .map((judged) => {
      const { size, after } = writingOf(judged, speech);
      const signed = (value: number) => `${signOf(value)}${size(Math.abs(value))}`;
      const range = (low: number, high: number) => after(betweenText(signed(low), signed(high), speech));
      return {
        ...verdictOf(judged, judged.metric, (value) => after(signed(value)), range, speech),
        variant: judged.b,
      };
    });
}

/** How the size of a difference is written, and what stands behind it once, be it one number or two. */
function writingOf({ metric, isRelative }: DifferenceVerdict, speech: Speech) {
  const asItIs = (text: string) => text;
  if (isRelative) return { size: (value: number) => percentOf(value), after: asItIs };
  const unit = isMetric(metric) ? rowOf(metric).unit : 'ratio';
  if (unit !== 'share') return { size: (value: number) => speech.quantity(unit, value), after: asItIs };
  return { size: (value: number) => figure(100 * value), after: (text: string) => pointsText(text, speech) };
}

/** Of a change, which may be beyond 100 %. */
function percentOf(value: number): string {
  return value > 0.99 ? `${figure(100 * value)}%` : percent(value);
}
