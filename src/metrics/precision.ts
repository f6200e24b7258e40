/** How narrow the interval of a metric is asked to be. */

import { intervalAt } from './intervals.ts';
import type { Observation } from './observation.ts';
import { intervalTimes } from './of-fleet.ts';
import type { PrecisionVerdict } from './result.ts';
import { scaledOf } from './scaled-metric.ts';

export interface Precision {
  /** As it was given: `periodic.hitRate ± 0.002`. */
  readonly rule: string;
  /** Dotted path of a metric. */
  readonly path: string;
  /** Half of the width of the interval of the fleet's metric, in its unit, or as a share of its value. */
  readonly half: number;
  readonly isRelative: boolean;
}

/** @returns how many times as wide as asked the interval is; `null` while there is none */
export function excessOf({ whole }: Observation, { path, half, isRelative }: Precision): number | null {
  const scaled = scaledOf(path, whole.scale);
  const interval = intervalTimes(intervalAt(whole, scaled.path), scaled.times);
  if (interval === null) return null;
  const allowed = isRelative ? half * Math.abs(interval.mean) : half;
  const found = Math.max(interval.high - interval.mean, interval.mean - interval.low);
  return found === 0 ? 0 : found / allowed;
}

/** Whether the precision that was asked for is there. */
export function precisionOf(observed: Observation, asked: Precision): PrecisionVerdict {
  const excess = excessOf(observed, asked);
  return { rule: asked.rule, isReached: excess !== null && excess <= 1 };
}
