/** Metrics as reports write them: the title, the value and its margin, in the unit that the catalogue says. */

import { type MetricPath, rowOf } from '../../metrics/catalogue/catalogue.ts';
import type { Ratio } from '../../metrics/ratio.ts';
import type { Metrics, Result } from '../../metrics/result.ts';
import { metricAt } from '../../metrics/thresholds.ts';
import { margin, points } from './margin.ts';
import { quantity } from './quantity.ts';

export function titleOf(path: MetricPath): string {
  return rowOf(path).title.en;
}

/** `null` where there was nothing to measure. */
export function measuredAt(metrics: Metrics, path: MetricPath): Ratio {
  return metricAt(metrics, path) ?? null;
}

export function valueText(metrics: Metrics, path: MetricPath): string {
  return quantity(rowOf(path).unit, measuredAt(metrics, path));
}

/** How far off a metric may be: `12 ms`, and shares in points, `0.86 points`; `null` where nothing is known. */
export function marginText(result: Result, path: MetricPath): string | null {
  const { unit } = rowOf(path);
  return margin(result, path, (half) =>
    unit === 'share' ? `${points(half)}\u00a0points` : quantity(unit, half),
  );
}
