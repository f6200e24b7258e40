/** What a comparison of two policies finds. */

import type { Ratio } from '../metrics/ratio.ts';
import type { ThresholdVerdict } from '../metrics/result.ts';
import type { Estimate } from '../statistics/jackknife.ts';

/** b less a; `null` where a metric is of neither, and bounds where nothing is known of the error. */
export interface Difference {
  readonly metric: string;
  readonly a: Ratio;
  readonly b: Ratio;
  readonly difference: Ratio;
  readonly low: Ratio;
  readonly high: Ratio;
  /** The probability that chance makes as large a difference of equal policies; `null` where nothing is known of the error. */
  readonly chance: Ratio;
  /** How many times as many devices two independent runs would need to be as sure; `null` where nothing varies. */
  readonly saving: Ratio;
}

/** A rule on a difference, judged. Value, limit and interval are of b less a; of a relative rule, as a share of a. */
export interface DifferenceVerdict extends ThresholdVerdict {
  readonly a: string;
  readonly b: string;
  readonly metric: string;
  readonly isRelative: boolean;
  /** Whether all of the interval has to keep the rule, which fails where there is none; otherwise the value alone. */
  readonly isConfident: boolean;
}

export interface Contrast {
  readonly a: string;
  readonly b: string;
  /** How many variants are compared at once: so many times chance may err. */
  readonly variants: number;
  /** Whether both left the same facts: then every difference is exactly zero. */
  readonly isIdentical: boolean;
  /** Whether they were asked for the same. */
  readonly isSameScenario: boolean;
  readonly differences: readonly Difference[];
  /** By name. */
  readonly cohorts: { readonly [name: string]: readonly Difference[] };
  /** Requests of b for one of a. */
  readonly requests: Estimate | null;
  /** One for each rule that was given. */
  readonly thresholds: readonly DifferenceVerdict[];
}
