/** Metrics as reports write them: the value and its margin, in the unit that the catalogue says. */

import { type MetricPath, rowOf } from '../../metrics/catalogue/catalogue.ts';
import type { Ratio } from '../../metrics/ratio.ts';
import type { Metrics } from '../../metrics/result.ts';
import { metricAt } from '../../metrics/thresholds.ts';
import { margin, points } from './margin.ts';
import type { Measures } from './measures.ts';
import type { ReportContext } from './report-context.ts';

/** `null` where there was nothing to measure. */
export function measuredAt(metrics: Metrics, path: MetricPath): Ratio {
  return metricAt(metrics, path) ?? null;
}

export function valueText({ quantity }: Measures, metrics: Metrics, path: MetricPath): string {
  return quantity(rowOf(path).unit, measuredAt(metrics, path));
}

/** How far off a metric may be: `12 ms`, and shares in points, `0.86 points`; `null` where nothing is known. */
export function marginText({ result, say, quantity }: ReportContext, path: MetricPath): string | null {
  const { unit } = rowOf(path);
  return margin(result, path, (half) =>
    unit === 'share'
      ? say({ en: `${points(half)}\u00a0points`, zh: `${points(half)}\u00a0个百分点` })
      : quantity(unit, half),
  );
}
