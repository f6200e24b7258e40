import type { FigureSplit } from '../metrics/figure-split.ts';
import { estimateOf } from '../metrics/intervals.ts';
import type { Ratio } from '../metrics/ratio.ts';
import type { Estimate } from '../statistics/jackknife.ts';

/** What is made of a metric under one policy and the same under another. */
export type Contrasting = (after: Ratio, before: Ratio) => Ratio;

/** A metric under one policy less the same under another, or its relative change: each cluster of devices is left out of both at once, so that what they have in common cancels. */
export function pairedDifference(
  path: string,
  before: FigureSplit,
  after: FigureSplit,
  contrasting: Contrasting = minus,
): Estimate | null {
  return estimateOf([before, after], ([ofBefore, ofAfter]) => contrasting(ofAfter!(path), ofBefore!(path)));
}

/** `null` where either is. */
export function minus(after: Ratio, before: Ratio): Ratio {
  return after === null || before === null ? null : after - before;
}

/** The relative change, 0.05 for five per cent more; `null` of nothing, unless nothing came of it. */
export function changeOf(after: Ratio, before: Ratio): Ratio {
  if (after === null || before === null) return null;
  if (before === 0) return after === 0 ? 0 : null;
  return after / before - 1;
}
