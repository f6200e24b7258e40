/** Metrics as reports write them: the value and its margin, in the unit that the catalogue says. */

import { type MetricPath, rowOf } from '../../metrics/catalogue/catalogue.ts';
import type { Ratio } from '../../metrics/ratio.ts';
import type { Metrics } from '../../metrics/result.ts';
import { metricAt } from '../../metrics/thresholds.ts';
import { inFull } from './bounds.ts';
import { margin } from './margin.ts';
import type { Measures } from './measures.ts';
import type { ReportContext } from './report-context.ts';

/** `null` where there was nothing to measure. */
export function measuredAt(metrics: Metrics, path: MetricPath): Ratio {
  return metricAt(metrics, path) ?? null;
}

export function valueText({ quantity }: Measures, metrics: Metrics, path: MetricPath): string {
  return quantity(rowOf(path).unit, measuredAt(metrics, path));
}

/** How far off a metric may be: `± 12 ms`, shares in points, `at least 96.4%`; `null` where nothing is known. */
export function marginText(context: ReportContext, path: MetricPath): string | null {
  return margin(context.result, path, inFull(rowOf(path).unit, context));
}
