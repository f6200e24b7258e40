import { estimateOf } from '../metrics/intervals.ts';
import type { Ratio } from '../metrics/ratio.ts';
import type { Split } from '../metrics/split.ts';
import type { Estimate } from '../statistics/jackknife.ts';

/** A metric under one policy less the same under another: each cluster of devices is left out of both at once, so that what they have in common cancels. */
export function pairedDifference(path: string, before: Split, after: Split): Estimate | null {
  return estimateOf([before, after], ([ofBefore, ofAfter]) => minus(ofAfter!(path), ofBefore!(path)));
}

/** `null` where either is. */
export function minus(after: Ratio, before: Ratio): Ratio {
  return after === null || before === null ? null : after - before;
}
